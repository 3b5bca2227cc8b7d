package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.money.Balances;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of a hold, and of the answer to an order. */
final class HoldExpectations {
    private final Cast cast;
    private final GroundExpectations grounds;

    HoldExpectations(Cast cast, GroundExpectations grounds) {
        this.cast = cast;
        this.grounds = grounds;
    }

    List<Expectation> read(YamlNode node, CustomerId customer) {
        if (!node.isMap()) {
            return List.of(state(node, customer));
        }
        YamlMap map = node.map();
        List<Expectation> all = new ArrayList<>();
        map.find("state", "is", "decision").ifPresent(one -> all.add(state(one, customer)));
        map.find("since").ifPresent(one -> all.add(since(one, customer)));
        map.find("grounds", "ground", "because").ifPresent(one -> all.add(exactly(one, customer)));
        map.find("clear", "clearing", "toClear", "pay").ifPresent(one -> all.add(clearing(one, customer)));
        map.noMore();
        return all;
    }

    private static Expectation state(YamlNode node, CustomerId customer) {
        String wanted = canonical(node);
        Said said = new Said(node, customer);
        return (view, differences) -> {
            HoldDecision hold = view.decision(customer).hold();
            String actual = word(hold);
            if (!(wanted.equals("held")
                    ? hold.isHeld()
                    : wanted.equals("not held") ? !hold.isHeld() : wanted.equals(actual))) {
                said.differs(
                        differences,
                        view,
                        "hold",
                        wanted,
                        actual + (hold.grounds().isEmpty() ? "" : " " + hold.grounds()));
            }
        };
    }

    private static String canonical(YamlNode node) {
        return switch (Spelling.plain(node.text())) {
            case "placed", "place", "places" -> "placed";
            case "kept", "keep", "keeps" -> "kept";
            case "released", "release", "lifted" -> "released";
            case "none", "free", "no", "false" -> "none";
            case "held", "yes", "true", "onhold" -> "held";
            case "notheld" -> "not held";
            default ->
                throw node.error("'" + node.text() + "' is not known here"
                        + Spelling.hint(
                                node.text(), List.of("placed", "kept", "released", "none", "held", "not held")));
        };
    }

    private static String word(HoldDecision hold) {
        return hold instanceof HoldDecision.Place
                ? "placed"
                : hold instanceof HoldDecision.Keep
                        ? "kept"
                        : hold instanceof HoldDecision.Release ? "released" : "none";
    }

    private static Expectation since(YamlNode node, CustomerId customer) {
        LocalDate wanted = Dates.date(node);
        return (view, differences) -> {
            HoldDecision hold = view.decision(customer).hold();
            Object actual = hold instanceof HoldDecision.Keep keep
                    ? keep.since()
                    : hold instanceof HoldDecision.Release release
                            ? release.since()
                            : hold instanceof HoldDecision.Place ? view.date() : "no hold";
            new Said(node, customer).same(differences, view, "hold since", wanted, actual);
        };
    }

    /** The grounds of the hold, all of them. */
    private Expectation exactly(YamlNode node, CustomerId customer) {
        List<GroundExpectations.Wanted> wanted = grounds.wanted(node);
        return (view, differences) -> {
            List<Ground> actual = view.decision(customer).hold().grounds();
            Said said = new Said(node, customer);
            wanted.stream()
                    .filter(one -> actual.stream().noneMatch(one::matches))
                    .forEach(one -> said.differs(differences, view, "ground of the hold", one, actual));
            actual.stream()
                    .filter(one -> wanted.stream().noneMatch(want -> want.matches(one)))
                    .forEach(one -> said.differs(differences, view, "grounds of the hold", wanted, "also " + one));
        };
    }

    private Expectation clearing(YamlNode node, CustomerId customer) {
        Balances wanted =
                GroundExpectations.isNone(node) ? Balances.none() : Amounts.balances(node, cast.currencyOf(customer));
        return (view, differences) -> {
            Balances actual = Balances.none();
            for (Ground ground : view.decision(customer).hold().clearing()) {
                if (ground.observed() instanceof Measure.Amount amount) {
                    actual = actual.plus(amount.money());
                }
            }
            new Said(node, customer).same(differences, view, "to pay to clear the hold", wanted, actual);
        };
    }

    /** The answer to the entry's order check. */
    List<Expectation> order(YamlNode node, CustomerId customer) {
        YamlNode word = node;
        List<GroundExpectations.Wanted> wanted = List.of();
        if (node.isMap()) {
            YamlMap map = node.map();
            word = map.need("answer", "is", "state");
            wanted = map.find("grounds", "ground", "because")
                    .map(grounds::wanted)
                    .orElse(List.of());
            map.noMore();
        }
        String answer = answer(word);
        List<GroundExpectations.Wanted> reasons = wanted;
        return List.of((view, differences) -> {
            Said said = new Said(node, customer);
            Optional<GateDecision> actual = view.answer(customer);
            if (actual.isEmpty()) {
                throw node.error("there is no orderCheck of " + customer + " in this entry");
            }
            GateDecision given = actual.get();
            String is = given.answer().name().toLowerCase(Locale.ROOT);
            if (!is.equals(answer)) {
                said.differs(differences, view, "order", answer, is + " " + given.grounds());
            }
            reasons.stream()
                    .filter(one -> given.grounds().stream().noneMatch(one::matches))
                    .forEach(one -> said.differs(differences, view, "ground of the order", one, given.grounds()));
        });
    }

    private static String answer(YamlNode node) {
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
