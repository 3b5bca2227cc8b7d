package org.cartera.config.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk.RuleAge;
import org.jspecify.annotations.Nullable;

/**
 * Since when each rule of a text stands as it does: the first of the versions up to today that says it so and after which
 * nobody said it otherwise (S3-9). A rule is a key of the text, one level down where it holds keys of its own, or a stage.
 */
final class RuleAges {
    /** They tell of the text, they decide nothing. */
    private static final List<String> NO_RULES = List.of("name", "rationale");

    private RuleAges() {}

    /**
     * @param shipped what holds before the first version
     * @param versions those that have come into force, oldest first
     */
    static List<RuleAge> of(YamlNode shipped, List<Version> versions) {
        Map<String, @Nullable Object> now = rules(shipped);
        Map<String, @Nullable Version> since = new LinkedHashMap<>();
        now.keySet().forEach(rule -> since.put(rule, null));
        for (Version version : versions) {
            Map<String, @Nullable Object> next = rules(YamlNode.parse(version.yaml()));
            for (Map.Entry<String, @Nullable Object> rule : next.entrySet()) {
                boolean same =
                        now.containsKey(rule.getKey()) && Objects.equals(now.get(rule.getKey()), rule.getValue());
                if (!same) {
                    since.put(rule.getKey(), version);
                }
            }
            since.keySet().retainAll(next.keySet());
            now = next;
        }
        List<RuleAge> ages = new ArrayList<>();
        now.keySet().forEach(rule -> ages.add(new RuleAge(rule, since.get(rule))));
        return ages;
    }

    private static Map<String, @Nullable Object> rules(YamlNode text) {
        Map<String, @Nullable Object> rules = new LinkedHashMap<>();
        for (String key : text.keys()) {
            if (NO_RULES.contains(key)) {
                continue;
            }
            Object value = text.raw(key);
            if (key.equals("stages")) {
                text.children(key).forEach(stage -> rules.put("stages." + stage.text("id", "?"), stage.yaml()));
            } else if (value instanceof Map<?, ?> part) {
                part.forEach((name, inner) -> rules.put(key + "." + name, inner));
            } else {
                rules.put(key, value);
            }
        }
        return rules;
    }
}
