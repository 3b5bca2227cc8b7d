package org.cartera.store.commission;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cartera.domain.commission.Collected;
import org.cartera.domain.commission.CommissionLine;
import org.cartera.domain.commission.Commissions;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** Commissions in PostgreSQL. */
public final class PostgresCommissions implements Commissions {
    /**
     * Receipts on invoices of customers with a seller, and on those that anybody earned by, as the facts show them; what is applied to
     * interest earns nothing. Then lines whose receipt is gone.
     */
    private static final String UNSETTLED =
            """
            with concerned as (
                select f.key from customer_seller c
                  join fact_invoice f on f.organisation = c.organisation and f.customer = c.customer and f.gen_to is null
                 where c.organisation = ? and c.login = coalesce(?, c.login)
                union
                select invoice from commission_line where organisation = ? and seller = coalesce(?, seller)),
            stands as materialized (
                select a.key as application, i.key as invoice, i.customer, coalesce(s.login, '') as seller, p.effective as valued,
                       a.currency, a.amount, i.status, coalesce(n.collected, 0) as settled
                  from concerned
                  join fact_invoice i on i.organisation = ? and i.key = concerned.key and i.gen_to is null and i.kind = 'INVOICE'
                  join fact_application a on a.organisation = i.organisation and a.invoice = i.key and a.gen_to is null
                  join fact_payment p on p.organisation = a.organisation and p.key = a.payment and p.gen_to is null
                       and p.direction = 'RECEIPT' and p.state = 'EFFECTIVE'
                  left join customer_seller s on s.organisation = i.organisation and s.customer = i.customer
                  left join lateral (select sum(l.collected) as collected from commission_line l
                       where l.organisation = a.organisation and l.application = a.key) n on true)
            select application, invoice, customer, seller, valued, currency, amount,
                   case when status = 'WRITTEN_OFF' then 'WRITTEN_OFF' else 'STANDS' end as standing
              from stands
             where (valued between ? and ? or settled <> 0)
               and settled <> case when status = 'WRITTEN_OFF' then 0 else amount end
               and (seller = coalesce(?, seller) or settled <> 0)
            union all
            select l.application, min(l.invoice), min(l.customer), '', min(l.valued), min(l.currency), sum(l.collected), 'REVERSED'
              from commission_line l
             where l.organisation = ? and l.seller = coalesce(?, l.seller)
               and not exists (select 1 from stands s where s.application = l.application and s.invoice = l.invoice)
             group by l.application having sum(l.collected) <> 0
             order by 3, 2, 1""";

    private final Database database;
    private final UnitOfWork work;

    public PostgresCommissions(DataSource dataSource, UnitOfWork work) {
        this.database = new Database(dataSource);
        this.work = work;
    }

    @Override
    public List<Unsettled> unsettled(
            OrganisationId organisation, @Nullable String seller, LocalDate from, LocalDate asOf) {
        String id = organisation.value();
        Map<String, Collected> receipts = new LinkedHashMap<>();
        database.each(
                row -> receipts.put(row.text("application"), collected(row)),
                UNSETTLED,
                id,
                seller,
                id,
                seller,
                id,
                from,
                asOf,
                seller,
                id,
                seller);
        Map<String, List<CommissionLine>> lines = new HashMap<>();
        database.each(
                row -> lines.computeIfAbsent(row.text("application"), key -> new ArrayList<>())
                        .add(line(row)),
                "select * from commission_line where organisation = ? and application = any(?) order by id",
                id,
                receipts.keySet());
        return receipts.values().stream()
                .map(one -> new Unsettled(one, lines.getOrDefault(one.application(), List.of())))
                .toList();
    }

    @Override
    public List<Open> open(OrganisationId organisation, @Nullable String seller) {
        return database.list(
                row -> new Open(
                        row.text("login"),
                        new InvoiceId(row.text("invoice")),
                        row.text("customer"),
                        row.text("name"),
                        row.money("currency", "open")),
                """
                select s.login, i.key as invoice, s.customer, coalesce(max(c.name), s.customer) as name, o.currency,
                       sum(o.open) as open
                  from customer_seller s
                  join open_item o on o.organisation = s.organisation and o.customer = s.customer
                  join fact_invoice i on i.organisation = o.organisation and i.key = regexp_replace(o.item, '/[^/]*$', '')
                       and i.gen_to is null and i.kind = 'INVOICE'
                  left join account c on c.organisation = s.organisation and c.customer = s.customer
                 where s.organisation = ? and s.login = coalesce(?, s.login)
                 group by s.login, i.key, s.customer, o.currency having sum(o.open) > 0
                 order by s.login, s.customer, i.key""",
                organisation.value(),
                seller);
    }

    @Override
    public List<CommissionLine> settled(OrganisationId organisation, @Nullable String seller, YearMonth month) {
        return database.list(
                PostgresCommissions::line,
                "select * from commission_line where organisation = ? and month = ? and seller = coalesce(?, seller)"
                        + " order by seller, customer, invoice, id",
                organisation.value(),
                month.atDay(1),
                seller);
    }

    @Override
    public List<Month> months(OrganisationId organisation) {
        return database.list(
                row -> new Month(YearMonth.from(row.date("month")), row.text("settled_by"), row.instant("settled_at")),
                "select * from commission_month where organisation = ? order by month desc",
                organisation.value());
    }

    @Override
    public boolean settle(OrganisationId organisation, Month month, List<CommissionLine> lines) {
        String id = organisation.value();
        LocalDate first = month.month().atDay(1);
        return work.inTransaction(() -> {
            database.each(
                    row -> {}, "select pg_advisory_xact_lock(hashtextextended('cartera/commission/' || ?, 0))", id);
            if (database.number(
                            "select count(*) from commission_month where organisation = ? and month >= ?", id, first)
                    > 0) {
                return false;
            }
            database.update(
                    "insert into commission_month (organisation, month, settled_by, settled_at) values (?, ?, ?, ?)",
                    id,
                    first,
                    month.by(),
                    month.at());
            write(id, first, lines);
            return true;
        });
    }

    private void write(String organisation, LocalDate month, List<CommissionLine> lines) {
        Batch batch = new Batch(
                "application text",
                "invoice text",
                "customer text",
                "seller text",
                "valued date",
                "currency text",
                "collected numeric",
                "commission numeric");
        lines.forEach(line -> batch.add(
                line.application(),
                line.invoice().value(),
                line.customer().value(),
                line.seller(),
                line.valued(),
                line.collected().currency().getCurrencyCode(),
                line.collected().amount(),
                line.commission().amount()));
        if (!batch.isEmpty()) {
            database.update(
                    "insert into commission_line (organisation, month, " + batch.names() + ") select ?, ?, s.* from "
                            + batch.source(),
                    batch.parameters(organisation, month));
        }
    }

    private static Collected collected(Row row) throws SQLException {
        return new Collected(
                row.text("application"),
                new InvoiceId(row.text("invoice")),
                new CustomerId(row.text("customer")),
                row.text("seller"),
                row.date("valued"),
                row.money("currency", "amount"),
                row.constant(Collected.Standing.class, "standing"));
    }

    private static CommissionLine line(Row row) throws SQLException {
        return new CommissionLine(
                row.text("application"),
                new InvoiceId(row.text("invoice")),
                new CustomerId(row.text("customer")),
                row.text("seller"),
                row.date("valued"),
                row.money("currency", "collected"),
                row.money("currency", "commission"));
    }
}
