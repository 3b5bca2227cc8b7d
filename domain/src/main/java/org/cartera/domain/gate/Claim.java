package org.cartera.domain.gate;

import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What an order that passed claims of the limit: reserved until the ERP confirms it, then committed until the facts show it.
 *
 * @param order null until the ERP has created and confirmed it
 * @param prepaid it claims received money rather than credit
 * @param expires when a reservation that nobody confirms lapses, exclusive
 * @param confirmed when the ERP said that the order exists; null while it is reserved
 * @param release the number of the release that let it pass; null where none was needed
 * @param deliverBy the latest promised delivery; null where none is promised
 * @param shown whether the facts in force show the order, open or invoiced
 * @param whole whether it claims all of its order, and not only what a change adds to it
 */
public record Claim(
        String cartKey,
        @Nullable OrderId order,
        State state,
        Money amount,
        boolean prepaid,
        Instant expires,
        @Nullable Instant confirmed,
        @Nullable Long release,
        @Nullable LocalDate deliverBy,
        boolean shown,
        boolean whole) {

    /**
     * Whether it counts beside the facts. A commitment counts until a read that began after it shows the order: an earlier
     * read may show it as it was before an amendment.
     *
     * @param readBegun when the read began that brought the facts in force of this customer
     */
    public boolean counts(Instant now, Instant readBegun) {
        return switch (state) {
            case RESERVED -> now.isBefore(expires);
            case COMMITTED -> !(shown && confirmed != null && readBegun.isAfter(confirmed));
            case HELD, ENDED -> false;
        };
    }

    /** Whether its order may still come or has come, whatever the facts show. */
    boolean isAlive(Instant now) {
        return state == State.COMMITTED || state == State.RESERVED && now.isBefore(expires);
    }

    /** As what it stands in the exposure. */
    public Exposure.Kind kind() {
        return state == State.COMMITTED ? Exposure.Kind.COMMITMENTS : Exposure.Kind.RESERVATIONS;
    }

    boolean isCommitted() {
        return state == State.COMMITTED;
    }

    public boolean isOf(@Nullable OrderId wanted) {
        return wanted != null && wanted.equals(order);
    }

    public enum State {
        RESERVED,
        COMMITTED,
        /** The order waits for a release and claims nothing. */
        HELD,
        /** Cancelled, refused or replaced. */
        ENDED
    }
}
