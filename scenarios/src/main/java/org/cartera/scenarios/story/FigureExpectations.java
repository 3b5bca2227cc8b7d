package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of amounts and days. A currency that is not named is expected to be zero. */
final class FigureExpectations {
    private final Cast cast;
    private final Buckets buckets;

    FigureExpectations(Cast cast, Buckets buckets) {
        this.cast = cast;
        this.buckets = buckets;
    }

    List<Expectation> open(YamlNode node, CustomerId customer) {
        return amounts(node, customer, "open", file -> file.ledger().open());
    }

    List<Expectation> overdue(YamlNode node, CustomerId customer) {
        return amounts(node, customer, "overdue", file -> file.ledger().overdue());
    }

    List<Expectation> balance(YamlNode node, CustomerId customer) {
        return amounts(node, customer, "balance", file -> file.ledger().balance());
    }

    List<Expectation> credit(YamlNode node, CustomerId customer) {
        return amounts(node, customer, "credit", file -> file.ledger().credit());
    }

    List<Expectation> disputed(YamlNode node, CustomerId customer) {
        return amounts(
                node,
                customer,
                "disputed",
                file -> Balances.sum(file.ledger().items().stream()
                        .map(item -> file.disputes().disputedOf(item, file.asOf()))
                        .toList()));
    }

    private List<Expectation> amounts(
            YamlNode node, CustomerId customer, String what, Function<CaseFile, Balances> figure) {
        Balances wanted =
                GroundExpectations.isNone(node) ? Balances.none() : Amounts.balances(node, cast.currencyOf(customer));
        return List.of((view, differences) -> {
            Balances actual = figure.apply(view.file(customer));
            Balances difference = actual;
            for (Money amount : wanted.amounts()) {
                difference = difference.minus(amount);
            }
            if (!difference.isZero()) {
                new Said(node, customer).differs(differences, view, what, wanted, actual);
            }
        });
    }

    /** Ranges that are not named are expected to be empty. */
    List<Expectation> aging(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        boolean byCurrency =
                node.map().entries().stream().anyMatch(entry -> entry.value().isMap());
        if (byCurrency) {
            for (YamlMap.Entry entry : node.map().entries()) {
                all.add(aging(entry.value(), customer, Amounts.currency(entry.value(), entry.name())));
            }
        } else {
            all.add(aging(node, customer, cast.currencyOf(customer)));
        }
        return all;
    }

    private Expectation aging(YamlNode node, CustomerId customer, Currency currency) {
        Map<String, Money> wanted = new LinkedHashMap<>();
        buckets.names().forEach(name -> wanted.put(name, Money.zero(currency)));
        for (YamlMap.Entry entry : node.map().entries()) {
            wanted.put(Ranges.named(entry, buckets), Amounts.money(entry.value(), currency));
        }
        return (view, differences) -> {
            Buckets ranges = view.world().policies().buckets();
            List<Money> actual = Aging.of(view.file(customer).ledger().items(), currency, ranges)
                    .amounts();
            for (int i = 0; i < actual.size(); i++) {
                String name = ranges.names().get(i);
                Money amount = wanted.getOrDefault(name, Money.zero(currency));
                new Said(node, customer).same(differences, view, "aging " + name, amount, actual.get(i));
            }
        };
    }

    List<Expectation> exposure(YamlNode node, CustomerId customer) {
        return List.of((view, differences) -> {
            CaseFile file = view.file(customer);
            Money limit = file.credit().limit();
            Currency currency = limit == null ? cast.currencyOf(customer) : limit.currency();
            Exposure exposure = view.world().counter().exposure(file, currency, view.date());
            String wanted = Words.isOneOf(node.text(), "unknown")
                    ? "unknown"
                    : amount(node, currency).toString();
            String actual = exposure.total().map(Money::toString).orElse("unknown");
            if (!wanted.equals(actual)) {
                new Said(node, customer)
                        .differs(differences, view, "exposure", wanted, actual + " " + exposure.terms());
            }
        });
    }

    private static Money amount(YamlNode node, Currency currency) {
        return GroundExpectations.isNone(node) ? Money.zero(currency) : Amounts.money(node, currency);
    }

    /** What of the limit is left; negative where it is exceeded. */
    List<Expectation> available(YamlNode node, CustomerId customer) {
        return List.of((view, differences) -> {
            CaseFile file = view.file(customer);
            Money limit = file.credit().limitOn(view.date());
            Said said = new Said(node, customer);
            if (limit == null) {
                said.differs(differences, view, "available credit", node.text(), "no limit");
                return;
            }
            Optional<Money> total = view.world()
                    .counter()
                    .exposure(file, limit.currency(), view.date())
                    .total();
            String actual = total.map(sum -> limit.minus(sum).toString()).orElse("unknown");
            String wanted = Words.isOneOf(node.text(), "unknown")
                    ? "unknown"
                    : Amounts.money(node, limit.currency()).toString();
            said.same(differences, view, "available credit", wanted, actual);
        });
    }

    /** Of each instalment, or one number: of the oldest item, 0 where nothing is overdue. */
    List<Expectation> days(YamlNode node, CustomerId customer) {
        if (node.isText()) {
            int wanted = Words.whole(node);
            return List.of((view, differences) -> new Said(node, customer)
                    .same(
                            differences,
                            view,
                            "days late",
                            wanted,
                            view.file(customer).ledger().oldestDaysPastDue()));
        }
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            int wanted = Words.whole(entry.value());
            all.add((view, differences) ->
                    of(view, customer, entry, "days late of " + entry.name(), differences, item -> new Said(
                                    entry.value(), customer)
                            .same(differences, view, "days late of " + item.id(), wanted, item.daysPastDue())));
        }
        return all;
    }

    /** Of each instalment its open amount, days late and due date; {@code none}, or a list of those that are open, no more. */
    List<Expectation> items(YamlNode node, CustomerId customer) {
        if (!node.isMap()) {
            List<String> wanted = GroundExpectations.isNone(node) ? List.of() : node.words();
            return List.of((view, differences) -> {
                List<OpenItem> actual = view.file(customer).ledger().items();
                boolean all =
                        wanted.stream().allMatch(word -> actual.stream().anyMatch(item -> Cast.covers(word, item)));
                boolean only =
                        actual.stream().allMatch(item -> wanted.stream().anyMatch(word -> Cast.covers(word, item)));
                if (!all || !only) {
                    new Said(node, customer)
                            .differs(
                                    differences,
                                    view,
                                    "open items",
                                    wanted,
                                    actual.stream().map(OpenItem::id).toList());
                }
            });
        }
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            all.add(item(entry, customer));
        }
        return all;
    }

    private Expectation item(YamlMap.Entry entry, CustomerId customer) {
        Said said = new Said(entry.value(), customer);
        if (entry.value().isText()) {
            boolean closed = Words.isOneOf(entry.value().text(), "closed", "paid", "settled", "none", "0");
            return closed
                    ? (view, differences) -> view.file(customer).ledger().items().stream()
                            .filter(item -> Cast.covers(entry.name(), item))
                            .forEach(item ->
                                    said.differs(differences, view, "open of " + item.id(), "closed", item.open()))
                    : (view, differences) -> of(
                            view,
                            customer,
                            entry,
                            "open of " + entry.name(),
                            differences,
                            item -> said.same(
                                    differences,
                                    view,
                                    "open of " + item.id(),
                                    Amounts.money(entry.value(), item.open().currency()),
                                    item.open()));
        }
        YamlMap map = entry.value().map();
        Optional<YamlNode> open = map.find("open", "amount");
        Optional<Integer> days = map.find("daysLate", "days", "daysPastDue").map(Words::whole);
        Optional<LocalDate> due = map.find("due", "effectiveDue").map(Dates::date);
        Optional<LocalDate> nominal = map.find("nominalDue").map(Dates::date);
        map.noMore();
        return (view, differences) -> of(view, customer, entry, entry.name(), differences, item -> {
            open.ifPresent(one -> said.same(
                    differences,
                    view,
                    "open of " + item.id(),
                    Amounts.money(one, item.open().currency()),
                    item.open()));
            days.ifPresent(one -> said.same(differences, view, "days late of " + item.id(), one, item.daysPastDue()));
            due.ifPresent(one -> said.same(differences, view, "due date of " + item.id(), one, item.effectiveDue()));
            nominal.ifPresent(
                    one -> said.same(differences, view, "nominal due date of " + item.id(), one, item.nominalDue()));
        });
    }

    private void of(
            View view,
            CustomerId customer,
            YamlMap.Entry entry,
            String what,
            List<String> differences,
            java.util.function.Consumer<OpenItem> check) {
        List<OpenItem> items = view.file(customer).ledger().items().stream()
                .filter(item -> Cast.covers(entry.name(), item))
                .toList();
        if (items.isEmpty()) {
            cast.known(view.world(), entry.value(), entry.name());
            new Said(entry.value(), customer).differs(differences, view, what, "an open item", "none");
        }
        items.forEach(check);
    }
}
