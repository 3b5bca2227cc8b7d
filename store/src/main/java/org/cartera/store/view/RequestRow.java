package org.cartera.store.view;

import java.sql.SQLException;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Row;

/** Rows of releases and of the requests for them, as lists show them. */
public final class RequestRow {

    private RequestRow() {}

    public static ReleaseRequest request(Row row) throws SQLException {
        String order = row.textOrNull("order_id");
        return new ReleaseRequest(
                row.number("id"),
                AccountKey.of(row.text("organisation"), row.text("customer")),
                order == null ? null : new OrderId(order),
                row.textOrNull("cart_key"),
                row.moneyOrNull("currency", "amount"),
                row.flag("together"),
                row.date("valid_until"),
                row.text("requested_by"),
                row.instant("requested_at"),
                row.text("reason"),
                row.constant(ReleaseRequest.State.class, "state"),
                row.text("decided_by"),
                row.instantOrNull("decided_at"),
                row.text("decision"),
                row.number("version"));
    }
}
