package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.strategy.Strategies;
import org.cartera.scenarios.world.Written;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** What is expected of communications: those that are new with the entry's run, all of them, in any order. */
final class LetterExpectations {
    private final Cast cast;
    private final Strategies strategies;

    LetterExpectations(Cast cast, Strategies strategies) {
        this.cast = cast;
        this.strategies = strategies;
    }

    List<Expectation> communications(YamlNode node, CustomerId customer) {
        return some(node, customer, "communications", Optional.empty());
    }

    List<Expectation> emails(YamlNode node, CustomerId customer) {
        return some(node, customer, "emails", Optional.of(Channel.EMAIL));
    }

    List<Expectation> letters(YamlNode node, CustomerId customer) {
        return some(node, customer, "letters", Optional.of(Channel.LETTER));
    }

    List<Expectation> tasks(YamlNode node, CustomerId customer) {
        return some(node, customer, "tasks", Optional.of(Channel.TASK));
    }

    /** All since the beginning: how many. */
    List<Expectation> soFar(YamlNode node, CustomerId customer) {
        if (!node.isText()) {
            List<Wanted> wanted = node.list().stream().map(this::wanted).toList();
            return List.of((view, differences) -> compare(
                    view,
                    differences,
                    new Said(node, customer),
                    "communications so far",
                    wanted,
                    view.world().written(customer)));
        }
        int wanted = GroundExpectations.isNone(node) ? 0 : Words.whole(node);
        return List.of((view, differences) -> {
            List<Written> actual = view.world().written(customer);
            if (actual.size() != wanted) {
                new Said(node, customer).differs(differences, view, "communications so far", wanted, words(actual));
            }
        });
    }

    private List<Expectation> some(YamlNode node, CustomerId customer, String what, Optional<Channel> channel) {
        Said said = new Said(node, customer);
        if (GroundExpectations.isNone(node) || (node.isText() && node.text().matches("\\d+"))) {
            int count = GroundExpectations.isNone(node) ? 0 : Words.whole(node);
            return List.of((view, differences) -> {
                List<Written> actual = actual(view, customer, channel);
                if (actual.size() != count) {
                    said.differs(differences, view, what, count == 0 ? "none" : count, words(actual));
                }
            });
        }
        List<Wanted> wanted = node.list().stream().map(this::wanted).toList();
        return List.of(
                (view, differences) -> compare(view, differences, said, what, wanted, actual(view, customer, channel)));
    }

    private static List<Written> actual(View view, CustomerId customer, Optional<Channel> channel) {
        return view.written(customer).stream()
                .filter(one -> channel.map(only -> one.communication().channel() == only)
                        .orElse(true))
                .toList();
    }

    private static void compare(
            View view, List<String> differences, Said said, String what, List<Wanted> wanted, List<Written> actual) {
        List<Written> left = new ArrayList<>(actual);
        for (Wanted one : wanted) {
            Optional<Written> match = left.stream().filter(one::matches).findFirst();
            if (match.isPresent()) {
                left.remove(match.get());
            } else {
                new Said(one.place(), said.customer()).differs(differences, view, what, one, words(actual));
            }
        }
        if (!left.isEmpty() && wanted.size() < actual.size()) {
            said.differs(differences, view, what, wanted.size() + " in all", "also " + words(left));
        }
    }

    private static String words(List<Written> letters) {
        return letters.isEmpty()
                ? "none"
                : letters.stream().map(LetterExpectations::words).collect(Collectors.joining("; "));
    }

    private static String words(Written one) {
        return one.communication().stage().id() + " by "
                + Words.spoken(one.communication().channel()) + " for "
                + one.communication().total() + " about "
                + one.communication().steps().stream()
                        .map(step -> step.item().toString())
                        .toList()
                + (one.communication().late() ? ", late" : "") + ", " + one.fate()
                + (one.reason().isEmpty() ? "" : " (" + one.reason() + ")");
    }

    private Wanted wanted(YamlNode node) {
        if (node.isText()) {
            return new Wanted(
                    node,
                    Optional.of(stage(node)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        YamlMap map = node.map();
        Wanted wanted = new Wanted(
                node,
                map.find("stage").map(this::stage),
                map.find("channel", "by").map(RuleShape::channel).map(Channel::valueOf),
                map.findText("currency"),
                map.find("items", "item", "instalments", "invoices", "about").map(YamlNode::words),
                map.find("amount", "total").map(one -> Amounts.money(one, cast.currency())),
                map.find("late").map(Words::yes),
                map.find("delivery", "state", "fate").map(LetterExpectations::fate),
                map.findText("reason"));
        map.noMore();
        return wanted;
    }

    private String stage(YamlNode node) {
        List<String> known =
                strategies.stages().stream().map(one -> one.id().value()).toList();
        return known.stream()
                .filter(id -> Spelling.same(id, node.text()))
                .findFirst()
                .orElseThrow(() ->
                        node.error("there is no stage '" + node.text() + "'" + Spelling.hint(node.text(), known)));
    }

    private static String fate(YamlNode node) {
        List<String> known = List.of("sent", "waiting", "dropped", "dead", "uncertain");
        String word = Words.isOneOf(node.text(), "waits", "pending")
                ? "waiting"
                : Words.isOneOf(node.text(), "delivered", "done") ? "sent" : node.text();
        return known.stream()
                .filter(one -> Spelling.same(one, word))
                .findFirst()
                .orElseThrow(() ->
                        node.error("'" + node.text() + "' is not known here" + Spelling.hint(node.text(), known)));
    }

    private record Wanted(
            YamlNode place,
            Optional<String> stage,
            Optional<Channel> channel,
            Optional<String> currency,
            Optional<List<String>> items,
            Optional<Money> amount,
            Optional<Boolean> late,
            Optional<String> fate,
            Optional<String> reason) {

        boolean matches(Written one) {
            List<String> covered = one.communication().steps().stream()
                    .map(step -> step.item().toString())
                    .toList();
            return stage.map(one.communication().stage().id().value()::equals).orElse(true)
                    && channel.map(only -> only == one.communication().channel())
                            .orElse(true)
                    && currency.map(code -> one.communication()
                                    .total()
                                    .currency()
                                    .getCurrencyCode()
                                    .equalsIgnoreCase(code))
                            .orElse(true)
                    && items.map(wanted -> sameItems(wanted, covered)).orElse(true)
                    && amount.map(one.communication().total()::equals).orElse(true)
                    && late.map(yes -> yes == one.communication().late()).orElse(true)
                    && fate.map(one.fate()::equals).orElse(true)
                    && reason.map(word -> Spelling.same(word, one.reason())).orElse(true);
        }

        private static boolean sameItems(List<String> wanted, List<String> covered) {
            return wanted.stream().allMatch(word -> covered.stream().anyMatch(item -> isItem(word, item)))
                    && covered.stream().allMatch(item -> wanted.stream().anyMatch(word -> isItem(word, item)));
        }

        private static boolean isItem(String word, String item) {
            String text = word.replace('#', '/');
            return item.equals(text) || item.substring(0, item.lastIndexOf('/')).equals(text);
        }

        @Override
        public String toString() {
            return stage.orElse("any stage")
                    + channel.map(one -> " by " + Words.spoken(one)).orElse("")
                    + amount.map(one -> " for " + one)
                            .or(() -> currency.map(one -> " in " + one))
                            .orElse("")
                    + items.map(one -> " about " + one).orElse("")
                    + late.map(yes -> yes ? ", late" : ", not late").orElse("")
                    + fate.map(one -> ", " + one).orElse("")
                    + reason.map(one -> " (" + one + ")").orElse("");
        }
    }
}
