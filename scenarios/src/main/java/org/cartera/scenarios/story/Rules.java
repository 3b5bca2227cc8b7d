package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cartera.config.policy.PolicyInvalidException;
import org.cartera.config.policy.PolicyReader;
import org.cartera.config.policy.ShippedPolicies;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.statement.StatementRules;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a story: the shipped policy and strategy with the story's changes laid over them, read by the reader of
 * production.
 */
final class Rules {
    private final Currency currency;
    private final @Nullable String country;
    private @Nullable StatementRules statements;
    private @Nullable DisputePolicy disputes;

    Rules(Currency currency, @Nullable String country) {
        this.currency = currency;
        this.country = country;
    }

    /** How statements are sent, once the rules were read. */
    StatementRules statements() {
        return Objects.requireNonNull(statements, "the rules were not read");
    }

    /** How long departments may take, once the rules were read. */
    DisputePolicy disputes() {
        return Objects.requireNonNull(disputes, "the rules were not read");
    }

    /** @param later what has changed of the policy since the beginning, one change laid over the other */
    PolicySet read(
            YamlNode root,
            Optional<YamlNode> policy,
            Optional<YamlNode> strategy,
            Optional<YamlNode> calendar,
            Optional<YamlNode> contact,
            List<YamlNode> later) {
        Map<String, @Nullable Object> rules =
                policy.map(node -> RuleShape.policy(node, currency)).orElseGet(LinkedHashMap::new);
        calendar.ifPresent(node -> rules.put("calendar", RuleShape.calendar(node, currency)));
        contact.ifPresent(node -> rules.put("contact", ContactShape.read(node, currency)));
        Map<String, @Nullable Object> stages =
                strategy.map(node -> RuleShape.strategy(node, currency)).orElseGet(LinkedHashMap::new);
        org.cartera.config.policy.YamlNode shipped = ShippedPolicies.strategy();
        if (stages.get("stages") instanceof Map<?, ?> changes) {
            stages.put("stages", changed(strategy.orElseThrow(), shipped, changes));
        } else if (stages.containsKey("stages")) {
            stages.putIfAbsent("lateEntry", null);
        }
        try {
            org.cartera.config.policy.YamlNode laid =
                    base(policy, ShippedPolicies.policy()).with(org.cartera.config.policy.YamlNode.of("", rules));
            for (YamlNode change : later) {
                laid = laid.with(org.cartera.config.policy.YamlNode.of("", RuleShape.policy(change, currency)));
            }
            statements = PolicyReader.statements(laid);
            disputes = PolicyReader.disputes(laid);
            return PolicyReader.read(
                    "story",
                    laid,
                    base(strategy, shipped).with(org.cartera.config.policy.YamlNode.of("", stages)),
                    country);
        } catch (PolicyInvalidException e) {
            YamlNode place = later.stream()
                    .reduce((one, next) -> next)
                    .or(() -> strategy)
                    .or(() -> policy)
                    .or(() -> calendar)
                    .orElse(root);
            throw place.error(String.valueOf(e.getMessage()));
        }
    }

    /** {@code startFrom: nothing} lays the story's rules over none. */
    private static org.cartera.config.policy.YamlNode base(
            Optional<YamlNode> node, org.cartera.config.policy.YamlNode shipped) {
        boolean empty = node.filter(YamlNode::isMap)
                .flatMap(one -> one.map().find("startFrom", "base"))
                .map(one -> {
                    if (Words.isOneOf(one.text(), "nothing", "empty", "none", "scratch")) {
                        return true;
                    }
                    if (Words.isOneOf(one.text(), "shipped", "standard", "default", "defaults")) {
                        return false;
                    }
                    throw one.error("'" + one.text() + "' is not known here; known are shipped, nothing");
                })
                .orElse(false);
        return empty ? org.cartera.config.policy.YamlNode.of("", Map.of()) : shipped;
    }

    /** The shipped stages with single ones changed, by id. */
    private static List<Object> changed(YamlNode place, org.cartera.config.policy.YamlNode shipped, Map<?, ?> changes) {
        List<Object> stages = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (org.cartera.config.policy.YamlNode stage : shipped.children("stages")) {
            String id = stage.text("id");
            known.add(id);
            Map<String, @Nullable Object> merged = new LinkedHashMap<>();
            stage.keys().forEach(key -> merged.put(key, stage.raw(key)));
            if (changes.get(id) instanceof Map<?, ?> change) {
                change.forEach((key, value) -> merged.put(String.valueOf(key), value));
            }
            if (!Boolean.TRUE.equals(merged.get("drop"))) {
                merged.remove("drop");
                stages.add(merged);
            }
        }
        for (Object id : changes.keySet()) {
            if (!known.contains(String.valueOf(id))) {
                throw place.error("there is no stage '" + id + "'"
                        + org.cartera.scenarios.yaml.Spelling.hint(String.valueOf(id), known));
            }
        }
        return stages;
    }
}
