package org.cartera.web.fake;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.action.Channel;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;

/** The read models over the books in memory. */
public final class FakeViews implements PortfolioViews {
    private final FakeBooks books;
    final Map<Long, String> done = new HashMap<>();

    public FakeViews(FakeBooks books) {
        this.books = books;
    }

    @Override
    public List<Organisation> organisations() {
        return List.of(FakeBooks.ORGANISATION);
    }

    @Override
    public List<Currency> currencies(OrganisationId organisation) {
        return overview(organisation).open().currencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    @Override
    public Overview overview(OrganisationId organisation) {
        if (books.facts.isEmpty()) {
            return new Overview(
                    null,
                    null,
                    List.of(),
                    Balances.none(),
                    Balances.none(),
                    Balances.none(),
                    0,
                    0,
                    0,
                    Balances.none(),
                    0,
                    0,
                    List.of(),
                    List.of());
        }
        List<CustomerRow> rows = rows();
        Balances open = sum(rows, CustomerRow::open);
        List<Aging> aging = open.currencies().stream()
                .map(currency -> Aging.of(
                        books.decisions().stream()
                                .flatMap(d -> d.file().ledger().items().stream())
                                .toList(),
                        currency,
                        books.policies.buckets()))
                .toList();
        List<AgingPoint> history = new ArrayList<>();
        for (int week = 11; week >= 0; week--) {
            LocalDate day = FakeBooks.TODAY.minusWeeks(week);
            for (Aging one : aging) {
                int factor = 100 - week + (week % 3);
                List<Money> amounts = new ArrayList<>();
                for (int i = 0; i < one.amounts().size(); i++) {
                    Money full = one.amounts().get(i);
                    amounts.add(full.times(
                            java.math.BigDecimal.valueOf(factor - (i > 2 ? week * 2L : 0), 2),
                            java.math.RoundingMode.HALF_UP));
                }
                history.add(new AgingPoint(day, new Aging(one.buckets(), one.currency(), amounts)));
            }
        }
        List<CustomerRow> held = rows.stream()
                .filter(CustomerRow::held)
                .sorted(comparing((CustomerRow row) -> row.overdue().amount()).reversed())
                .toList();
        return new Overview(
                FakeBooks.TODAY,
                books.generation,
                aging,
                open,
                sum(rows, CustomerRow::overdue),
                open,
                books.facts.size(),
                rows.stream().filter(row -> row.overdue().isPositive()).count(),
                held.size(),
                sum(held, CustomerRow::overdue),
                tasks(organisation, ListQuery.top(1)).total(),
                books.rejected().size(),
                history,
                held.stream().limit(5).toList());
    }

    @Override
    public Page<CustomerRow> customers(OrganisationId organisation, ListQuery query) {
        List<CustomerRow> rows = rows().stream()
                .filter(row -> found(query.search(), row.name(), row.id().value()))
                .filter(row -> !query.filters().containsKey("held") || row.held())
                .filter(row ->
                        !query.filters().containsKey("overdue") || row.overdue().isPositive())
                .filter(row -> !query.filters().containsKey("incomplete") || row.incomplete())
                .filter(row -> !query.filters().containsKey("currency")
                        || row.open()
                                .currency()
                                .getCurrencyCode()
                                .equals(query.filters().get("currency")))
                .toList();
        Comparator<CustomerRow> order =
                switch (query.sort()) {
                    case "name" -> comparing(CustomerRow::name);
                    case "id" -> comparing(row -> row.id().value());
                    case "open" -> comparing(row -> row.open().amount());
                    case "overdue" -> comparing(row -> row.overdue().amount());
                    case "held" -> comparing(CustomerRow::held);
                    case "days", "" -> comparing(CustomerRow::oldestDaysPastDue);
                    default -> throw new IllegalArgumentException("No column " + query.sort());
                };
        boolean down = query.sort().isEmpty() || query.descending();
        return page(rows, down ? order.reversed() : order, query, CustomerRow::open);
    }

    @Override
    public Optional<CustomerView> customer(AccountKey account) {
        if (!books.facts.containsKey(account.customer())) {
            return Optional.empty();
        }
        CustomerDecision decision = books.decide(account.customer());
        List<DecisionRow> log = new ArrayList<>();
        if (decision.hold().isHeld()) {
            log.add(new DecisionRow(
                    41L, FakeBooks.TODAY, "HOLD", "PLACE", decision.hold().grounds()));
        }
        for (Step step : decision.steps()) {
            String outcome = step instanceof Step.Taken taken
                    ? taken.stage().id().value()
                    : ((Step.Wait) step).reason().name();
            log.add(new DecisionRow(41L, FakeBooks.TODAY, step.item().toString(), outcome, step.grounds()));
        }
        return Optional.of(new CustomerView(
                decision,
                decision.hold().isHeld() ? FakeBooks.TODAY.minusDays(1) : null,
                books.generation,
                communications(
                                account.organisation(),
                                new ListQuery(
                                        "",
                                        Map.of("customer", account.customer().value()),
                                        "",
                                        false,
                                        0,
                                        100))
                        .rows(),
                log,
                tasks(
                                account.organisation(),
                                new ListQuery(
                                        "",
                                        Map.of("customer", account.customer().value()),
                                        "",
                                        false,
                                        0,
                                        100))
                        .rows()));
    }

    @Override
    public Page<TaskRow> tasks(OrganisationId organisation, ListQuery query) {
        List<TaskRow> rows = new ArrayList<>();
        long id = 100;
        for (CustomerDecision decision : books.decisions()) {
            for (Communication one : decision.communications()) {
                if (one.channel() == Channel.TASK) {
                    id++;
                    rows.add(new TaskRow(
                            id,
                            decision.account(),
                            decision.file().facts().customer().name(),
                            one.stage().id().value(),
                            one.stage().template(),
                            one.stage().owner(),
                            FakeBooks.TODAY,
                            one.total(),
                            decision.file().ledger().oldestDaysPastDue(),
                            one.late(),
                            done.containsKey(id),
                            done.getOrDefault(id, ""),
                            done.containsKey(id) ? FakeBooks.NOW : null,
                            done.containsKey(id) ? "marcela" : ""));
                }
            }
        }
        List<TaskRow> found = rows.stream()
                .filter(row -> found(
                        query.search(),
                        row.customerName(),
                        row.account().customer().value()))
                .filter(row -> !query.filters().containsKey("status")
                        || row.done() == query.filters().get("status").equals("DONE"))
                .filter(row -> matches(query, "stage", row.stage()))
                .filter(row -> matches(query, "owner", row.owner()))
                .filter(row ->
                        matches(query, "customer", row.account().customer().value()))
                .toList();
        Comparator<TaskRow> order =
                switch (query.sort()) {
                    case "name" -> comparing(TaskRow::customerName);
                    case "amount" -> comparing(row -> row.amount().amount());
                    case "stage" -> comparing(TaskRow::stage);
                    default -> comparing(TaskRow::due);
                };
        return page(found, query.descending() ? order.reversed() : order, query, TaskRow::amount);
    }

    @Override
    public Page<RejectedRow> rejected(OrganisationId organisation, ListQuery query) {
        List<RejectedRow> rows = books.rejected().stream()
                .map(rejected -> new RejectedRow(rejected, nameOf(rejected), 117, FakeBooks.NOW.minusSeconds(86_400)))
                .filter(row -> matches(query, "reason", row.rejected().reason().name()))
                .filter(row -> matches(query, "kind", row.rejected().kind().name()))
                .filter(row ->
                        found(query.search(), row.customerName(), row.rejected().key()))
                .toList();
        return page(rows, comparing(row -> row.rejected().key()), query, null);
    }

    private String nameOf(Rejected rejected) {
        AccountKey account = rejected.account();
        return account == null
                ? ""
                : books.facts.get(account.customer()).customer().name();
    }

    @Override
    public Page<CommunicationRow> communications(OrganisationId organisation, ListQuery query) {
        List<CommunicationRow> rows = new ArrayList<>();
        long id = 500;
        for (CustomerDecision decision : books.decisions()) {
            for (Communication one : decision.communications()) {
                id++;
                String status = List.of("PENDING", "SENT", "RETRY", "UNCERTAIN", "DEAD", "DROPPED")
                        .get((int) (id % 6));
                rows.add(new CommunicationRow(
                        id,
                        7,
                        one.key(),
                        decision.account(),
                        decision.file().facts().customer().name(),
                        FakeBooks.TODAY,
                        one.stage().id().value(),
                        one.channel(),
                        one.total(),
                        one.steps().size(),
                        one.late(),
                        status,
                        status.equals("PENDING") ? "OUTSIDE_WINDOW" : status.equals("DROPPED") ? "PROMISED" : "",
                        FakeBooks.NOW.minusSeconds(id * 7)));
            }
        }
        List<CommunicationRow> found = rows.stream()
                .filter(row -> matches(query, "channel", row.channel().name()))
                .filter(row -> matches(query, "status", row.status()))
                .filter(row -> matches(query, "stage", row.stage()))
                .filter(row ->
                        matches(query, "customer", row.account().customer().value()))
                .filter(row -> found(query.search(), row.customerName(), row.key()))
                .toList();
        return page(found, comparing(CommunicationRow::changedAt).reversed(), query, CommunicationRow::total);
    }

    @Override
    public Optional<Composer.Message> message(long intent) {
        return intent % 6 == 0
                ? Optional.empty()
                : Optional.of(new Composer.Message(
                        "Factura FE-901284517-2 vencida hace 66 días",
                        "<p>Buenos días:</p><p>Su factura venció hace <b>66 días</b>.</p><script>alert(1)</script>",
                        "Buenos días: su factura venció hace 66 días."));
    }

    private List<CustomerRow> rows() {
        List<CustomerRow> rows = new ArrayList<>();
        for (CustomerDecision decision : books.decisions()) {
            var ledger = decision.file().ledger();
            Step step = decision.steps().isEmpty() ? null : decision.steps().get(0);
            for (Money open : ledger.open().amounts()) {
                rows.add(new CustomerRow(
                        decision.account().customer(),
                        decision.file().facts().customer().name(),
                        open,
                        ledger.overdue().in(open.currency()),
                        ledger.credit().in(open.currency()),
                        ledger.oldestDaysPastDue(),
                        decision.hold().isHeld(),
                        ledger.isIncomplete(),
                        step == null
                                ? ""
                                : step instanceof Step.Taken taken
                                        ? taken.stage().id().value()
                                        : ((Step.Wait) step).reason().name(),
                        step instanceof Step.Wait wait ? wait.until() : FakeBooks.TODAY));
            }
        }
        return rows;
    }

    private static boolean matches(ListQuery query, String column, String value) {
        String wanted = query.filters().get(column);
        return wanted == null || wanted.equals(value);
    }

    private static boolean found(String search, String... texts) {
        String wanted = plain(search);
        return wanted.isEmpty() || plain(String.join(" ", texts)).contains(wanted);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static <T> Balances sum(List<T> rows, Function<T, Money> amount) {
        return Balances.sum(rows.stream().map(amount).toList());
    }

    private static <T> Page<T> page(List<T> rows, Comparator<T> order, ListQuery query, Function<T, Money> amount) {
        List<T> sorted = rows.stream()
                .sorted(order)
                .skip(query.first())
                .limit(query.size())
                .toList();
        return new Page<>(sorted, rows.size(), amount == null ? Balances.none() : sum(rows, amount));
    }
}
