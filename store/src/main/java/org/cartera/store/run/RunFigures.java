package org.cartera.store.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Database;

/** Counts what a run found and did, and keeps the figures of finished runs. */
final class RunFigures {
    private final Database database;
    private final SalesByDay sales;

    RunFigures(Database database) {
        this.database = database;
        this.sales = new SalesByDay(database);
    }

    RunSummary count(RunTicket ticket, Instant now) {
        String organisation = ticket.organisation().value();
        List<Money> open = new ArrayList<>();
        List<Money> overdue = new ArrayList<>();
        database.each(
                row -> {
                    open.add(row.money("currency", "open"));
                    overdue.add(row.money("currency", "overdue"));
                },
                "select currency, sum(open) as open, sum(overdue) as overdue from position where organisation = ?"
                        + " and currency <> '" + NoCurrency.CODE + "' group by currency",
                organisation);
        return new RunSummary(
                database.number("select done from run_step where run = ? and step = 'DECIDE'", ticket.run()),
                database.number("select count(*) from open_item where organisation = ?", organisation),
                Balances.sum(open),
                Balances.sum(overdue),
                holds(ticket, "PLACE"),
                holds(ticket, "RELEASE"),
                database.number(
                        "select count(*) from hold where organisation = ? and released_on is null", organisation),
                database.number("select count(*) from intent where run = ?", ticket.run()),
                intents(ticket, "SENT"),
                intents(ticket, "PENDING", "RETRY", "SENDING"),
                intents(ticket, "DEAD", "UNCERTAIN"),
                rejected(ticket),
                generation(ticket),
                Duration.between(startedAt(ticket, now), now).toMillis() / 1000.0);
    }

    /** Of a run that produced statements: what is blocked is a failure, for a person must look. */
    RunSummary ofStatements(RunTicket ticket, Instant now) {
        return new RunSummary(
                database.number("select done from run_step where run = ? and step = 'PRODUCE'", ticket.run()),
                0,
                Balances.none(),
                Balances.none(),
                0,
                0,
                0,
                database.number("select count(*) from intent where run = ?", ticket.run()),
                intents(ticket, "SENT"),
                intents(ticket, "PENDING", "RETRY", "SENDING"),
                intents(ticket, "DEAD", "UNCERTAIN")
                        + database.number(
                                "select count(*) from statement_run where run = ? and fate = 'BLOCKED'", ticket.run()),
                rejected(ticket),
                generation(ticket),
                Duration.between(startedAt(ticket, now), now).toMillis() / 1000.0);
    }

    private long generation(RunTicket ticket) {
        return database.number("select coalesce(generation, 0) from run where id = ?", ticket.run());
    }

    private long rejected(RunTicket ticket) {
        return database.number("select rejected from generation where number = ?", generation(ticket));
    }

    private Instant startedAt(RunTicket ticket, Instant now) {
        return database.first(row -> row.instant("started_at"), "select started_at from run where id = ?", ticket.run())
                .orElse(now);
    }

    private long holds(RunTicket ticket, String outcome) {
        return database.number(
                "select count(*) from decision where run = ? and subject = 'hold' and outcome = ?",
                ticket.run(),
                outcome);
    }

    private long intents(RunTicket ticket, String... states) {
        return database.number(
                "select count(*) from intent where run = ? and state = any(?)", ticket.run(), List.of(states));
    }

    void keep(RunTicket ticket, RunSummary summary) {
        database.update("delete from run_summary where run = ?", ticket.run());
        database.update("delete from run_aging where run = ?", ticket.run());
        database.update(
                "insert into run_summary (run, customers, instalments, holds_placed, holds_released, holds_in_force,"
                        + " communications, sent, waiting, failed, rejected, generation, seconds)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ticket.run(),
                summary.customers(),
                summary.instalments(),
                summary.holdsPlaced(),
                summary.holdsReleased(),
                summary.holdsInForce(),
                summary.communications(),
                summary.sent(),
                summary.waiting(),
                summary.failed(),
                summary.rejected(),
                summary.generation(),
                BigDecimal.valueOf(summary.seconds()).setScale(3, RoundingMode.HALF_UP));
        if (ticket.kind() == RunKind.ESCALATION) {
            keepAging(ticket);
            sales.keep(ticket.organisation().value(), summary.generation());
        }
    }

    private void keepAging(RunTicket ticket) {
        database.update(
                """
                insert into run_aging (run, currency, bounds, buckets, open, overdue, exposure)
                select ?, t.currency, coalesce(b.bounds, ''), coalesce(b.buckets, '{}'), t.open, t.overdue, t.exposure
                  from (select currency, sum(open) as open, sum(overdue) as overdue,
                               sum(open + ordered - credit) as exposure
                          from position where organisation = ? and currency <> ? group by currency) t
                  left join (select currency, bounds, array_agg(amount order by place) as buckets
                               from (select p.currency, max(p.bounds) as bounds, b.place, sum(b.amount) as amount
                                       from position p, unnest(p.buckets) with ordinality as b(amount, place)
                                      where p.organisation = ? group by p.currency, b.place) s
                              group by currency, bounds) b on b.currency = t.currency""",
                ticket.run(),
                ticket.organisation().value(),
                NoCurrency.CODE,
                ticket.organisation().value());
    }
}
