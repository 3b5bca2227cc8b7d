package org.cartera.store.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Batch;
import org.cartera.store.Database;
import org.cartera.store.SearchText;
import org.jspecify.annotations.Nullable;

/** Accounts as they stand after this decision, with a position for each currency. */
final class PositionRows {
    private final RunTicket ticket;
    private final Batch accounts = new Batch(
            "customer text",
            "name text",
            "search text",
            "live boolean",
            "held boolean",
            "incomplete boolean",
            "oldest_days int",
            "next_action text",
            "next_action_on date",
            "generation bigint",
            "policy_version text");
    private final Batch positions = new Batch(
            "customer text",
            "currency text",
            "open numeric",
            "overdue numeric",
            "credit numeric",
            "ordered numeric",
            "oldest_days int",
            "bounds text",
            "buckets text");
    private final List<String> customers = new ArrayList<>();

    PositionRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        decisions.forEach(this::add);
    }

    private void add(CustomerDecision decision) {
        CustomerLedger ledger = decision.file().ledger();
        List<Currency> currencies = new ArrayList<>(ledger.currencies());
        boolean held = decision.hold().isHeld();
        boolean live = !currencies.isEmpty() || held || ledger.isIncomplete();
        if (live && currencies.isEmpty()) {
            currencies.add(usualCurrency(decision));
        }
        String customer = decision.account().customer().value();
        customers.add(customer);
        Step next = nextAction(decision);
        accounts.add(
                customer,
                ledger.customer().name(),
                searchText(ledger),
                live,
                held,
                ledger.isIncomplete(),
                ledger.oldestDaysPastDue(),
                next == null ? "" : code(next),
                next == null ? null : dayOf(next, decision.asOf()),
                decision.file().generation(),
                decision.policyVersion());
        for (Currency currency : currencies) {
            addPosition(decision, customer, currency);
        }
    }

    private void addPosition(CustomerDecision decision, String customer, Currency currency) {
        CustomerLedger ledger = decision.file().ledger();
        Balances ordered = Balances.none();
        for (OpenOrder order : ledger.orders()) {
            ordered = ordered.plus(order.notInvoiced()).plus(order.shippedNotInvoiced());
        }
        int oldest = ledger.items().stream()
                .filter(item -> item.open().currency().equals(currency))
                .mapToInt(item -> Math.max(0, item.daysPastDue()))
                .max()
                .orElse(0);
        Aging aging = decision.agings().stream()
                .filter(a -> a.currency().equals(currency))
                .findFirst()
                .orElse(null);
        positions.add(
                customer,
                currency,
                ledger.open().in(currency).amount(),
                ledger.overdue().in(currency).amount(),
                ledger.credit().in(currency).amount(),
                ordered.in(currency).amount(),
                oldest,
                aging == null ? "" : join(aging.buckets().bounds()),
                "{" + (aging == null ? "" : join(amounts(aging))) + "}");
    }

    /** Of an account without any amount: the currency it would have one in. */
    private static Currency usualCurrency(CustomerDecision decision) {
        Customer customer = decision.file().facts().customer();
        Money limit = decision.file().credit().limit();
        Currency preferred = customer.currency();
        return preferred != null ? preferred : limit != null ? limit.currency() : NoCurrency.get();
    }

    private static List<BigDecimal> amounts(Aging aging) {
        return aging.amounts().stream().map(Money::amount).toList();
    }

    private static String join(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String searchText(CustomerLedger ledger) {
        String taxId = ledger.customer().taxId();
        Stream<String> names =
                Stream.of(ledger.account().customer().value(), ledger.customer().name(), taxId == null ? "" : taxId);
        Stream<String> documents = ledger.items().stream()
                .limit(300)
                .map(item -> item.id().invoice() + " "
                        + (item.invoice().reference() == null
                                ? ""
                                : item.invoice().reference()));
        return SearchText.of(Stream.concat(names, documents.distinct()).collect(Collectors.joining(" ")));
    }

    /** What is done today, else what waits for the nearest day. */
    private static @Nullable Step nextAction(CustomerDecision decision) {
        Step nearest = null;
        for (Step step : decision.steps()) {
            if (nearest == null || dayOrLast(step).isBefore(dayOrLast(nearest))) {
                nearest = step;
            }
        }
        return nearest;
    }

    private static LocalDate dayOrLast(Step step) {
        LocalDate day = dayOf(step, LocalDate.MIN);
        return day == null ? LocalDate.MAX : day;
    }

    private static @Nullable LocalDate dayOf(Step step, LocalDate today) {
        return step instanceof Step.Wait wait ? wait.until() : today;
    }

    private static String code(Step step) {
        return step instanceof Step.Wait wait
                ? wait.reason().name()
                : ((Step.Taken) step).stage().id().value();
    }

    /** @param inputs where the log keeps what each of the decisions was taken from */
    void write(Database database, List<KeptInput> inputs) {
        String organisation = ticket.organisation().value();
        Batch rows = accounts.with(
                        "input_block bigint",
                        inputs.stream().map(KeptInput::block).toList())
                .with("input_print uuid", inputs.stream().map(KeptInput::print).toList());
        database.update(
                "insert into account as a (organisation, decided_on, run, " + rows.names()
                        + ") select ?, ?, ?, s.* from "
                        + rows.source()
                        + """
                         on conflict (organisation, customer) do update set
                          decided_before = case when a.decided_on < excluded.decided_on then a.decided_on
                                                else a.decided_before end,
                          decided_on = excluded.decided_on, run = excluded.run, name = excluded.name,
                          search = excluded.search, live = excluded.live, held = excluded.held,
                          incomplete = excluded.incomplete, oldest_days = excluded.oldest_days,
                          next_action = excluded.next_action, next_action_on = excluded.next_action_on,
                          generation = excluded.generation, policy_version = excluded.policy_version,
                          input_block = excluded.input_block, input_print = excluded.input_print
                        where (a.decided_on, a.name, a.search, a.live, a.held, a.incomplete, a.oldest_days,
                               a.next_action, a.next_action_on, a.policy_version, a.input_block)
                           is distinct from (excluded.decided_on, excluded.name, excluded.search, excluded.live,
                               excluded.held, excluded.incomplete, excluded.oldest_days, excluded.next_action,
                               excluded.next_action_on, excluded.policy_version, excluded.input_block)""",
                rows.parameters(organisation, ticket.businessDate(), ticket.run()));
        Stale.remove(
                database,
                "position",
                "currency",
                organisation,
                customers,
                positions.column("customer"),
                positions.column("currency"));
        if (!positions.isEmpty()) {
            database.update(
                    "insert into position as p (organisation, " + positions.names()
                            + ") select ?, s.customer, s.currency, s.open, s.overdue, s.credit, s.ordered, s.oldest_days,"
                            + " s.bounds, s.buckets::numeric[] from " + positions.source()
                            + """
                             on conflict (organisation, customer, currency) do update set
                              open = excluded.open, overdue = excluded.overdue, credit = excluded.credit,
                              ordered = excluded.ordered, oldest_days = excluded.oldest_days,
                              bounds = excluded.bounds, buckets = excluded.buckets
                            where (p.open, p.overdue, p.credit, p.ordered, p.oldest_days, p.bounds, p.buckets)
                               is distinct from (excluded.open, excluded.overdue, excluded.credit, excluded.ordered,
                                   excluded.oldest_days, excluded.bounds, excluded.buckets)""",
                    positions.parameters(organisation));
        }
    }
}
