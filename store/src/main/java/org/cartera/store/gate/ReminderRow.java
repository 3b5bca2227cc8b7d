package org.cartera.store.gate;

import java.sql.SQLException;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Row;

/** Rows of reminders: the notice {@code n} with its dispute {@code d} as it stands now. */
final class ReminderRow {
    static final String COLUMNS =
            "d.customer as d_customer, d.item as d_item, d.currency as d_currency, d.amount as d_amount,"
                    + " d.from_date as d_from, d.through_date as d_through, d.department as d_department,"
                    + " d.reason as d_reason, d.cause as d_cause, d.owner as d_owner";

    private ReminderRow() {}

    static DisputeReminder reminder(Row row) throws SQLException {
        Dispute dispute = new Dispute(
                row.text("dispute"),
                AccountKey.of(row.text("of"), row.text("d_customer")),
                InstalmentId.parse(row.text("d_item")),
                row.money("d_currency", "d_amount"),
                new DateSpan(row.date("d_from"), row.dateOrNull("d_through")),
                row.text("d_department"),
                row.text("d_reason"),
                row.constant(Dispute.Cause.class, "d_cause"));
        return new DisputeReminder(
                row.number("notice"), dispute, row.text("d_owner"), row.date("answer_by"), row.date("told_on"));
    }
}
