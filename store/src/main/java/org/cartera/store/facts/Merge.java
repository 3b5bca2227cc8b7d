package org.cartera.store.facts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.receivable.ReadRequest.Mode;

/** Turns the staged rows of one read into the versions of one generation; every statement works on whole tables. */
final class Merge {
    private static final long WORTH_NEW_STATISTICS = 10_000;

    private final ReadRequest request;
    private final Staging staging;
    private final long generation;
    private final String organisation;
    private final Touches touches;
    private long changed;

    Merge(ReadRequest request, Staging staging, long generation) {
        this.request = request;
        this.staging = staging;
        this.generation = generation;
        this.organisation = request.organisation().value();
        this.touches = new Touches(request, staging, generation);
    }

    /** @return for each table how many more rows are in force than before; negative where they are fewer */
    Map<FactTable, Long> run() throws SQLException {
        Map<FactTable, Long> growth = new EnumMap<>(FactTable.class);
        staging.complete();
        staging.analyze(Staging.GONE);
        // what ends is found for every table before any changes: applications are found through invoices and payments
        Set<FactTable> ending = EnumSet.noneOf(FactTable.class);
        for (FactTable table : FactTable.values()) {
            if (request.mode() != Mode.FULL && findEnding(table) > 0) {
                ending.add(table);
            }
        }
        for (FactTable table : FactTable.values()) {
            long ended = request.mode() == Mode.FULL ? endAllBut(table) : ending.contains(table) ? endFound(table) : 0;
            long opened = staging.has(table) ? open(table) : 0;
            // few rows tell the planner much where they are the first of their organisation
            if (ended + opened > (request.mode() == Mode.FULL ? 0 : WORTH_NEW_STATISTICS)) {
                staging.run("analyze " + table.fact());
            }
            growth.put(table, opened - ended);
            changed += opened + ended;
        }
        touches.write();
        return growth;
    }

    /** Versions that were opened or ended. */
    long changed() {
        return changed;
    }

    /** A full read: every version ends that was not handed over just as it stands. */
    private long endAllBut(FactTable table) throws SQLException {
        String same = staging.has(table)
                ? " and not exists (select 1 from " + table.stage() + " s where s.key = f.key and " + table.row("s")
                        + " is not distinct from " + table.row("f") + ")"
                : "";
        return staging.update(
                "update " + table.fact() + " f set gen_to = ? where f.organisation = ? and f.gen_to is null" + same,
                generation,
                organisation);
    }

    private long endFound(FactTable table) throws SQLException {
        touches.ending(table, "ending_" + table.stage());
        return staging.update(
                "update " + table.fact() + " f set gen_to = ? from ending_" + table.stage() + " e"
                        + " where f.organisation = ? and f.key = e.key and f.gen_to is null",
                generation,
                organisation);
    }

    private long open(FactTable table) throws SQLException {
        String kept = table.mayRepeat() ? "distinct on (s.key) " : "";
        String order = table.mayRepeat() ? "s.key, s.through_date desc nulls first" : "s." + table.order();
        return touches.opening(
                table,
                "insert into " + table.fact() + " (organisation, gen_from, key, " + table.columns() + ")"
                        + " select " + kept + "?, ?, s.* from " + table.stage() + " s where not exists (select 1 from "
                        + table.fact() + " f where f.organisation = ? and f.key = s.key and f.gen_to is null)"
                        + " order by " + order,
                organisation,
                generation,
                organisation);
    }

    private long findEnding(FactTable table) throws SQLException {
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        String inForce = " join " + table.fact() + " f on f.organisation = ? and f.key = s.key and f.gen_to is null";
        if (request.mode() == Mode.INCREMENTAL) {
            parts.add("select s.key from " + Staging.GONE + " s" + inForce + " where s.tab = '" + table + "'");
            parameters.add(organisation);
        }
        if (staging.has(table)) {
            parts.add("select s.key from " + table.stage() + " s" + inForce + " where " + table.row("s")
                    + " is distinct from " + table.row("f"));
            parameters.add(organisation);
        }
        if (table == FactTable.REJECTED) {
            addHandedOver(parts, parameters);
        } else if (staging.has(FactTable.REJECTED)) {
            parts.add("select s.erp_key from stage_rejected s where s.kind = '" + table + "'"
                    + notStaged(table, "s.erp_key"));
        }
        String scope = table.scope();
        if (request.mode() == Mode.ONE_CUSTOMER && scope != null) {
            CustomerId customer = Objects.requireNonNull(request.customer(), "customer of a read of one customer");
            parts.add("select o.key from (" + scope + ") o where true" + notStaged(table, "o.key"));
            parameters.addAll(table.scopeParameters(organisation, customer.value()));
        }
        if (parts.isEmpty()) {
            return 0;
        }
        staging.make("ending_" + table.stage(), "(key text collate \"C\")", "");
        long found = staging.update(
                "insert into ending_" + table.stage() + " " + String.join(" union ", parts), parameters.toArray());
        staging.analyze("ending_" + table.stage());
        return found;
    }

    /** A rejected row ends when its key was handed over again, unless for the same reason. */
    private void addHandedOver(List<String> parts, List<Object> parameters) {
        for (FactKind kind : FactKind.values()) {
            if (staging.has(FactTable.of(kind))) {
                addRejectedOf(kind, "select key from " + FactTable.of(kind).stage(), parts, parameters);
            }
            if (staging.has(FactTable.REJECTED)) {
                addRejectedOf(
                        kind, "select erp_key from stage_rejected where kind = '" + kind + "'", parts, parameters);
            }
        }
    }

    private void addRejectedOf(FactKind kind, String handed, List<String> parts, List<Object> parameters) {
        parts.add("select f.key from fact_rejected f where f.organisation = ? and f.kind = '" + kind
                + "' and f.gen_to is null and f.erp_key in (" + handed + ")" + notStaged(FactTable.REJECTED, "f.key"));
        parameters.add(organisation);
    }

    private String notStaged(FactTable table, String key) {
        return staging.has(table)
                ? " and not exists (select 1 from " + table.stage() + " t where t.key = " + key + ")"
                : "";
    }
}
