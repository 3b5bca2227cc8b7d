package org.cartera.store.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;

/** Reads generations back. */
final class GenerationRows {

    private GenerationRows() {}

    static Optional<Generation> current(Connection connection, OrganisationId organisation) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select g.number, g.mode, g.snapshot_at, g.completed_at, g.rejected, c.kind, c.facts
                  from generation g join generation_count c on c.number = g.number
                 where g.organisation = ?
                   and g.number = (select max(number) from generation where organisation = ?)""")) {
            query.setString(1, organisation.value());
            query.setString(2, organisation.value());
            try (ResultSet rows = query.executeQuery()) {
                return read(rows, organisation);
            }
        }
    }

    private static Optional<Generation> read(ResultSet rows, OrganisationId organisation) throws SQLException {
        Map<FactKind, Long> counts = new EnumMap<>(FactKind.class);
        Generation generation = null;
        while (rows.next()) {
            counts.put(FactKind.valueOf(rows.getString("kind")), rows.getLong("facts"));
            generation = new Generation(
                    rows.getLong("number"),
                    organisation,
                    ReadRequest.Mode.valueOf(rows.getString("mode")),
                    instant(rows, "snapshot_at"),
                    instant(rows, "completed_at"),
                    counts,
                    rows.getLong("rejected"));
        }
        return Optional.ofNullable(generation);
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
