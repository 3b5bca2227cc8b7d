package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Payments on their way into the ERP, one a match. They are written with the match and withdrawn with it as long as none was asked for.
 *
 * <p>SENDING is committed before the ERP is asked. Whoever falls silent then is given up, and the ERP is asked again: the key makes it one
 * payment, however often.
 */
public interface PaymentBook {

    /** The next that are due, the oldest first. */
    List<PaymentOrder> due(int limit, Instant now);

    /** Marks one SENDING, committed before this returns; false where another node was faster or it was withdrawn. */
    boolean take(PaymentOrder due, String node, Instant now);

    /** What became of it; of one that was entered, the ERP's id is the fate's detail. */
    void report(PaymentOrder order, Fate fate, Instant now);

    /** Has those asked for again of which nothing was heard for long; returns how many. */
    int giveUpSilent(Instant now);

    /** How the payments of bank lines stand, by line, the oldest first; a line without any is missing. */
    Map<Long, List<Entry>> entries(OrganisationId organisation, Collection<Long> lines);

    /**
     * A person has looked after a payment that waits for one.
     *
     * @return whether it waited for that
     */
    boolean settle(OrganisationId organisation, long payment, Settled how, String by, Instant at);

    /** What a person has done about it. */
    enum Settled {
        /** Of one that the ERP refused, or perhaps has: it is asked again under the same key, which never enters it twice. */
        ASKED_AGAIN,
        /** Of such a one: it stands in the ERP, entered by hand or found there. */
        BY_HAND,
        /** Of one whose match was taken back: nothing of it is left in the ERP. */
        REVERSED
    }

    /**
     * How a payment stands.
     *
     * @param customer whose it is
     * @param detail the reason where a person must look
     * @param payment the ERP's id; null before it has answered
     * @param confirmed whether a read has shown it
     * @param toReverse the match was taken back when the ERP had, or may have had, the payment: a person reverses it there
     */
    record Entry(
            CustomerId customer,
            IntentState state,
            String detail,
            @Nullable String payment,
            boolean confirmed,
            boolean toReverse) {}
}
