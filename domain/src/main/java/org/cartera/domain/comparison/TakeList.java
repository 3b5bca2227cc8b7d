package org.cartera.domain.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.comparison.ComparisonBook.Noted;
import org.cartera.domain.comparison.TheirFiles.Told;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * Takes a customer's list: whole or not at all, and once; and compares it at once. Each difference then becomes a case and leaves a part of
 * our claim alone, so a person looks at a preview first.
 */
public final class TakeList {
    private final TheirFiles files;
    private final ComparisonBook book;
    private final Compare compare;
    private final Surroundings around;
    private final Clock clock;

    public TakeList(TheirFiles files, ComparisonBook book, Compare compare, Surroundings around, Clock clock) {
        this.files = files;
        this.book = book;
        this.compare = compare;
        this.around = around;
        this.clock = clock;
    }

    /**
     * A list that somebody hands in.
     *
     * @param file with the mapping of its columns; without: the one remembered of this customer
     * @param asOf the customer's date; null: as the file says
     * @param from as in {@link TheirList#from}; null: as the file says
     * @param signs null: found out
     */
    public record Wish(
            AccountKey account,
            BankFile file,
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable SignConvention signs) {}

    public Outcome take(Wish wish, String by) {
        try {
            String hash = hash(wish.file());
            Optional<Long> before = book.taken(wish.account(), hash);
            if (before.isPresent()) {
                return new Outcome(before.get(), true, null);
            }
            Told told = files.read(mapped(wish));
            return new Outcome(take(wish, told, entry(wish, told, hash, by)), false, null);
        } catch (BankFileRefused refused) {
            return new Outcome(0, false, refused);
        }
    }

    /** What taking it would come to: nothing is kept, nothing is raised. */
    public Preview preview(Wish wish, String by) {
        try {
            String hash = hash(wish.file());
            Optional<Long> before = book.taken(wish.account(), hash);
            if (before.isPresent()) {
                return new Preview(new Outcome(before.get(), true, null), null);
            }
            Told told = files.read(mapped(wish));
            TheirList list = entry(wish, told, hash, by).with(told.lines());
            return new Preview(new Outcome(0, false, null), compare.ahead(list));
        } catch (BankFileRefused refused) {
            return new Preview(new Outcome(0, false, refused), null);
        }
    }

    private ListEntry entry(Wish wish, Told told, String hash, String by) {
        LocalDate asOf = wish.asOf() != null ? wish.asOf() : told.asOf();
        LocalDate from = wish.from() != null ? wish.from() : told.from();
        if (asOf == null) {
            throw new BankFileRefused(Reason.MISSING, "", "asOf");
        }
        if (asOf.isAfter(around.rules(wish.account().organisation()).today()) || from != null && from.isAfter(asOf)) {
            throw new BankFileRefused(Reason.BAD_DATE, "", from == null ? asOf.toString() : from + " – " + asOf);
        }
        return new ListEntry(
                0,
                wish.account(),
                asOf,
                from,
                wish.signs(),
                new ListEntry.Arrival(wish.file().name(), wish.file().size(), hash, told.format(), by, clock.instant()),
                ListEntry.State.NEW,
                null,
                0);
    }

    private long take(Wish wish, Told told, ListEntry entry) {
        String by = entry.arrival().by();
        Instant now = entry.arrival().at();
        long list = book.take(entry, told.lines());
        book.note(list, new Noted("TAKEN", by, now, wish.file().name()));
        ColumnMapping mapping = wish.file().columns();
        if (mapping != null) {
            book.remember(wish.account(), mapping, by, now);
        }
        compare.compare(wish.account().organisation(), list);
        return list;
    }

    private BankFile mapped(Wish wish) {
        BankFile file = wish.file();
        return file.columns() != null
                ? file
                : new BankFile(
                        file.name(),
                        file.size(),
                        file.content(),
                        book.mapping(wish.account()).orElse(null));
    }

    private static String hash(BankFile file) {
        try (InputStream content = file.content().open();
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file.name() + " cannot be read", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What taking a list would come to.
     *
     * @param outcome known or refused; number 0 and no refusal where it could be taken
     * @param raised what it would raise; null where it cannot be taken
     */
    public record Preview(Outcome outcome, @Nullable Raised raised) {}

    /**
     * What became of a list.
     *
     * @param list its number; 0 where it was refused
     * @param known whether the same content was here already
     * @param refusal why it was not taken; nothing of it is here
     */
    public record Outcome(long list, boolean known, @Nullable BankFileRefused refusal) {
        public <T> T fold(Function<Long, T> taken, Function<BankFileRefused, T> refused) {
            return refusal == null ? taken.apply(list) : refused.apply(refusal);
        }
    }
}
