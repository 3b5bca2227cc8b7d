package org.cartera.domain.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.Request;
import org.jspecify.annotations.Nullable;

/**
 * A release on its way: asked for, then granted or refused by a person with authority, perhaps revoked later.
 *
 * @param id 0 while it is not stored
 * @param order the only order it is for; null together with {@code cartKey}: every order of the account until its last day
 * @param cartKey the cart it is for, while the order does not exist yet
 * @param upTo the largest amount of one order that it lets pass; null: any
 * @param together whether {@code upTo} is what all its orders may come to together, not each
 * @param validUntil its last day, inclusive
 * @param by who asked
 * @param reason why it is asked for; never blank
 * @param decidedBy empty while nobody decided
 * @param note of whoever decided
 * @param version of the row as it was read; 0: new
 */
public record ReleaseRequest(
        long id,
        AccountKey account,
        @Nullable OrderId order,
        @Nullable String cartKey,
        @Nullable Money upTo,
        boolean together,
        LocalDate validUntil,
        String by,
        Instant at,
        String reason,
        State state,
        String decidedBy,
        @Nullable Instant decidedAt,
        String note,
        long version)
        implements Request {

    public ReleaseRequest {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A release needs a reason");
        }
        if (upTo != null && !upTo.isPositive()) {
            throw new IllegalArgumentException("A release up to " + upTo + " lets nothing pass");
        }
        if (together && (upTo == null || order != null || cartKey != null)) {
            throw new IllegalArgumentException("Only a release of all orders up to an amount can be for all together");
        }
    }

    /** One that is asked for now. */
    public static ReleaseRequest asked(
            AccountKey account,
            @Nullable OrderId order,
            @Nullable String cartKey,
            @Nullable Money upTo,
            LocalDate validUntil,
            String by,
            Instant at,
            String reason) {
        return new ReleaseRequest(
                0, account, order, cartKey, upTo, false, validUntil, by, at, reason, State.REQUESTED, "", null, "", 0);
    }

    /** The same, for orders that come to no more than its amount together. */
    public ReleaseRequest forAllTogether() {
        return new ReleaseRequest(
                id,
                account,
                order,
                cartKey,
                upTo,
                true,
                validUntil,
                by,
                at,
                reason,
                state,
                decidedBy,
                decidedAt,
                note,
                version);
    }

    /** As it stands once somebody has decided. */
    public ReleaseRequest decided(State next, String who, Instant when, String why) {
        return new ReleaseRequest(
                id, account, order, cartKey, upTo, together, validUntil, by, at, reason, next, who, when, why, version);
    }

    @Override
    public boolean isOpen() {
        return state == State.REQUESTED;
    }

    /** Whether the same person waits for the same already, for whatever reason he gave. */
    public boolean repeats(ReleaseRequest earlier) {
        return earlier.isOpen()
                && earlier.by.equals(by)
                && earlier.account.equals(account)
                && Objects.equals(earlier.order, order)
                && Objects.equals(earlier.cartKey, cartKey)
                && Objects.equals(earlier.upTo, upTo)
                && earlier.together == together
                && earlier.validUntil.equals(validUntil);
    }

    /** Whether it is for every order of the account. */
    public boolean isForAccount() {
        return order == null && cartKey == null;
    }

    /**
     * Whether it lets this order pass once it is granted.
     *
     * @param graceDays as the policy gives them to an order that is already entered
     * @param taken what orders before it have taken of it
     */
    public boolean wouldCover(OrderCheck check, LocalDate asOf, int graceDays, Money taken) {
        return release().covers(check, asOf, graceDays, taken);
    }

    /** The last day on which an order that it let pass keeps its approval, inclusive; never before its own last day. */
    public LocalDate keepsUntil(int graceDays) {
        return release().keepsUntil(graceDays);
    }

    private Release release() {
        return new Release(id, order, cartKey, upTo, together, validUntil, by, reason);
    }

    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        /** Granted, and taken back: what has passed meanwhile has passed. */
        REVOKED
    }
}
