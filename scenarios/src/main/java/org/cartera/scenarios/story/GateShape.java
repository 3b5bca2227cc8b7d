package org.cartera.scenarios.story;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.Cause;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Role;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Takes a story's rules of the gate into the exact keys and values of the policy reader. */
final class GateShape {
    private static final String EVERYWHERE = "everywhere";

    private GateShape() {}

    static Map<String, @Nullable Object> read(YamlNode node, Currency currency) {
        return new RuleShape(node, currency)
                .part("answers", (one, usual) -> answers(one))
                .amounts("tolerance")
                .whole("graceDays", "grace")
                .flag("prepayLane", "prepay")
                .whole("warnAfterHours", "warnAfter")
                .whole("refreshAfterMinutes", "refreshAfter")
                .whole("reservationMinutes", "reservation")
                .word("queue", one -> Words.one(one, GatePolicy.Queue.class))
                .part("authority", GateShape::authority)
                .amounts("fourEyesAbove", "fourEyes")
                .exclude()
                .end();
    }

    /** A cause without a checkpoint is meant everywhere. */
    private static Map<String, @Nullable Object> answers(YamlNode node) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        Map<String, @Nullable Object> everywhere = new LinkedHashMap<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            if (!entry.value().isMap()) {
                put(everywhere, entry);
            } else if (Words.isOneOf(entry.name(), EVERYWHERE, "always")) {
                entry.value().map().entries().forEach(one -> put(everywhere, one));
            } else {
                Map<String, @Nullable Object> here = new LinkedHashMap<>();
                entry.value().map().entries().forEach(one -> put(here, one));
                all.put(camel(Words.one(entry.key(), entry.name(), Checkpoint.class)), here);
            }
        }
        all.put(EVERYWHERE, everywhere);
        return all;
    }

    private static void put(Map<String, @Nullable Object> answers, YamlMap.Entry entry) {
        Cause cause = Words.one(entry.key(), entry.name(), Cause.class);
        answers.put(camel(cause), RuleShape.constant(Words.one(entry.value(), Answer.class)));
    }

    private static Map<String, @Nullable Object> authority(YamlNode node, Currency currency) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            String role = camel(Words.one(entry.key(), entry.name(), Role.class));
            YamlNode value = entry.value();
            if (value.isText() && Words.isOneOf(value.text(), "any", "any amount", "all")) {
                all.put(role, "any");
            } else if (GroundExpectations.isNone(value)) {
                all.put(role, Map.of());
            } else {
                Map<String, Object> upTo = new LinkedHashMap<>();
                for (Money amount : Amounts.list(value, currency)) {
                    upTo.put(
                            amount.currency().getCurrencyCode(), amount.amount().toPlainString());
                }
                all.put(role, upTo);
            }
        }
        return all;
    }

    private static String camel(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
