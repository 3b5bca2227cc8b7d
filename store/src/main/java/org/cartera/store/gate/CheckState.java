package org.cartera.store.gate;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.decisionlog.LoggedCheck;
import org.cartera.domain.portfolio.GateBook.Basis;
import org.cartera.store.Database;
import org.cartera.store.Row;

/**
 * What a check was decided from. Many checks share a state of their account, which is kept once; what stood at the gate is kept with each.
 *
 * @param print the fingerprint of the body
 * @param body the text of the account's case file
 * @param gate the text of what stood at the gate
 */
record CheckState(AccountKey account, String print, String body, String gate) {

    /** Keeps the state of the account, once. */
    static final String INSERT =
            """
            insert into gate_case (organisation, customer, print, body) values (?, ?, cast(? as uuid), ?)
            on conflict do nothing""";

    static CheckState of(Basis basis) {
        String body = LoggedCheck.file(basis.standing(), basis.judged());
        return new CheckState(
                basis.judged().account(),
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString(),
                body,
                LoggedCheck.gate(basis.standing(), basis.judged()));
    }

    /** What {@link #INSERT} is told. */
    List<Object> parameters() {
        return List.of(account.organisation().value(), account.customer().value(), print, body);
    }

    static Optional<LoggedCheck> read(Database database, long check) {
        return database.first(
                CheckState::logged,
                """
                select k.*, c.body from gate_check k
                  join gate_case c on c.organisation = k.organisation and c.customer = k.customer and c.print = k.print
                 where k.id = ?""",
                check);
    }

    private static LoggedCheck logged(Row row) throws SQLException {
        return new LoggedCheck(
                row.number("id"),
                CheckRow.question(row),
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
