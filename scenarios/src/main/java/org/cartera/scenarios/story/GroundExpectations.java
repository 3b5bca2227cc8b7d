package org.cartera.scenarios.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.Rejected;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of reasons: grounds with their numbers, rejected rows, judged promises. */
final class GroundExpectations {
    private final Cast cast;

    GroundExpectations(Cast cast) {
        this.cast = cast;
    }

    static boolean isNone(YamlNode node) {
        return node.isNothing() || (node.isText() && Words.isOneOf(node.text(), "none", "no", "nothing", "0"));
    }

    /** Each stands among the grounds of the hold, of the steps and of the order check. */
    List<Expectation> read(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        if (isNone(node)) {
            all.add((view, differences) -> {
                List<Ground> actual = view.decision(customer).hold().grounds();
                new Said(node, customer).same(differences, view, "grounds", List.of(), actual);
            });
            return all;
        }
        for (Wanted wanted : wanted(node)) {
            all.add((view, differences) -> {
                List<Ground> actual = grounds(view, customer);
                if (actual.stream().noneMatch(wanted::matches)) {
                    new Said(wanted.place(), customer).differs(differences, view, "ground", wanted, actual);
                }
            });
        }
        return all;
    }

    List<Expectation> absent(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (Wanted unwanted : wanted(node)) {
            all.add((view, differences) -> grounds(view, customer).stream()
                    .filter(unwanted::matches)
                    .forEach(one -> new Said(unwanted.place(), customer)
                            .differs(differences, view, "ground", "no " + unwanted, one)));
        }
        return all;
    }

    private static List<Ground> grounds(View view, CustomerId customer) {
        CustomerDecision decision = view.decision(customer);
        List<Ground> all = new ArrayList<>(decision.hold().grounds());
        decision.steps().forEach(step -> all.addAll(step.grounds()));
        view.answer(customer).ifPresent(answer -> all.addAll(answer.grounds()));
        return all;
    }

    List<Wanted> wanted(YamlNode node) {
        if (isNone(node)) {
            return List.of();
        }
        List<Wanted> all = new ArrayList<>();
        for (YamlNode one : node.list()) {
            if (!one.isMap()) {
                one.words()
                        .forEach(word -> all.add(new Wanted(
                                one, word, Optional.empty(), Optional.empty(), Optional.empty(), cast.currency())));
                continue;
            }
            YamlMap map = one.map();
            all.add(new Wanted(
                    one,
                    map.text("rule"),
                    map.findText("about", "subject", "item", "instalment"),
                    map.find("observed", "was"),
                    map.find("threshold", "limit", "allowed"),
                    cast.currency()));
            map.noMore();
        }
        return all;
    }

    /** A ground as a story wants it; what it leaves out may be anything. */
    record Wanted(
            YamlNode place,
            String rule,
            Optional<String> about,
            Optional<YamlNode> observed,
            Optional<YamlNode> threshold,
            Currency currency) {

        boolean matches(Ground ground) {
            String known = ground.rule();
            boolean named = Spelling.same(known, rule) || Spelling.same(known.substring(known.indexOf('.') + 1), rule);
            return named
                    && about.map(word -> subject(word, ground.subject())).orElse(true)
                    && observed.map(node -> same(node, ground.observed())).orElse(true)
                    && threshold.map(node -> same(node, ground.threshold())).orElse(true);
        }

        private static boolean subject(String word, String subject) {
            return subject.equals(word.replace('#', '/')) || subject.equals(word + "/1");
        }

        private boolean same(YamlNode node, Measure measure) {
            String text = node.text();
            if (Words.isOneOf(text, "unknown")) {
                return measure instanceof Measure.Unknown;
            }
            if (measure instanceof Measure.Days days) {
                return Words.whole(node) == days.days();
            }
            if (measure instanceof Measure.Count count) {
                return Words.whole(node) == count.count();
            }
            if (measure instanceof Measure.Amount amount) {
                Currency own = amount.money().currency();
                return Amounts.money(node, own).equals(amount.money());
            }
            if (measure instanceof Measure.Share share) {
                return Words.share(node).subtract(share.share()).abs().compareTo(new BigDecimal("0.00015")) <= 0;
            }
            if (measure instanceof Measure.Date date) {
                return Dates.parse(text).map(date.date()::equals).orElse(false);
            }
            return measure instanceof Measure.Text words && Spelling.same(words.text(), text);
        }

        @Override
        public String toString() {
            return rule
                    + about.map(word -> "[" + word + "]").orElse("")
                    + observed.map(node -> " observed " + node.text()).orElse("")
                    + threshold.map(node -> " threshold " + node.text()).orElse("");
        }
    }

    /** How many rows were rejected, or exactly which and why. */
    List<Expectation> rejected(YamlNode node, CustomerId customer) {
        Said said = new Said(node, customer);
        if (isNone(node) || (node.isText() && node.text().matches("\\d+"))) {
            int wanted = isNone(node) ? 0 : Words.whole(node);
            return List.of((view, differences) -> {
                List<Rejected> rows = view.decision(customer).file().ledger().rejected();
                if (rows.size() != wanted) {
                    said.differs(differences, view, "rejected rows", wanted, rows);
                }
            });
        }
        List<Row> wanted = node.list().stream().map(GroundExpectations::row).toList();
        return List.of((view, differences) -> {
            List<Rejected> rows = view.decision(customer).file().ledger().rejected();
            if (rows.size() != wanted.size()) {
                said.differs(differences, view, "rejected rows", wanted.size(), rows);
            }
            wanted.stream()
                    .filter(row -> rows.stream().noneMatch(row::matches))
                    .forEach(row -> said.differs(differences, view, "rejected row", row, rows));
        });
    }

    private static Row row(YamlNode node) {
        if (node.isText()) {
            return Words.isOneOf(node.text(), names())
                    ? new Row(Optional.empty(), Optional.of(Words.one(node, Rejected.Reason.class)))
                    : new Row(Optional.of(node.text()), Optional.empty());
        }
        YamlMap map = node.map();
        if (!map.has("row", "id", "key", "invoice", "payment", "document", "reason")) {
            YamlMap.Entry entry = map.entries().get(0);
            return new Row(Optional.of(entry.name()), Optional.of(Words.one(entry.value(), Rejected.Reason.class)));
        }
        Row row = new Row(
                map.findText("row", "id", "key", "invoice", "payment", "document"),
                map.find("reason").map(one -> Words.one(one, Rejected.Reason.class)));
        map.noMore();
        return row;
    }

    private static String[] names() {
        Rejected.Reason[] reasons = Rejected.Reason.values();
        String[] names = new String[reasons.length];
        for (int i = 0; i < reasons.length; i++) {
            names[i] = reasons[i].name();
        }
        return names;
    }

    private record Row(Optional<String> key, Optional<Rejected.Reason> reason) {
        boolean matches(Rejected row) {
            return key.map(row.key()::equals).orElse(true)
                    && reason.map(one -> one == row.reason()).orElse(true);
        }
    }

    List<Expectation> incomplete(YamlNode node, CustomerId customer) {
        boolean wanted = Words.yes(node);
        return List.of((view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        "incomplete",
                        wanted,
                        view.decision(customer).file().ledger().isIncomplete()));
    }

    List<Expectation> promises(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            PromiseState wanted = Words.isOneOf(entry.value().text(), "open", "live")
                    ? PromiseState.RUNNING
                    : Words.isOneOf(entry.value().text(), "partly", "partial")
                            ? PromiseState.PARTLY_KEPT
                            : Words.one(entry.value(), PromiseState.class);
            all.add((view, differences) -> {
                Object actual = view.decision(customer).promises().stream()
                        .filter(one -> one.promise().id().equals(entry.name()))
                        .map(one -> (Object) one.state())
                        .findFirst()
                        .orElse("no such promise");
                new Said(entry.value(), customer).same(differences, view, "promise " + entry.name(), wanted, actual);
            });
        }
        return all;
    }
}
