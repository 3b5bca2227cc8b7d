package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.promise.Promise;

/**
 * What our people write down about an account. Everything carries who did it; nothing is deleted, it ends.
 *
 * <p>A change based on an older version of a row throws {@link Conflict} with what is there now.
 */
public interface Desk {

    /** Stores a promise under a new id, which it returns; the id of the one handed in is ignored. */
    String promise(Promise promise, String by);

    void withdrawPromise(String id, LocalDate on, String by);

    String dispute(Dispute dispute, String by);

    /** Settles a dispute: from this day on the part counts again. */
    void settleDispute(String id, LocalDate on, String outcome, String by);

    /** Notes whose doing a dispute was, while it runs or afterwards. */
    void causeOfDispute(String id, Dispute.Cause cause, String by);

    String pause(Pause pause, String by);

    /** Ends a pause; its last day is the one before. */
    void endPause(String id, LocalDate on, String by);

    Optional<Versioned<CreditFile>> creditFile(AccountKey account);

    void saveCreditFile(Versioned<CreditFile> file, String by);

    /** Holds an account by hand; only a person lifts it again. */
    void placeHold(AccountKey account, LocalDate on, List<Ground> grounds, String reason, String by);

    /** Lifts a hold; the next run places it again where its grounds still stand. */
    void releaseHold(AccountKey account, LocalDate on, String reason, String by);

    /** Marks a task as done with its outcome in words. */
    void finishTask(long task, String outcome, String by);

    List<Promise> promises(AccountKey account);

    List<Dispute> disputes(AccountKey account);

    List<Pause> pauses(AccountKey account);

    /** A row as it was read; version 0: it does not exist yet. */
    record Versioned<T>(T value, long version) {}

    /** Somebody else changed the row in between. */
    final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Conflict(String what) {
            super(what);
        }
    }
}
