package org.cartera.store.gate;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.decisionlog.LoggedCheck;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.portfolio.GateBook.Basis;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Database;
import org.cartera.store.Row;

/** What checks were decided from: a row a check, and a row for each state of an account that any was decided from. */
final class CheckInputs {

    private CheckInputs() {}

    /** The state of the account, once. */
    static final String INSERT_STATE =
            """
            insert into gate_case (organisation, customer, print, body) values (?, ?, cast(? as uuid), ?)
            on conflict do nothing""";

    /** What else the check was decided from; {@code checked} is the row that tells its number. */
    static final String INSERT =
            "insert into gate_check_input (check_id, print, gate) select id, cast(? as uuid), ? from checked";

    /** What {@link #INSERT_STATE} is told, and then {@link #INSERT}. */
    static List<Object> parameters(Basis basis) {
        String file = LoggedCheck.file(basis.standing(), basis.judged());
        AccountKey account = basis.judged().account();
        String print =
                UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)).toString();
        return List.of(
                account.organisation().value(),
                account.customer().value(),
                print,
                file,
                print,
                LoggedCheck.gate(basis.standing(), basis.judged()));
    }

    static Optional<LoggedCheck> read(Database database, long check) {
        return database.first(
                CheckInputs::logged,
                """
                select k.*, i.gate, c.body from gate_check k join gate_check_input i on i.check_id = k.id
                  join gate_case c on c.organisation = k.organisation and c.customer = k.customer and c.print = i.print
                 where k.id = ?""",
                check);
    }

    private static LoggedCheck logged(Row row) throws SQLException {
        String soldTo = row.textOrNull("sold_to");
        String order = row.textOrNull("order_id");
        return new LoggedCheck(
                row.number("id"),
                new OrderCheck(
                        row.text("cart_key"),
                        AccountKey.of(row.text("organisation"), row.text("customer")),
                        soldTo == null ? null : new CustomerId(soldTo),
                        order == null ? null : new OrderId(order),
                        row.constant(OrderCheck.Kind.class, "kind"),
                        row.constant(Checkpoint.class, "checkpoint"),
                        row.money("currency", "amount"),
                        row.moneyOrNull("currency", "previous"),
                        row.dateOrNull("deliver_by"),
                        row.flag("prepaid"),
                        row.text("channel"),
                        row.text("seller")),
                row.text("body"),
                row.text("gate"),
                row.date("business_date"),
                row.number("generation"),
                row.instant("facts_as_of"),
                row.instant("read_begun"),
                row.instant("asked_at"),
                row.text("policy_version"));
    }
}
