package org.cartera.domain.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.statement.StatementPress.Format;

/** Statements as they were produced. What is kept never changes; what is produced again and differs is a version of its own. */
public interface StatementArchive {

    /**
     * A statement that was produced.
     *
     * @param number what the paper calls itself
     * @param version from 1, by number and language
     * @param sha256 of what it says, without its version
     * @param by who asked for it
     */
    record Kept(
            long id,
            AccountKey account,
            String number,
            String language,
            int version,
            Period period,
            StatementForm form,
            StatementBasis basis,
            Money closing,
            String sha256,
            Instant at,
            String by) {}

    /** All of an account, newest first. */
    List<Kept> of(AccountKey account);

    Optional<Kept> one(long id);

    /** The newest version of a statement. */
    Optional<Kept> newest(AccountKey account, String number, String language);

    /** A file as it was produced; empty where it is not what was kept. */
    Optional<byte[]> file(long id, Format format);

    /**
     * Keeps a version.
     *
     * @param kept with any id
     * @return with its id; empty where somebody else kept this version meanwhile
     */
    Optional<Kept> keep(Kept kept, Map<Format, byte[]> files);
}
