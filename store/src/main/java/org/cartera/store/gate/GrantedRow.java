package org.cartera.store.gate;

import java.sql.SQLException;
import org.cartera.domain.gate.Release;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Row;

/** Rows of releases that were given, as the gate judges by them. */
final class GrantedRow {

    private GrantedRow() {}

    static Release release(Row row) throws SQLException {
        String order = row.textOrNull("order_id");
        return new Release(
                row.number("id"),
                order == null ? null : new OrderId(order),
                row.textOrNull("cart_key"),
                row.moneyOrNull("currency", "amount"),
                row.flag("together"),
                row.date("valid_until"),
                row.text("decided_by"),
                row.text("reason"));
    }
}
