package org.cartera.documents.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.comparison.TheirFiles;

/**
 * Statements that customers send of their own books: tables by a mapping, as a bank's are read, and UBL.
 *
 * <p>Such a list is kept in memory, so it may have some ten thousand lines and no more.
 */
public final class CustomerFiles implements TheirFiles {
    static final int MOST_LINES = 20_000;
    private static final long LARGEST = 20L << 20;
    private static final long LARGEST_UNPACKED = 100L << 20;
    private static final Pattern XML = Pattern.compile("\\s*<[?!A-Za-z].*", Pattern.DOTALL);

    private final long largest;
    private final long largestUnpacked;

    /** Files of 20 MiB at the most, which may unpack to 100. */
    public CustomerFiles() {
        this(LARGEST, LARGEST_UNPACKED);
    }

    CustomerFiles(long largest, long largestUnpacked) {
        this.largest = largest;
        this.largestUnpacked = largestUnpacked;
    }

    @Override
    public Told read(BankFile file) {
        try {
            Told told = read(file, new Source(file, largest));
            if (told.lines().isEmpty()) {
                throw new BankFileRefused(Reason.EMPTY, "");
            }
            return told;
        } catch (IOException outage) {
            throw new UncheckedIOException("Cannot read " + file.name(), outage);
        }
    }

    private Told read(BankFile file, Source source) throws IOException {
        String head = new String(source.head(), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                .replace("\0", "");
        if (head.isBlank()) {
            throw new BankFileRefused(Reason.EMPTY, "");
        }
        if (XML.matcher(head).matches()) {
            return UblStatement.read(source);
        }
        try (TableFile table = table(source, head)) {
            ColumnMapping mapping = file.columns();
            TableHeading heading =
                    TableHeading.find(table, mapping == null ? List.of() : List.of(mapping), mapping != null);
            return new CustomerTable(table, heading).read();
        }
    }

    private TableFile table(Source source, String head) throws IOException {
        if (head.startsWith("%PDF-")) {
            return new PdfFile(source, largestUnpacked);
        }
        return head.startsWith("PK\u0003\u0004") ? new XlsxFile(source, largestUnpacked) : new CsvFile(source);
    }
}
