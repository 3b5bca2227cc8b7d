package org.cartera.erp.ofbiz;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Receipts and refunds (OFBiz: PAYMENT).
 *
 * <p>A receipt counts when received or confirmed, a refund when sent or confirmed (K4); anything else but cancelled or void
 * is expected. The actual amount counts only in another currency than the books': OFBiz repeats the amount there otherwise.
 * A payment that is applied beyond its amount is handed over, so that what it settles stays settled, and is reported too.
 */
final class PaymentReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.PAYMENT;
    }

    @Override
    public String stem() {
        return "payments";
    }

    @Override
    public @Nullable AccountKey account(Row row, Reading reading) throws SQLException {
        String other = row.text("other");
        return other == null
                        || !row.is("known_other")
                        || other.equals(reading.organisation().value())
                ? null
                : reading.account(other);
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        String kind = row.text("kind");
        if (kind == null) {
            throw new Refusal(Reason.UNKNOWN_TYPE, row.text("type"));
        }
        String party = party(row, reading);
        Direction direction = kind.equals("RECEIPT") ? Direction.RECEIPT : Direction.REFUND;
        State state = state(direction, row.text("status"));
        LocalDate effective = row.date("effective");
        if (effective == null) {
            throw new Refusal(Reason.MISSING_DATE);
        }
        Money amount = money(row, "amount", "currency");
        Payment payment = new Payment(
                new PaymentId(row.key()),
                reading.account(party),
                direction,
                state,
                effective,
                amount,
                actual(row, amount),
                row.text("reference"),
                row.text("method"));
        long print = row.print();
        BigDecimal applied = row.amount("applied");
        if (state == State.VOID || applied == null || applied.compareTo(amount.amount()) <= 0) {
            return sink -> sink.payment(payment, print);
        }
        Rejected alarm = new Refusal(Reason.OVER_APPLIED, Money.of(amount.currency(), applied), amount)
                .rejected(FactKind.PAYMENT, row.key(), payment.account());
        return sink -> {
            sink.payment(payment, print);
            sink.rejected(alarm);
        };
    }

    private static String party(Row row, Reading reading) throws SQLException, Refusal {
        if (!row.is("own_side")) {
            throw new Refusal(Reason.WRONG_PARTIES, row.text("ours"));
        }
        String other = row.text("other");
        if (other == null || !row.is("known_other")) {
            throw new Refusal(Reason.MISSING_PARTY, other);
        }
        if (other.equals(reading.organisation().value())) {
            throw new Refusal(Reason.WRONG_PARTIES, other);
        }
        return other;
    }

    private static State state(Direction direction, @Nullable String status) throws Refusal {
        return switch (status == null ? "" : status) {
            case "PMNT_CONFIRMED" -> State.EFFECTIVE;
            case "PMNT_RECEIVED" -> direction == Direction.RECEIPT ? State.EFFECTIVE : State.EXPECTED;
            case "PMNT_SENT" -> direction == Direction.REFUND ? State.EFFECTIVE : State.EXPECTED;
            case "PMNT_NOT_PAID" -> State.EXPECTED;
            case "PMNT_CANCELLED", "PMNT_VOID" -> State.VOID;
            default -> throw new Refusal(Reason.UNKNOWN_STATUS, status);
        };
    }

    private static Money money(Row row, String amountColumn, String currencyColumn) throws SQLException, Refusal {
        BigDecimal amount = row.amount(amountColumn);
        if (amount == null) {
            throw new Refusal(Reason.MISSING_AMOUNT);
        }
        Currency currency = row.currency(currencyColumn);
        if (currency == null) {
            throw new Refusal(Reason.UNKNOWN_CURRENCY, row.text(currencyColumn));
        }
        return Money.of(currency, amount);
    }

    private static @Nullable Money actual(Row row, Money amount) throws SQLException, Refusal {
        String code = row.text("actual_currency");
        return code == null
                        || row.amount("actual") == null
                        || code.equals(amount.currency().getCurrencyCode())
                ? null
                : money(row, "actual", "actual_currency");
    }
}
