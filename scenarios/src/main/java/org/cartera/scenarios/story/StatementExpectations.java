package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cartera.domain.action.Ground;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.statement.Drawing;
import org.cartera.domain.statement.Movement;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementNote;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of a statement of account that is drawn on the entry's day; each key that is left out expects nothing. */
final class StatementExpectations {
    private static final Map<String, StatementNote.Kind> NOTES = Map.of(
            "overdue", StatementNote.Kind.OVERDUE,
            "deadline", StatementNote.Kind.DEADLINE_TO_COME,
            "promise", StatementNote.Kind.PROMISE_RUNNING,
            "settled", StatementNote.Kind.SETTLED,
            "credit", StatementNote.Kind.IN_CREDIT);
    private final Cast cast;
    private final Buckets buckets;

    StatementExpectations(Cast cast, Buckets buckets) {
        this.cast = cast;
        this.buckets = buckets;
    }

    /** One statement, or a list of several. */
    List<Expectation> read(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        node.list().forEach(one -> all.add(one(one, customer)));
        return all;
    }

    private Expectation one(YamlNode node, CustomerId customer) {
        YamlMap map = node.map();
        Optional<LocalDate> from = map.find("from", "since").map(Dates::date);
        Optional<LocalDate> through = map.find("through", "to", "until", "asOf").map(Dates::date);
        Currency currency = map.find("currency")
                .map(one -> Amounts.currency(one, one.text()))
                .orElseGet(() -> cast.currencyOf(customer));
        List<Check> checks = new ArrayList<>();
        amount(checks, map, currency, Statement::opening, "opening", "openingBalance", "before");
        amount(checks, map, currency, Statement::closing, "closing", "closingBalance", "balance");
        amount(checks, map, currency, Statement::overdue, "overdue");
        amount(checks, map, currency, Statement::unappliedCash, "unapplied", "unappliedCash");
        map.find("movements", "moved").ifPresent(one -> checks.add(movements(one, currency)));
        map.find("aging", "ageing", "buckets").ifPresent(one -> checks.add(aging(one, currency)));
        map.find("note").ifPresent(one -> checks.add(note(one)));
        map.find("noteAmount")
                .ifPresent(one -> checks.add((drawn, said) -> said.is(
                        "note's amount",
                        Amounts.money(one, currency),
                        drawn.note().amount())));
        map.find("noteBy", "noteDate")
                .map(Dates::date)
                .ifPresent(day -> checks.add((drawn, said) ->
                        said.is("note's day", day, String.valueOf(drawn.note().by()))));
        map.find("sent", "send").ifPresent(one -> checks.add(sent(one)));
        boolean blocked = map.find("blocked").map(Words::yes).orElse(false);
        map.noMore();
        Said said = new Said(node, customer);
        return (view, differences) -> {
            LocalDate last = through.orElse(view.date());
            Period period = new Period(from.orElseGet(() -> last.withDayOfMonth(1)), last);
            CaseFile file = view.world().file(customer, last);
            Drawing drawing = draw(file, period, currency, view.world().policies());
            said.same(
                    differences,
                    view,
                    "statement blocked",
                    blocked,
                    drawing.ifDrawn().isEmpty());
            Telling telling = (what, wanted, actual) ->
                    said.same(differences, view, "statement's " + what, String.valueOf(wanted), String.valueOf(actual));
            drawing.ifDrawn()
                    .map(statement -> new Drawn(
                            statement,
                            StatementNote.of(
                                    statement, running(file, view.world().policies(), last))))
                    .ifPresent(drawn -> checks.forEach(check -> check.of(drawn, telling)));
        };
    }

    /** A statement that was drawn, with what it asks. */
    private record Drawn(Statement statement, StatementNote note) {}

    @FunctionalInterface
    private interface Check {
        void of(Drawn drawn, Telling said);
    }

    @FunctionalInterface
    private interface Telling {
        void is(String what, Object wanted, Object actual);
    }

    private static Drawing draw(CaseFile file, Period period, Currency currency, PolicySet rules) {
        return Statement.of(
                file.facts(),
                file.facts(),
                new Statement.Ask(
                        period,
                        currency,
                        StatementForm.OPEN_ITEM,
                        StatementBasis.VALUE_DATE,
                        rules.terms(),
                        rules.buckets()));
    }

    private static List<Promise> running(CaseFile file, PolicySet rules, LocalDate day) {
        return file.promises().stream()
                .filter(promise -> !promise.madeOn().isAfter(day))
                .filter(promise ->
                        rules.promises().judge(promise, file.facts(), day, rules.calendar()) == PromiseState.RUNNING)
                .toList();
    }

    private static void amount(
            List<Check> checks, YamlMap map, Currency currency, Function<Statement, Money> figure, String... names) {
        map.find(names).ifPresent(one -> {
            Money wanted = Amounts.money(one, currency);
            checks.add((drawn, said) -> said.is(names[0], wanted, figure.apply(drawn.statement())));
        });
    }

    /** {@code none}, or by document what it moved, and no other. */
    private static Check movements(YamlNode node, Currency currency) {
        Map<String, Money> wanted = new TreeMap<>();
        if (!GroundExpectations.isNone(node)) {
            node.map().entries().forEach(entry -> wanted.put(entry.name(), Amounts.money(entry.value(), currency)));
        }
        return (drawn, said) -> {
            Map<String, Money> actual = new TreeMap<>();
            for (Movement movement : drawn.statement().movements()) {
                actual.merge(movement.document(), movement.amount(), Money::plus);
            }
            said.is("movements", wanted, actual);
        };
    }

    private Check aging(YamlNode node, Currency currency) {
        Map<String, Money> wanted = new TreeMap<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            wanted.put(Ranges.named(entry, buckets), Amounts.money(entry.value(), currency));
        }
        return (drawn, said) -> {
            List<Money> amounts = drawn.statement().aging().amounts();
            for (int i = 0; i < amounts.size(); i++) {
                String name = buckets.names().get(i);
                said.is("aging " + name, wanted.getOrDefault(name, Money.zero(currency)), amounts.get(i));
            }
        };
    }

    private static Check note(YamlNode node) {
        StatementNote.Kind kind = NOTES.get(node.text().strip().toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw node.error("'" + node.text() + "' is no note; known are "
                    + NOTES.keySet().stream().sorted().toList());
        }
        return (drawn, said) -> said.is("note", kind, drawn.note().kind());
    }

    /** {@code yes}, or why not: {@code zero}, {@code dust}, {@code credit} or {@code incomplete}. */
    private Check sent(YamlNode node) {
        String word = node.text().strip().toLowerCase(Locale.ROOT);
        boolean reason = List.of("zero", "dust", "credit", "incomplete").contains(word);
        String wanted = reason ? "statement." + word : Words.yes(node) ? "yes" : "no";
        return (drawn, said) -> {
            Optional<Ground> skip = cast.statements().sending().reasonToSkip(drawn.statement());
            String why = skip.map(Ground::rule).orElse("yes");
            said.is("sending", wanted, wanted.equals("no") && skip.isPresent() ? "no" : why);
        };
    }
}
