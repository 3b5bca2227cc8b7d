package org.cartera.domain.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankSink;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Bank files and the lines that they told us, each movement once. */
public interface BankBook {

    /** In a transaction of its own, while nobody else takes files or matches lines of the organisation. */
    <T> T alone(OrganisationId organisation, Supplier<T> work);

    /** In the caller's transaction, to whose end nobody else takes files or matches lines of the organisation. */
    <T> T within(OrganisationId organisation, Supplier<T> work);

    /** The file of this content that was taken before. */
    Optional<Long> taken(OrganisationId organisation, String hash);

    /**
     * Takes a file: its lines are staged as they are read and become visible with the end of the transaction, all or none.
     *
     * @param reader reads the file into the sink and answers with its format; what it throws leaves nothing behind
     */
    BankIntake.Taken take(Arrival arrival, Function<BankSink, String> reader);

    /** Remembers that a file was not taken, and why. */
    void refused(Arrival arrival, BankFileRefused why);

    /** The newest first. */
    List<FileEntry> files(OrganisationId organisation, int limit);

    /**
     * A file as it arrived.
     *
     * @param hash SHA-256 of its content, in hexadecimal digits
     * @param by user, API client or {@code folder}
     */
    record Arrival(OrganisationId organisation, String name, long size, String hash, String by, Instant at) {}

    /**
     * A file that arrived.
     *
     * @param told lines in it
     * @param fresh those of them that were new
     * @param refusal why it was not taken; null where it was
     */
    record FileEntry(
            long id,
            Arrival arrival,
            @Nullable String format,
            long told,
            long fresh,
            @Nullable BankFileRefused refusal) {}
}
