package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.staff.Role;
import org.cartera.scenarios.world.Counter;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Unreadable;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of orders at the gate, of releases, and of what ends soon. */
final class GateExpectations {
    private final Cast cast;
    private final GroundExpectations grounds;

    GateExpectations(Cast cast, GroundExpectations grounds) {
        this.cast = cast;
        this.grounds = grounds;
    }

    /** The answer to the customer's last order check of the entry. */
    List<Expectation> order(YamlNode node, CustomerId customer) {
        return answered(node, customer, "order", view -> view.answer(customer)
                .orElseThrow(() -> node.error("there is no orderCheck of " + customer + " in this entry")));
    }

    /** What stands under each cart key or order id now, whatever has been asked again meanwhile. */
    List<Expectation> orders(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            YamlNode value = entry.value();
            String word = entry.name();
            all.addAll(answered(value, customer, "order " + word, view -> latest(view, value, word)));
            if (value.isMap()) {
                all.addAll(standing(value.map(), customer, word));
            }
        }
        return all;
    }

    private static GateDecision latest(View view, YamlNode place, String word) {
        return view.world()
                .counter()
                .last(cart(view, place, word))
                .orElseThrow()
                .decision();
    }

    /** The cart key of a check, by it or by its order's id. */
    private static String cart(View view, YamlNode place, String word) {
        Counter counter = view.world().counter();
        String cart = counter.order(word).map(AtGate::cartKey).orElse(word);
        if (counter.last(cart).isEmpty()) {
            throw unknown(place, word);
        }
        return cart;
    }

    /** Empty where the check claimed nothing for ever, as a return or a quotation. */
    private static Optional<AtGate> kept(View view, YamlNode place, String word) {
        Counter counter = view.world().counter();
        Optional<AtGate> order = counter.order(word);
        if (order.isEmpty() && counter.last(word).isEmpty()) {
            throw unknown(place, word);
        }
        return order.filter(one -> !counter.hasLapsed(one, view.date()));
    }

    private static Unreadable unknown(YamlNode place, String word) {
        return place.error("no order was checked under '" + word + "'");
    }

    private List<Expectation> standing(YamlMap map, CustomerId customer, String word) {
        List<Expectation> all = new ArrayList<>();
        map.find("refused", "unbound").ifPresent(node -> {
            boolean wanted = Words.yes(node);
            all.add((view, differences) -> new Said(node, customer)
                    .same(
                            differences,
                            view,
                            "whether the confirmation of " + word + " was refused",
                            wanted,
                            view.world().counter().isUnbound(cart(view, node, word))));
        });
        map.find("standing").ifPresent(node -> {
            Claim.State wanted = Words.one(node, Claim.State.class);
            all.add((view, differences) -> new Said(node, customer)
                    .same(
                            differences,
                            view,
                            "standing of order " + word,
                            wanted,
                            kept(view, node, word).map(AtGate::state).orElse(Claim.State.ENDED)));
        });
        map.find("claims")
                .ifPresent(node -> all.add((view, differences) -> {
                    Currency currency = latest(view, node, word).claim().currency();
                    Money wanted =
                            GroundExpectations.isNone(node) ? Money.zero(currency) : Amounts.money(node, currency);
                    Money claimed = kept(view, node, word).map(AtGate::claimed).orElse(Money.zero(currency));
                    new Said(node, customer).same(differences, view, "claim of order " + word, wanted, claimed);
                }));
        return all;
    }

    private List<Expectation> answered(
            YamlNode node, CustomerId customer, String what, Function<View, GateDecision> given) {
        List<Expectation> all = new ArrayList<>();
        Said said = new Said(node, customer);
        if (!node.isMap()) {
            all.add(answer(node, said, what, given));
            return all;
        }
        YamlMap map = node.map();
        map.find("answer", "is", "state").ifPresent(one -> all.add(answer(one, said, what, given)));
        map.find("grounds", "ground", "because")
                .map(grounds::wanted)
                .ifPresent(wanted -> wanted.forEach(one -> all.add((view, differences) -> {
                    List<Ground> actual = given.apply(view).grounds();
                    if (actual.stream().noneMatch(one::matches)) {
                        said.differs(differences, view, "ground of the " + what, one, actual);
                    }
                })));
        map.find("noGrounds", "noGround")
                .map(grounds::wanted)
                .ifPresent(wanted ->
                        wanted.forEach(one -> all.add((view, differences) -> given.apply(view).grounds().stream()
                                .filter(one::matches)
                                .forEach(ground -> said.differs(
                                        differences, view, "ground of the " + what, "no " + one, ground)))));
        map.find("clear", "clearing", "toClear").ifPresent(one -> all.add(clearing(one, customer, what, given)));
        map.find("releasers", "whoMay").ifPresent(one -> all.add(releasers(one, said, what, given)));
        map.find("exposure")
                .ifPresent(one -> all.add(total(one, said, "exposure of the " + what, view -> given.apply(view)
                        .exposure())));
        map.find("group")
                .ifPresent(one -> all.add(total(one, said, "group's exposure of the " + what, view -> given.apply(view)
                        .group())));
        map.find("standing");
        map.find("claims");
        map.find("refused", "unbound");
        map.noMore();
        return all;
    }

    private static Expectation answer(YamlNode node, Said said, String what, Function<View, GateDecision> given) {
        String wanted = word(node);
        return (view, differences) -> {
            GateDecision decision = given.apply(view);
            String actual = decision.answer().name().toLowerCase(Locale.ROOT);
            if (!actual.equals(wanted)) {
                said.differs(differences, view, what, wanted, actual + " " + decision.grounds());
            }
        };
    }

    private Expectation clearing(YamlNode node, CustomerId customer, String what, Function<View, GateDecision> given) {
        if (node.isText() && !GroundExpectations.isNone(node) && node.text().matches("(clear\\.)?[a-z-]+")
                || node.isMap() && node.map().has("rule")) {
            List<GroundExpectations.Wanted> wanted = grounds.wanted(node);
            return (view, differences) -> wanted.stream()
                    .filter(one -> given.apply(view).clearing().stream().noneMatch(one::matches))
                    .forEach(one -> new Said(node, customer)
                            .differs(
                                    differences,
                                    view,
                                    "what clears the " + what,
                                    one,
                                    given.apply(view).clearing()));
        }
        Balances wanted =
                GroundExpectations.isNone(node) ? Balances.none() : Amounts.balances(node, cast.currencyOf(customer));
        return (view, differences) -> {
            List<Balances> ways = MoneyThatClears.ways(given.apply(view));
            if (!ways.contains(wanted)) {
                new Said(node, customer).same(differences, view, "to pay to clear the " + what, wanted, ways.get(0));
            }
        };
    }

    private static Expectation releasers(YamlNode node, Said said, String what, Function<View, GateDecision> given) {
        List<Role> wanted = GroundExpectations.isNone(node)
                ? List.of()
                : node.words().stream()
                        .map(word -> Words.one(node, word, Role.class))
                        .sorted()
                        .toList();
        return (view, differences) -> said.same(
                differences,
                view,
                "who may release the " + what,
                wanted,
                given.apply(view).releasers());
    }

    private static Expectation total(
            YamlNode node, Said said, String what, Function<View, @org.jspecify.annotations.Nullable Exposure> of) {
        return (view, differences) -> {
            Exposure exposure = of.apply(view);
            Optional<Money> total = exposure == null ? Optional.empty() : exposure.total();
            boolean same = Words.isOneOf(node.text(), "unknown", "none")
                    ? total.isEmpty()
                    : total.isPresent()
                            && Amounts.money(node, total.get().currency()).equals(total.get());
            if (!same) {
                said.differs(
                        differences,
                        view,
                        what,
                        node.text(),
                        total.map(Money::toString).orElse("unknown")
                                + (exposure == null ? "" : " " + exposure.terms()));
            }
        };
    }

    /** {@code requested}, {@code granted}, {@code refused}, {@code revoked}; and why somebody could not decide. */
    List<Expectation> releases(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            YamlNode value = entry.value();
            if (value.isMap()) {
                YamlMap map = value.map();
                map.find("state", "is").ifPresent(one -> all.add(state(one, customer, entry.name())));
                map.find("refusal", "why").ifPresent(one -> all.add(refusal(one, customer, entry.name())));
                map.noMore();
            } else {
                all.add(state(value, customer, entry.name()));
            }
        }
        return all;
    }

    private static Expectation state(YamlNode node, CustomerId customer, String name) {
        ReleaseRequest.State wanted = Words.one(node, ReleaseRequest.State.class);
        return (view, differences) -> {
            ReleaseRequest.State actual = view.world()
                    .counter()
                    .release(name)
                    .map(ReleaseRequest::state)
                    .orElseThrow(() -> node.error("there is no release '" + name + "' yet"));
            new Said(node, customer).same(differences, view, "release " + name, wanted, actual);
        };
    }

    private static Expectation refusal(YamlNode node, CustomerId customer, String name) {
        Releases.Why wanted = Words.one(node, Releases.Why.class);
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        "why release " + name + " could not be decided",
                        Optional.of(wanted),
                        view.world().counter().refusal(name));
    }

    /** What ends within sixty days or has ended, exactly. */
    List<Expectation> endings(YamlNode node, CustomerId customer) {
        List<GroundExpectations.Wanted> wanted = grounds.wanted(node);
        return List.of((view, differences) -> {
            List<Ground> actual = view.file(customer).credit().endings(view.date());
            Said said = new Said(node, customer);
            wanted.stream()
                    .filter(one -> actual.stream().noneMatch(one::matches))
                    .forEach(one -> said.differs(differences, view, "alarm", one, actual));
            actual.stream()
                    .filter(one -> wanted.stream().noneMatch(want -> want.matches(one)))
                    .forEach(one -> said.differs(differences, view, "alarms", wanted, "also " + one));
        });
    }

    private static String word(YamlNode node) {
        return switch (Spelling.plain(node.text())) {
            case "approve", "approved", "approves", "yes", "ok" -> "approve";
            case "warn", "warned", "warns" -> "warn";
            case "hold", "held", "holds", "refer", "referred" -> "hold";
            case "reject", "rejected", "rejects", "refuse", "refused", "blocked", "no" -> "reject";
            default ->
                throw node.error("'" + node.text() + "' is not known here"
                        + Spelling.hint(node.text(), List.of("approve", "warn", "hold", "reject")));
        };
    }
}
