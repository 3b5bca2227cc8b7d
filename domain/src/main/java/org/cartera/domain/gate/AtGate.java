package org.cartera.domain.gate;

import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * An order, or one change of it, as the gate keeps it under its cart key.
 *
 * @param amount the order's whole amount as last asked
 * @param claimed what it claims of the limit; zero where nothing
 * @param answer the last answer
 * @param release the number of the release that let it pass; null where none was needed
 * @param waitingSince when it was first held; null unless it is held
 * @param expires when a reservation lapses
 * @param confirmed when the ERP said that the order exists; null before
 */
public record AtGate(
        String cartKey,
        AccountKey account,
        @Nullable CustomerId soldTo,
        @Nullable OrderId order,
        Checkpoint checkpoint,
        Claim.State state,
        Answer answer,
        Money amount,
        Money claimed,
        @Nullable Money previous,
        @Nullable LocalDate deliverBy,
        boolean prepaid,
        String channel,
        String seller,
        @Nullable Long release,
        @Nullable Instant waitingSince,
        Instant expires,
        @Nullable Instant confirmed) {

    /** Whether a person or freed credit must let it go on. */
    public boolean isWaiting() {
        return answer == Answer.HOLD && state != Claim.State.ENDED;
    }

    /** What it claims, in facts that do not show it yet. */
    public Claim claim() {
        return new Claim(
                cartKey,
                order,
                state,
                claimed,
                prepaid,
                expires,
                confirmed,
                release,
                deliverBy,
                false,
                claimed.equals(amount));
    }

    /** The question that is asked again when something has changed. */
    public OrderCheck question() {
        return new OrderCheck(
                cartKey,
                account,
                soldTo,
                order,
                OrderCheck.Kind.ORDER,
                checkpoint,
                amount,
                previous,
                deliverBy,
                prepaid,
                channel,
                seller);
    }

    /**
     * What stands under the key after an answer. An order that the ERP has confirmed stays confirmed, whatever is asked
     * about it later: it exists. One of them that waits is not ended by a later no: it waits on until a person or the ERP ends it.
     *
     * @param before what stood under the key; null where nothing did
     * @param lapse when a reservation made now lapses
     */
    public static AtGate after(
            @Nullable AtGate before, OrderCheck check, GateDecision decision, Instant now, Instant lapse) {
        AtGate live = before == null || before.state == Claim.State.ENDED ? null : before;
        OrderId order = check.order() == null && live != null ? live.order : check.order();
        boolean confirmed = live != null && live.confirmed != null;
        AtGate committed = live != null && live.state == Claim.State.COMMITTED ? live : null;
        boolean waits = live != null && confirmed && live.isWaiting();
        Answer answer = waits && decision.answer() == Answer.REJECT ? Answer.HOLD : decision.answer();
        Claim.State state =
                switch (answer) {
                    case APPROVE, WARN -> confirmed ? Claim.State.COMMITTED : Claim.State.RESERVED;
                    case HOLD -> committed != null ? Claim.State.COMMITTED : Claim.State.HELD;
                    case REJECT -> committed != null ? Claim.State.COMMITTED : Claim.State.ENDED;
                };
        Money claimed = claimed(committed, check, decision);
        Instant waiting = live != null && live.isWaiting() ? live.waitingSince : now;
        return new AtGate(
                check.cartKey(),
                check.account(),
                check.soldTo(),
                order,
                check.checkpoint(),
                state,
                answer,
                check.amount(),
                claimed,
                check.previous(),
                check.deliverBy(),
                check.prepaid(),
                check.channel(),
                check.seller(),
                release(committed, check, decision),
                answer == Answer.HOLD ? waiting : null,
                lapse,
                confirmed ? since(committed, check, claimed, now, lapse) : null);
    }

    /**
     * From when on facts must have been read to show the order: what claims no more than before may be shown already. A raise that the ERP
     * has not confirmed yet may be missing from any read until its time is over.
     */
    private static Instant since(
            @Nullable AtGate committed, OrderCheck check, Money claimed, Instant now, Instant lapse) {
        Instant confirmed = committed == null || claimed.isMoreThan(committed.claimed) ? null : committed.confirmed;
        boolean isRaise = committed != null && check.checkpoint() == Checkpoint.AMENDMENT;
        return confirmed != null ? confirmed : isRaise ? lapse : now;
    }

    /** What let the order pass; a change that passes by itself leaves the order under its release. */
    private static @Nullable Long release(@Nullable AtGate committed, OrderCheck check, GateDecision decision) {
        boolean anew = decision.answer().passes() && check.checkpoint() != Checkpoint.AMENDMENT;
        return decision.release() != null || anew ? decision.release() : committed == null ? null : committed.release;
    }

    /** An amendment under the key of its own order adds its increase to what the order claims already. */
    private static Money claimed(@Nullable AtGate committed, OrderCheck check, GateDecision decision) {
        Money before = committed == null ? Money.zero(check.amount().currency()) : committed.claimed;
        if (!decision.answer().passes()) {
            return before;
        }
        return check.checkpoint() == Checkpoint.AMENDMENT ? before.plus(decision.claim()) : decision.claim();
    }

    /** Whether this very amendment has passed already. */
    public boolean isRepeatedBy(OrderCheck check) {
        return check.checkpoint() == Checkpoint.AMENDMENT
                && state == Claim.State.COMMITTED
                && answer.passes()
                && (question().equals(check) || question().equals(check.whole()));
    }

    /**
     * The question that a check under the key really is. It is about the order that stands under the key, named or not. A change adds to
     * what its order claims; under the key of an order that claims nothing, or whose confirmation has not come yet, it asks about the
     * whole of it: otherwise a held order would pass by being raised a little.
     */
    public OrderCheck meant(OrderCheck asked) {
        OrderId known = state == Claim.State.ENDED || !account.equals(asked.account()) ? null : order;
        OrderCheck check = asked.order() == null && known != null ? asked.of(known) : asked;
        boolean ofOrder = checkpoint != Checkpoint.AMENDMENT && state != Claim.State.COMMITTED;
        return ofOrder
                        && check.checkpoint() == Checkpoint.AMENDMENT
                        && check.amount().isPositive()
                ? check.whole()
                : check;
    }

    /**
     * The ERP has created the order, or made a change that passed. Of a decrease it claims no more than is left; and facts that were read
     * after the question and before this word may show the order as it was before its change.
     */
    public AtGate confirmed(OrderId id, Instant now) {
        Claim.State next = state == Claim.State.RESERVED ? Claim.State.COMMITTED : state;
        boolean changed = checkpoint == Checkpoint.AMENDMENT && answer.passes();
        return with(next, id, changed ? claimed.min(amount) : claimed, confirmed == null || changed ? now : confirmed);
    }

    /** The order will not be, or is no more; it claims nothing. */
    public AtGate ended() {
        return with(Claim.State.ENDED, order, Money.zero(claimed.currency()), confirmed);
    }

    /** A person says no for good: to the order, or of a committed order only to its change. */
    public AtGate rejected() {
        boolean change = checkpoint == Checkpoint.AMENDMENT && state == Claim.State.COMMITTED;
        return new AtGate(
                cartKey,
                account,
                soldTo,
                order,
                checkpoint,
                change ? Claim.State.COMMITTED : Claim.State.ENDED,
                Answer.REJECT,
                amount,
                change ? claimed : Money.zero(claimed.currency()),
                previous,
                deliverBy,
                prepaid,
                channel,
                seller,
                release,
                null,
                expires,
                confirmed);
    }

    private AtGate with(Claim.State next, @Nullable OrderId id, Money claims, @Nullable Instant at) {
        return new AtGate(
                cartKey,
                account,
                soldTo,
                id,
                checkpoint,
                next,
                answer,
                amount,
                claims,
                previous,
                deliverBy,
                prepaid,
                channel,
                seller,
                release,
                waitingSince,
                expires,
                at);
    }
}
