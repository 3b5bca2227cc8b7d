package org.cartera.domain.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;

/** Where payment plans are written down, and long promises approved, with who did it. Nothing is removed; it ends. */
public interface PlanBook {

    /** Stores a plan under a new id, which it returns; the id of the one handed in is ignored. */
    String agree(PaymentPlan plan, String by);

    /**
     * Calls a plan off: from this day on it stops nothing.
     *
     * @param why in words, for whoever asks later
     */
    void end(String plan, LocalDate on, String why, String by);

    /** Why plans of an account were called off, by their ids. */
    Map<String, String> whyEnded(AccountKey account);

    /** Newest first. */
    List<PaymentPlan> of(AccountKey account);

    /**
     * Agrees to a long promise.
     *
     * @throws OwnPromise where the same person has taken the promise
     */
    void approve(String promise, LocalDate on, String by);

    /** Nobody approves what he has written down himself. */
    final class OwnPromise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OwnPromise(String promise, String by) {
            super(by + " has written down promise " + promise + " himself");
        }
    }
}
