package org.cartera.domain.negotiation;

import java.time.Instant;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.staff.Request;
import org.jspecify.annotations.Nullable;

/**
 * Terms beyond somebody's authority on their way: asked for, then granted or refused by a person who may (S4-13). Until they
 * are granted they stop no letters.
 *
 * @param id 0 while it is not stored
 * @param by who asked
 * @param reason why it is asked for; never blank
 * @param decidedBy empty while nobody decided
 * @param note of whoever decided
 * @param version of the row as it was read; 0: new
 */
public record ConcessionRequest(
        long id,
        Concession terms,
        String by,
        Instant at,
        String reason,
        State state,
        String decidedBy,
        @Nullable Instant decidedAt,
        String note,
        long version)
        implements Request {

    public ConcessionRequest {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A concession needs a reason");
        }
    }

    /** One that is asked for now. */
    public static ConcessionRequest asked(Concession terms, String by, Instant at, String reason) {
        return new ConcessionRequest(0, terms, by, at, reason, State.REQUESTED, "", null, "", 0);
    }

    /** As it stands once somebody has decided. */
    public ConcessionRequest decided(State next, String who, Instant when, String why) {
        return new ConcessionRequest(id, terms, by, at, reason, next, who, when, why, version);
    }

    @Override
    public AccountKey account() {
        return terms.account();
    }

    @Override
    public boolean isOpen() {
        return state == State.REQUESTED;
    }

    /** Whether the same person waits for the same already, for whatever reason he gave. */
    public boolean repeats(ConcessionRequest earlier) {
        return earlier.isOpen() && earlier.by.equals(by) && earlier.terms.equals(terms);
    }

    /** Granted terms end as their plan or promise does. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED
    }
}
