package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.Suggestion;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What is expected of bank lines, and of what they bring before the ERP has it. */
final class BankExpectations {
    private final Cast cast;

    BankExpectations(Cast cast) {
        this.cast = cast;
    }

    /** By line: where it stands, or a map that says more. */
    List<Expectation> lines(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            String line = entry.name();
            YamlNode value = entry.value();
            if (!value.isMap()) {
                all.add(state(value, customer, line));
                continue;
            }
            YamlMap map = value.map();
            map.find("state", "is").ifPresent(one -> all.add(state(one, customer, line)));
            map.find("customer", "whose")
                    .ifPresent(one -> all.add(about(
                            one, customer, line, "customer", cast.customer(one, one.text()), best -> best.account()
                                    .customer())));
            map.find("pays", "applied", "applications").ifPresent(one -> all.add(pays(one, customer, line)));
            map.find("unapplied", "rest", "onAccount")
                    .ifPresent(one -> all.add(amount(one, customer, line, "unapplied", Suggestion::unapplied)));
            map.find("missing", "short")
                    .ifPresent(one -> all.add(amount(one, customer, line, "missing", best -> {
                        Deduction missing = best.deduction();
                        return missing == null ? Money.zero(best.unapplied().currency()) : missing.amount();
                    })));
            map.find("because", "reasonCode", "deduction")
                    .ifPresent(one -> all.add(about(
                            one,
                            customer,
                            line,
                            "reason of what is missing",
                            Words.one(one, Deduction.Reason.class),
                            best -> Optional.ofNullable(best.deduction())
                                    .map(missing -> (Object) missing.reason())
                                    .orElse("nothing is missing"))));
            map.find("reasons", "reason", "grounds")
                    .ifPresent(one -> one.words().forEach(word -> all.add(reason(one, customer, line, word))));
            map.find("suggestions", "suggests").ifPresent(one -> all.add(suggestions(one, customer, line)));
            map.find("tie")
                    .ifPresent(one -> all.add((view, differences) -> new Said(one, customer)
                            .same(
                                    differences,
                                    view,
                                    "tie of bank line " + line,
                                    Words.yes(one),
                                    view.world().bank().isTie(line))));
            map.noMore();
        }
        return all;
    }

    private static Expectation state(YamlNode node, CustomerId customer, String line) {
        boolean known = Words.isOneOf(node.text(), "known", "told before", "not new", "nothing");
        Optional<LineState> wanted = known ? Optional.empty() : Optional.of(word(node));
        return (view, differences) -> {
            Optional<LineState> actual = view.world().bank().state(line);
            new Said(node, customer)
                    .same(
                            differences,
                            view,
                            "bank line " + line,
                            wanted.map(Words::spoken).orElse("told before"),
                            actual.map(Words::spoken).orElse("told before"));
        };
    }

    private static LineState word(YamlNode node) {
        return Words.isOneOf(node.text(), "asks", "waits", "ask", "suggested")
                ? LineState.TO_DECIDE
                : Words.one(node, LineState.class);
    }

    private static Expectation about(
            YamlNode node,
            CustomerId customer,
            String line,
            String what,
            Object wanted,
            Function<Suggestion, Object> actual) {
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        what + " of bank line " + line,
                        wanted,
                        best(view, line).map(actual).orElse("nothing"));
    }

    private Expectation amount(
            YamlNode node, CustomerId customer, String line, String what, Function<Suggestion, Money> actual) {
        return (view, differences) -> {
            Optional<Money> found = best(view, line).map(actual);
            Money wanted = found.filter(any -> GroundExpectations.isNone(node))
                    .map(any -> Money.zero(any.currency()))
                    .orElseGet(
                            () -> Amounts.money(node, found.map(Money::currency).orElse(cast.currency())));
            new Said(node, customer)
                    .same(
                            differences,
                            view,
                            what + " of bank line " + line,
                            wanted,
                            found.<Object>map(one -> one).orElse("nothing"));
        };
    }

    /** {@code FV1} alone means that it is paid, whatever the amount; {@code none}: all stays on account. */
    private Expectation pays(YamlNode node, CustomerId customer, String line) {
        return (view, differences) -> {
            Map<String, Money> actual = new TreeMap<>();
            best(view, line).ifPresent(best -> best.allocations()
                    .forEach(one -> actual.merge(one.item().toString(), one.paid(), Money::plus)));
            Said said = new Said(node, customer);
            if (!node.isMap()) {
                List<String> wanted = GroundExpectations.isNone(node)
                        ? List.of()
                        : node.words().stream()
                                .map(BankExpectations::item)
                                .sorted()
                                .toList();
                said.same(differences, view, "what bank line " + line + " pays", wanted, List.copyOf(actual.keySet()));
                return;
            }
            Map<String, Money> wanted = new TreeMap<>();
            node.map().entries().forEach(entry -> {
                String item = item(entry.name());
                Money paid = actual.get(item);
                wanted.put(item, Amounts.money(entry.value(), paid == null ? cast.currency() : paid.currency()));
            });
            said.same(differences, view, "what bank line " + line + " pays", wanted, actual);
        };
    }

    private static String item(String word) {
        String text = word.strip().replace('#', '/');
        return text.contains("/") ? text : text + "/1";
    }

    private static Expectation reason(YamlNode node, CustomerId customer, String line, String word) {
        return (view, differences) -> {
            List<String> actual = best(view, line).stream()
                    .flatMap(best -> best.reasons().stream())
                    .map(ground -> ground.rule())
                    .toList();
            Predicate<String> named = rule -> Words.isOneOf(word, rule, rule.substring(rule.indexOf('.') + 1));
            if (actual.stream().noneMatch(named)) {
                new Said(node, customer).differs(differences, view, "reason of bank line " + line, word, actual);
            }
        };
    }

    /** How many, or whose, best first. */
    private Expectation suggestions(YamlNode node, CustomerId customer, String line) {
        boolean number =
                GroundExpectations.isNone(node) || node.isText() && node.text().matches("\\d+");
        return (view, differences) -> {
            List<Suggestion> actual = view.world().bank().matches(line);
            Said said = new Said(node, customer);
            if (number) {
                int wanted = GroundExpectations.isNone(node) ? 0 : Words.whole(node);
                said.same(differences, view, "suggestions for bank line " + line, wanted, actual.size());
            } else {
                String wanted = node.words().stream()
                        .map(word -> cast.customer(node, word).value())
                        .collect(Collectors.joining(", "));
                said.same(
                        differences,
                        view,
                        "suggestions for bank line " + line,
                        wanted,
                        actual.stream()
                                .map(one -> one.account().customer().value())
                                .distinct()
                                .collect(Collectors.joining(", ")));
            }
        };
    }

    private static Optional<Suggestion> best(View view, String line) {
        return view.world().bank().matches(line).stream().findFirst();
    }

    /** What is on its way to items, by invoice, or in all; {@code none}: the ERP has everything. */
    List<Expectation> pending(YamlNode node, CustomerId customer) {
        Said said = new Said(node, customer);
        if (!node.isMap()) {
            return List.of((view, differences) -> {
                Money actual = sum(view.file(customer), null, cast);
                Money wanted = GroundExpectations.isNone(node)
                        ? Money.zero(actual.currency())
                        : Amounts.money(node, actual.currency());
                said.same(differences, view, "pending", wanted, actual);
            });
        }
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            all.add((view, differences) -> {
                cast.known(view.world(), entry.value(), entry.name());
                Money actual = sum(view.file(customer), entry.name(), cast);
                Money wanted = GroundExpectations.isNone(entry.value())
                        ? Money.zero(actual.currency())
                        : Amounts.money(entry.value(), actual.currency());
                said.same(differences, view, "pending for " + entry.name(), wanted, actual);
            });
        }
        return all;
    }

    private static Money sum(CaseFile file, @Nullable String word, Cast cast) {
        List<OpenItem> items = file.ledger().items().stream()
                .filter(item -> word == null || Cast.covers(word, item))
                .toList();
        return items.stream()
                .map(item -> file.pending().of(item))
                .reduce(Money::plus)
                .orElse(Money.zero(cast.currencyOf(file.account().customer())));
    }
}
