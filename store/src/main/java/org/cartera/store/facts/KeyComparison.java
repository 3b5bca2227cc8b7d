package org.cartera.store.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.FactKey;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.KeyPrint;

/** Compares the keys that the ERP holds with the facts in force, set against set. */
final class KeyComparison {
    private final OrganisationId organisation;
    private final Staging staging;

    KeyComparison(OrganisationId organisation, Staging staging) {
        this.organisation = organisation;
        this.staging = staging;
    }

    Set<String> compare(FactKind kind, Iterator<KeyPrint> present) throws SQLException {
        FactTable table = FactTable.of(kind);
        String keys = "present_" + table.stage();
        staging.run("create temp table " + keys + " (key text collate \"C\", print bigint) on commit drop");
        CopyRows rows = new CopyRows();
        while (present.hasNext()) {
            KeyPrint next = present.next();
            rows.text(next.key()).plain(next.print()).end();
            if (rows.isWorthATrip()) {
                staging.send(keys, rows);
            }
        }
        staging.send(keys, rows);
        staging.run("analyze " + keys);
        noteGone(table, keys);
        return wanted(table, keys);
    }

    /** Notes as gone what of the scopes is in force and was not handed over. */
    void endOthers(FactKind kind, Set<String> scopes) throws SQLException {
        if (scopes.isEmpty()) {
            return;
        }
        FactTable table = FactTable.of(kind);
        String keys = "scopes_" + table.stage();
        staging.run("create temp table " + keys + " (key text collate \"C\") on commit drop");
        CopyRows rows = new CopyRows();
        for (String scope : scopes) {
            rows.text(scope).end();
        }
        staging.send(keys, rows);
        staging.run("analyze " + keys);
        staging.update(
                "insert into " + Staging.GONE + " select ?, f.key from " + keys + " s join " + table.fact()
                        + " f on f.organisation = ? and f." + table.scopeColumn()
                        + " = s.key and f.gen_to is null where true" + notStaged(table, "f.key"),
                table.name(),
                organisation.value());
        Set<String> rejected = new HashSet<>();
        try (PreparedStatement query = staging.prepare(
                        "select f.key, f.erp_key from fact_rejected f where f.organisation = ? and f.gen_to is null"
                                + " and f.kind = ?" + notStaged(FactTable.REJECTED, "f.key"),
                        organisation.value(),
                        table.name());
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                if (scopes.contains(FactKey.scope(kind, found.getString(2)))) {
                    rejected.add(found.getString(1));
                }
            }
        }
        for (String key : rejected) {
            rows.text(FactTable.REJECTED.name()).text(key).end();
        }
        if (!rows.isEmpty()) {
            staging.send(Staging.GONE, rows);
        }
    }

    private String notStaged(FactTable table, String key) throws SQLException {
        if (!staging.has(table)) {
            return "";
        }
        staging.flush(table);
        return " and not exists (select 1 from " + table.stage() + " t where t.key = " + key + ")";
    }

    private void noteGone(FactTable table, String keys) throws SQLException {
        staging.update(
                "insert into " + Staging.GONE + " select ?, f.key from " + table.fact() + " f"
                        + " where f.organisation = ? and f.gen_to is null"
                        + " and not exists (select 1 from " + keys + " p where p.key = f.key)",
                table.name(),
                organisation.value());
        staging.update(
                "insert into " + Staging.GONE + " select 'REJECTED', f.key from fact_rejected f"
                        + " where f.organisation = ? and f.gen_to is null and f.kind = ?"
                        + " and not exists (select 1 from " + keys + " p where p.key = f.erp_key)",
                organisation.value(),
                table.name());
    }

    private Set<String> wanted(FactTable table, String keys) throws SQLException {
        StringBuilder sql = new StringBuilder("select p.key from " + keys + " p left join " + table.fact()
                + " f on f.organisation = ? and f.key = p.key and f.gen_to is null where (f.key is null"
                + " or f.print <> p.print or p.key in (select r.erp_key from fact_rejected r"
                + " where r.organisation = ? and r.kind = ? and r.gen_to is null))");
        if (staging.has(table)) {
            staging.flush(table);
            sql.append(" and not exists (select 1 from ").append(table.stage()).append(" s where s.key = p.key)");
        }
        if (staging.has(FactTable.REJECTED)) {
            staging.flush(FactTable.REJECTED);
            sql.append(" and not exists (select 1 from stage_rejected s where s.kind = '")
                    .append(table.name())
                    .append("' and s.erp_key = p.key)");
        }
        Set<String> wanted = new HashSet<>();
        try (PreparedStatement query =
                        staging.prepare(sql.toString(), organisation.value(), organisation.value(), table.name());
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                wanted.add(found.getString(1));
            }
        }
        return wanted;
    }
}
