package org.cartera.domain.receivable;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a customer paid us, or that we paid back.
 *
 * <p>Only an {@link State#EFFECTIVE} payment counts, from its effective date on: received or confirmed for a receipt,
 * sent or confirmed for a refund (K4). An {@link State#EXPECTED} one, which OFBiz creates by itself when an order
 * completes, never closes anything.
 *
 * @param account the payer (or the payee of a refund), who need not be the customer whose invoice it pays
 * @param effective the value date; where the ERP has none, the day the payment was entered
 * @param amount in the organisation's currency (OFBiz: PAYMENT.AMOUNT)
 * @param actual in the currency really paid, where that differs (OFBiz: PAYMENT.ACTUAL_CURRENCY_AMOUNT); else null
 */
public record Payment(
        PaymentId id,
        AccountKey account,
        Direction direction,
        State state,
        LocalDate effective,
        Money amount,
        @Nullable Money actual,
        @Nullable String reference,
        @Nullable String method) {

    public boolean countsOn(LocalDate asOf) {
        return state == State.EFFECTIVE && !effective.isAfter(asOf);
    }

    /** What was really paid: the actual amount where there is one. */
    public Money paid() {
        return actual == null ? amount : actual;
    }

    public enum Direction {
        RECEIPT,
        REFUND
    }

    public enum State {
        EXPECTED,
        EFFECTIVE,
        VOID
    }
}
