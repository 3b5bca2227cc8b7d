package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.cartera.domain.comparison.Comparison;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of a customer's own statement once it is held against ours. */
final class ListExpectations {
    private final Cast cast;

    ListExpectations(Cast cast) {
        this.cast = cast;
    }

    List<Expectation> comparison(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        YamlMap map = node.map();
        map.find("ours", "ourBalance")
                .ifPresent(one -> all.add(balance(one, customer, "our balance", Comparison::ours)));
        map.find("theirs", "theirBalance")
                .ifPresent(one -> all.add(balance(one, customer, "their balance", Comparison::theirs)));
        map.find("difference").ifPresent(one -> all.add(balance(one, customer, "difference", Comparison::difference)));
        map.find("agrees", "same")
                .ifPresent(one -> all.add((view, differences) -> new Said(one, customer)
                        .same(
                                differences,
                                view,
                                "findings that agree",
                                (long) Words.whole(one),
                                newest(view, one, customer).findings().stream()
                                        .filter(finding -> finding.topic() == Topic.SAME)
                                        .count())));
        map.find("open", "openDifferences")
                .ifPresent(one -> all.add((view, differences) -> new Said(one, customer)
                        .same(
                                differences,
                                view,
                                "open differences",
                                Words.whole(one),
                                view.world()
                                        .lists()
                                        .open(cast.account(customer))
                                        .size())));
        map.find("findings", "lines")
                .ifPresent(one -> one.map().entries().forEach(entry -> all.addAll(finding(entry, customer))));
        map.noMore();
        return all;
    }

    /** By a document or a reference: the topic, or a map that says more. */
    private List<Expectation> finding(YamlMap.Entry entry, CustomerId customer) {
        YamlNode value = entry.value();
        if (!value.isMap()) {
            return List.of(topic(value, customer, entry.name()));
        }
        List<Expectation> all = new ArrayList<>();
        YamlMap map = value.map();
        map.find("topic", "is").ifPresent(one -> all.add(topic(one, customer, entry.name())));
        map.find("difference", "amount")
                .ifPresent(one -> all.add((view, differences) -> {
                    Finding finding = ListReader.finding(view.world(), one, cast.account(customer), entry.name());
                    Money wanted = Amounts.money(one, finding.difference().currency());
                    new Said(one, customer)
                            .same(differences, view, "difference of " + entry.name(), wanted, finding.difference());
                }));
        map.find("rule", "ground")
                .ifPresent(one -> all.add((view, differences) -> {
                    Finding finding = ListReader.finding(view.world(), one, cast.account(customer), entry.name());
                    List<String> rules = finding.grounds().stream()
                            .map(ground -> ground.rule())
                            .toList();
                    if (!rules.contains("comparison." + one.text())) {
                        new Said(one, customer)
                                .differs(differences, view, "ground of " + entry.name(), one.text(), rules);
                    }
                }));
        map.noMore();
        return all;
    }

    private Expectation topic(YamlNode node, CustomerId customer, String name) {
        Topic wanted = Words.one(node, Topic.class);
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        "finding about " + name,
                        wanted,
                        ListReader.finding(view.world(), node, cast.account(customer), name)
                                .topic());
    }

    private Expectation balance(YamlNode node, CustomerId customer, String what, Function<Comparison, Balances> of) {
        Currency currency = cast.currencyOf(customer);
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        what,
                        nonZero(Amounts.balances(node, currency)),
                        nonZero(of.apply(newest(view, node, customer))));
    }

    private Comparison newest(View view, YamlNode node, CustomerId customer) {
        return view.world()
                .lists()
                .newest(cast.account(customer))
                .orElseThrow(() -> node.error("no statement of " + customer + " has come yet"));
    }

    private static List<Money> nonZero(Balances balances) {
        return balances.amounts().stream().filter(one -> !one.isZero()).toList();
    }
}
