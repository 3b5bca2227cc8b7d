package org.cartera.domain.negotiation;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;

/** Where fallback positions are kept, and what debtors took of them. Nothing is changed or removed. */
public interface NegotiationBook {

    void write(NegotiationPlan plan);

    /** The newest first. */
    List<NegotiationPlan> of(AccountKey account);

    /** Notes which offer was taken, the first that was made or a later one (S4-10). */
    void taken(AccountKey account, Offer offer, Comparison shown, String by);

    /** The newest first. */
    List<Taken> taken(AccountKey account);

    /** The offers in the order in which they are made. */
    enum Offer {
        /** Everything at once. */
        ALL,
        /** The least that we accept, now. */
        MINIMUM,
        /** Something between, such as a payment plan. */
        OTHER,
        /** He took none. */
        NONE
    }

    /**
     * What was taken.
     *
     * @param insisting expected recovery of insisting on everything, as it was shown
     * @param minimum that of taking the minimum
     */
    record Taken(Instant at, Offer offer, Money insisting, Money minimum, String by) {}
}
