package org.cartera.erp.ofbiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Sales orders still to be invoiced (OFBiz: ORDER_HEADER, ORDER_ITEM, ORDER_ITEM_BILLING, ITEM_ISSUANCE).
 *
 * <p>An item is worth its unit price for the quantity ordered, not cancelled and not on an issued invoice. Discounts,
 * freight and taxes of the order that no invoice has charged are shared out between what is shipped and what is not, by
 * value. OFBiz' own GRAND_TOTAL and REMAINING_SUB_TOTAL are not used: cancelled orders keep the one, and the other knows
 * nothing of what was billed. Of a completed order only goods that left without an invoice count.
 */
final class OrderReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.ORDER;
    }

    @Override
    public String stem() {
        return "orders";
    }

    @Override
    public @Nullable AccountKey account(Row row, Reading reading) throws SQLException {
        String buyer = row.text("buyer");
        return buyer == null
                        || !row.is("known_buyer")
                        || !row.is("own_seller")
                        || buyer.equals(reading.organisation().value())
                ? null
                : reading.account(buyer);
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        String status = row.textOrEmpty("status");
        if (!List.of("ORDER_APPROVED", "ORDER_SENT", "ORDER_COMPLETED").contains(status)) {
            throw new Refusal(Reason.UNKNOWN_STATUS, status);
        }
        if (!row.is("own_seller")) {
            throw new Refusal(Reason.WRONG_PARTIES, row.text("seller"));
        }
        String buyer = row.text("buyer");
        if (buyer == null || !row.is("known_buyer")) {
            throw new Refusal(Reason.MISSING_PARTY, buyer);
        }
        if (buyer.equals(reading.organisation().value())) {
            throw new Refusal(Reason.WRONG_PARTIES, buyer);
        }
        LocalDate ordered = row.date("ordered");
        if (ordered == null) {
            throw new Refusal(Reason.MISSING_DATE);
        }
        Currency currency = row.currency("currency");
        if (currency == null) {
            throw new Refusal(Reason.UNKNOWN_CURRENCY, row.text("currency"));
        }
        if (row.is("priceless")) {
            throw new Refusal(Reason.MISSING_AMOUNT);
        }
        Value value = Value.of(row, row.is("completed"));
        String placedBy = row.text("placed_by");
        OpenOrder order = new OpenOrder(
                new OrderId(row.key()),
                reading.account(buyer),
                placedBy == null || placedBy.equals(buyer) ? null : new CustomerId(placedBy),
                ordered,
                row.date("deliver_by"),
                status,
                Money.rounded(currency, value.toShip(), RoundingMode.HALF_UP).orZero(),
                Money.rounded(currency, value.shipped(), RoundingMode.HALF_UP).orZero());
        long print = row.print();
        return sink -> sink.openOrder(order, print);
    }

    private record Value(BigDecimal toShip, BigDecimal shipped) {

        static Value of(Row row, boolean completed) throws SQLException {
            BigDecimal toShip = completed ? BigDecimal.ZERO : amount(row, "to_ship_value");
            BigDecimal shipped = amount(row, "shipped_value");
            BigDecimal adjustment = amount(row, "adjustment");
            BigDecimal goods = toShip.add(shipped);
            BigDecimal ofShipped = goods.signum() == 0
                    ? (amount(row, "to_ship").signum() == 0 || completed ? adjustment : BigDecimal.ZERO)
                    : adjustment.multiply(shipped).divide(goods, 2, RoundingMode.HALF_UP);
            return new Value(toShip.add(adjustment.subtract(ofShipped)), shipped.add(ofShipped));
        }

        private static BigDecimal amount(Row row, String column) throws SQLException {
            BigDecimal amount = row.amount(column);
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }
}
