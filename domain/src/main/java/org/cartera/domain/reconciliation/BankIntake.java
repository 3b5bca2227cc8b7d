package org.cartera.domain.reconciliation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankFiles;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.BankBook.Arrival;

/**
 * Takes a file from the bank, wherever it comes from: whole or not at all, and once.
 *
 * <p>A content that is here already brings nothing, whatever its name; a file that tells some days again brings only what is new
 * ({@link org.cartera.domain.bank.Overlap}).
 */
public final class BankIntake {
    private final BankFiles files;
    private final BankBook book;
    private final long largest;
    private final Clock clock;

    /** @param largest bytes that a file may have */
    public BankIntake(BankFiles files, BankBook book, long largest, Clock clock) {
        this.files = files;
        this.book = book;
        this.largest = largest;
        this.clock = clock;
    }

    public Outcome take(OrganisationId organisation, BankFile file, String by) {
        Arrival arrival = new Arrival(organisation, file.name(), file.size(), hash(file), by, clock.instant());
        try {
            if (file.size() > largest) {
                throw new BankFileRefused(Reason.TOO_LARGE, "", Long.toString(largest));
            }
            return book.alone(organisation, () -> {
                Optional<Long> before = book.taken(organisation, arrival.hash());
                return before.isPresent()
                        ? new Known(before.get())
                        : book.take(arrival, sink -> files.read(file, sink));
            });
        } catch (BankFileRefused refused) {
            book.refused(arrival, refused);
            return new Refused(refused);
        }
    }

    private static String hash(BankFile file) {
        try (InputStream content = file.content().open();
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Bank file " + file.name() + " cannot be read", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What became of a file. */
    public sealed interface Outcome {
        <T> T fold(Function<Taken, T> taken, Function<Known, T> known, Function<Refused, T> refused);
    }

    /**
     * @param told lines in the file
     * @param fresh those that nobody had told before
     */
    public record Taken(long file, String format, long told, long fresh) implements Outcome {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Known, T> known, Function<Refused, T> refused) {
            return taken.apply(this);
        }
    }

    /** The same content is here already, as this file. */
    public record Known(long file) implements Outcome {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Known, T> known, Function<Refused, T> refused) {
            return known.apply(this);
        }
    }

    /** Nothing of it is here. */
    public record Refused(BankFileRefused why) implements Outcome {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Known, T> known, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
