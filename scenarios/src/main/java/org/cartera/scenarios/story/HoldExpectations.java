package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.money.Balances;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of a hold. */
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
}
