package org.cartera.documents.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankFiles;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.bank.BankTables;
import org.cartera.domain.bank.ColumnMappings;

/**
 * Every format that we know, found out from the content.
 *
 * <p>A refused file hands nothing over: all of it is read and checked once before the sink sees its first statement.
 */
public final class AllBankFiles implements BankFiles, BankTables {
    /** What a file may have, and what it may unpack to, unless set otherwise. */
    public static final long LARGEST = 200L << 20;

    public static final long LARGEST_UNPACKED = 1L << 30;

    private final ColumnMappings mappings;
    private final long largest;
    private final long largestUnpacked;

    /** @param mappings saved ones, for tables that come without */
    public AllBankFiles(ColumnMappings mappings) {
        this(mappings, LARGEST, LARGEST_UNPACKED);
    }

    /**
     * @param largest size of a file in bytes; a larger one is refused
     * @param largestUnpacked bytes of all that a packed file (XLSX) holds
     */
    public AllBankFiles(ColumnMappings mappings, long largest, long largestUnpacked) {
        this.mappings = mappings;
        this.largest = largest;
        this.largestUnpacked = largestUnpacked;
    }

    @Override
    public String read(BankFile file, BankSink sink) {
        try (BankFormat format = new Detection(mappings, largestUnpacked).formatOf(new Source(file, largest))) {
            CheckedTelling checked = new CheckedTelling();
            format.tell(checked);
            if (checked.statements().isEmpty()) {
                throw new BankFileRefused(Reason.EMPTY, "");
            }
            format.tell(new HandingOver(checked.statements(), sink));
            return format.name();
        } catch (IOException outage) {
            throw new UncheckedIOException("Cannot read " + file.name(), outage);
        }
    }

    @Override
    public Optional<Look> look(BankFile file) {
        try (TableFile table = new Detection(mappings, largestUnpacked).tableOf(new Source(file, largest))) {
            return table == null ? Optional.empty() : TableLook.of(table);
        } catch (BankFileRefused unreadable) {
            return Optional.empty();
        } catch (IOException outage) {
            throw new UncheckedIOException("Cannot read " + file.name(), outage);
        }
    }
}
