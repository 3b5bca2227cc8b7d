package org.cartera.domain.gate;

import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * One question to the gate.
 *
 * @param cartKey tells the cart or the change apart: a new check of the same key replaces the old one
 * @param account who is billed, and whose credit decides
 * @param soldTo who ordered, where that is somebody else; shown, never decisive
 * @param order null while the ERP has not created it
 * @param amount the order's whole amount, in its own currency; above zero for an order
 * @param previous for an amendment, the amount before it as the ERP knows it; null: as the gate knows it
 * @param deliverBy the latest promised delivery; null where none is promised
 * @param prepaid the ERP says it is paid beforehand; it counts only where the money has really been received
 * @param channel where it comes from, such as {@code WEB} or {@code POS}; recorded
 * @param seller who enters it, by the ERP's name; recorded
 */
public record OrderCheck(
        String cartKey,
        AccountKey account,
        @Nullable CustomerId soldTo,
        @Nullable OrderId order,
        Kind kind,
        Checkpoint checkpoint,
        Money amount,
        @Nullable Money previous,
        @Nullable LocalDate deliverBy,
        boolean prepaid,
        String channel,
        String seller) {

    public OrderCheck {
        if (cartKey.isBlank()) {
            throw new IllegalArgumentException("An order check needs a cart key");
        }
        if (amount.isNegative() || kind == Kind.ORDER && checkpoint != Checkpoint.AMENDMENT && amount.isZero()) {
            throw new IllegalArgumentException("An order to check needs an amount above zero, not " + amount);
        }
        if (previous != null && (previous.isNegative() || !previous.currency().equals(amount.currency()))) {
            throw new IllegalArgumentException("The amount before an amendment cannot be " + previous);
        }
        if (checkpoint == Checkpoint.AMENDMENT && order == null) {
            throw new IllegalArgumentException("An amendment needs the order that it changes");
        }
    }

    /** An order as it is entered, with nothing more said about it. */
    public static OrderCheck entered(String cartKey, AccountKey account, Money amount) {
        return new OrderCheck(
                cartKey, account, null, null, Kind.ORDER, Checkpoint.ORDER_ENTRY, amount, null, null, false, "", "");
    }

    /** A question that asks for nothing. */
    static OrderCheck nothing(AccountKey account, Currency currency) {
        Money none = Money.zero(currency);
        return new OrderCheck(
                "?", account, null, null, Kind.RETURN, Checkpoint.ORDER_ENTRY, none, null, null, false, "", "");
    }

    /** The same question about an order that the gate knows by the cart. */
    OrderCheck of(OrderId known) {
        return new OrderCheck(
                cartKey,
                account,
                soldTo,
                known,
                kind,
                checkpoint,
                amount,
                previous,
                deliverBy,
                prepaid,
                channel,
                seller);
    }

    /** This amendment as one that has been answered already: nothing is added any more. */
    public OrderCheck repeated() {
        return as(checkpoint, amount);
    }

    /** This change of an order as a question about the whole order, as its approval asks. */
    OrderCheck whole() {
        return as(Checkpoint.APPROVAL, previous);
    }

    private OrderCheck as(Checkpoint at, @Nullable Money before) {
        return new OrderCheck(
                cartKey, account, soldTo, order, kind, at, amount, before, deliverBy, prepaid, channel, seller);
    }

    public enum Kind {
        ORDER,
        /** Promises nothing and claims nothing. */
        QUOTATION,
        /** Goods that come back are never held. */
        RETURN
    }
}
