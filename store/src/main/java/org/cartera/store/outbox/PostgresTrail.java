package org.cartera.store.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.Trail;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Database;
import org.cartera.store.GroundText;
import org.cartera.store.Row;

/** Goes back from a message to the ERP's rows: intent, run, generation, decision, facts as that generation holds them. */
public final class PostgresTrail implements Trail {
    private static final String IN_FORCE = " and %1$s.gen_from <= ? and (%1$s.gen_to is null or %1$s.gen_to > ?)";

    private final Database database;

    public PostgresTrail(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Optional<Steps> follow(long intent) {
        return database.first(
                row -> steps(intent, row),
                """
                select i.organisation, i.customer, i.business_date, i.run, r.generation, g.snapshot_at,
                       (select max(d.policy_version) from decision d
                         where d.organisation = i.organisation and d.customer = i.customer
                           and d.business_date = i.business_date) as policy_version
                  from intent i
                  left join run r on r.id = i.run
                  left join generation g on g.number = r.generation
                 where i.id = ?""",
                intent);
    }

    private Steps steps(long intent, Row row) throws SQLException {
        long run = row.number("run");
        Long generation = row.numberOrNull("generation");
        String organisation = row.text("organisation");
        return new Steps(
                Reference.ofMessage(run, intent),
                AccountKey.of(organisation, row.text("customer")),
                row.date("business_date"),
                run,
                generation,
                row.instantOrNull("snapshot_at"),
                row.textOrNull("policy_version"),
                items(intent, generation == null ? Map.of() : rows(intent, organisation, generation)));
    }

    private List<Item> items(long intent, Map<String, List<ErpRow>> rows) {
        return database.list(
                row -> {
                    InstalmentId item = InstalmentId.parse(row.text("item"));
                    String outcome = row.textOrNull("outcome");
                    String grounds = row.textOrNull("grounds");
                    return new Item(
                            item,
                            outcome == null ? "" : outcome,
                            grounds == null ? List.of() : GroundText.read(grounds),
                            rows.getOrDefault(item.invoice().value(), List.of()));
                },
                """
                select l.item, d.outcome, d.grounds
                  from intent_line l
                  join intent i on i.id = l.intent
                  left join decision d on d.organisation = i.organisation and d.customer = i.customer
                       and d.business_date = i.business_date and d.subject = l.item and d.outcome like '%:' || i.stage
                 where l.intent = ? order by l.line""",
                intent);
    }

    private Map<String, List<ErpRow>> rows(long intent, String organisation, long generation) {
        Map<String, List<ErpRow>> rows = new LinkedHashMap<>();
        database.each(
                row -> rows.computeIfAbsent(row.text("invoice"), key -> new ArrayList<>())
                        .add(new ErpRow(row.constant(FactKind.class, "kind"), row.text("key"), row.number("gen_from"))),
                "with asked as (select distinct regexp_replace(item, '/[0-9]+$', '') collate \"C\" as invoice"
                        + " from intent_line where intent = ?)"
                        + " select 1 as place, 'INVOICE' as kind, v.key as invoice, v.key, v.gen_from from fact_invoice v"
                        + " join asked on asked.invoice = v.key where v.organisation = ?" + IN_FORCE.formatted("v")
                        + " union all select 2, 'APPLICATION', a.invoice, a.key, a.gen_from from fact_application a"
                        + " join asked on asked.invoice = a.invoice where a.organisation = ?" + IN_FORCE.formatted("a")
                        + " union all select 3, 'PAYMENT', a.invoice, p.key, p.gen_from from fact_application a"
                        + " join asked on asked.invoice = a.invoice"
                        + " join fact_payment p on p.organisation = a.organisation and p.key = a.payment"
                        + IN_FORCE.formatted("p") + " where a.organisation = ?" + IN_FORCE.formatted("a")
                        + " order by invoice, place, key",
                intent,
                organisation,
                generation,
                generation,
                organisation,
                generation,
                generation,
                generation,
                generation,
                organisation,
                generation,
                generation);
        return rows;
    }
}
