package org.cartera.store.facts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.receivable.ReadRequest.Mode;

/**
 * Whose facts a read changes, so that nobody goes on judging by facts that were kept before it. Touched are the owners of what
 * changed, and of documents that a changed one is applied to or that is applied to it, whoever's they are. Rather one too many.
 */
final class Touches {
    private static final String TOUCHED = "touched";

    /** Selects the customers whom the changed rows of a table touch; {@code $now} are those rows, {@code $x y on} joins a
     * table of the organisation. */
    private static final Map<FactTable, List<String>> CUSTOMERS = Map.of(
            FactTable.CUSTOMER, List.of("select t.key as customer $now"),
            FactTable.ORDER, List.of("select f.customer $now join $fact_order f on f.key = t.key"),
            FactTable.REJECTED, List.of("select f.customer $now join $fact_rejected f on f.key = t.key"),
            FactTable.INVOICE,
                    List.of(
                            "select f.customer $now join $fact_invoice f on f.key = t.key",
                            "select p.customer $now join $fact_application a on a.invoice = t.key"
                                    + " join $fact_payment p on p.key = a.payment"),
            FactTable.PAYMENT,
                    List.of(
                            "select f.customer $now join $fact_payment f on f.key = t.key",
                            "select i.customer $now join $fact_application a on a.payment = t.key"
                                    + " join $fact_invoice i on i.key = a.invoice",
                            "select p.customer $now join $fact_application a on a.payment = t.key"
                                    + " join $fact_payment p on p.key = a.to_payment",
                            "select p.customer $now join $fact_application a on a.to_payment = t.key"
                                    + " join $fact_payment p on p.key = a.payment"),
            FactTable.APPLICATION,
                    List.of(
                            "select i.customer $now join $fact_application a on a.key = t.key"
                                    + " join $fact_invoice i on i.key = a.invoice",
                            "select p.customer $now join $fact_application a on a.key = t.key"
                                    + " join $fact_payment p on p.key = a.payment",
                            "select p.customer $now join $fact_application a on a.key = t.key"
                                    + " join $fact_payment p on p.key = a.to_payment"));

    private final ReadRequest request;
    private final Staging staging;
    private final long generation;
    private final Set<FactTable> tables = EnumSet.noneOf(FactTable.class);

    Touches(ReadRequest request, Staging staging, long generation) {
        this.request = request;
        this.staging = staging;
        this.generation = generation;
    }

    /** Rows of the table end whose keys stand in another. */
    void ending(FactTable table, String keys) throws SQLException {
        if (isOfConcern(table)) {
            note(table, "insert into " + TOUCHED + " select '" + table + "', key from " + keys);
        }
    }

    /** Carries out a statement that inserts rows into the table, and returns how many. */
    long opening(FactTable table, String insert, Object... parameters) throws SQLException {
        return isOfConcern(table)
                ? note(
                        table,
                        "with opened as (" + insert + " returning key) insert into " + TOUCHED + " select '" + table
                                + "', key from opened",
                        parameters)
                : staging.update(insert, parameters);
    }

    private boolean isOfConcern(FactTable table) {
        return request.mode() != Mode.FULL && CUSTOMERS.containsKey(table);
    }

    private long note(FactTable table, String sql, Object... parameters) throws SQLException {
        staging.make(TOUCHED, "(tab text, key text collate \"C\")", "");
        long rows = staging.update(sql, parameters);
        if (rows > 0) {
            tables.add(table);
        }
        return rows;
    }

    /** A read of everything touches everybody. */
    void write() throws SQLException {
        if (request.mode() == Mode.FULL) {
            write("select '' as customer");
        } else if (!tables.isEmpty()) {
            staging.analyze(TOUCHED);
            List<String> parts = new ArrayList<>();
            for (FactTable table : tables) {
                for (String part : CUSTOMERS.getOrDefault(table, List.of())) {
                    parts.add(part + " where t.tab = '" + table + "'");
                }
            }
            write(String.join(" union ", parts));
        }
    }

    private void write(String customers) throws SQLException {
        String sql = customers
                .replace("$now", "from " + TOUCHED + " t")
                .replaceAll("\\$(\\w+) (\\w) on", "$1 $2 on $2.organisation = ? and");
        String organisation = request.organisation().value();
        List<Object> parameters = new ArrayList<>(List.of(organisation, generation));
        sql.chars().filter(c -> c == '?').forEach(mark -> parameters.add(organisation));
        staging.update(
                "insert into fact_touch (organisation, customer, generation) select distinct ?, c.customer, ?::bigint from ("
                        + sql
                        + ") c where c.customer is not null"
                        + " on conflict (organisation, customer) do update set generation = excluded.generation",
                parameters.toArray());
    }
}
