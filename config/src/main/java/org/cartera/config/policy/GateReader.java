package org.cartera.config.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.Authority;
import org.cartera.domain.gate.Cause;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.money.Balances;
import org.cartera.domain.staff.Role;

/** Reads the part {@code gate} of a policy; what it leaves out is as it ships. */
final class GateReader {
    private static final String EVERY = "everywhere";
    private static final int YEAR_OF_HOURS = 8_784;
    private static final int DAY_OF_MINUTES = 1_440;

    private GateReader() {}

    static GatePolicy read(YamlNode node) {
        node.only(
                "answers",
                "tolerance",
                "graceDays",
                "prepayLane",
                "warnAfterHours",
                "refreshAfterMinutes",
                "reservationMinutes",
                "queue",
                "authority",
                "fourEyesAbove",
                "exclude");
        GatePolicy ships = GatePolicy.standard();
        YamlNode exclude = node.child("exclude").only("customers", "classifications");
        try {
            return new GatePolicy(
                    answers(node.child("answers")),
                    node.amounts("tolerance"),
                    node.whole("graceDays", ships.graceDays(), 0, 365),
                    node.flag("prepayLane", ships.prepayLane()),
                    Duration.ofHours(
                            node.whole("warnAfterHours", (int) ships.warnAfter().toHours(), 1, YEAR_OF_HOURS)),
                    Duration.ofMinutes(node.whole(
                            "refreshAfterMinutes", (int) ships.refreshAfter().toMinutes(), 0, DAY_OF_MINUTES)),
                    Duration.ofMinutes(node.whole(
                            "reservationMinutes", (int) ships.reservation().toMinutes(), 1, DAY_OF_MINUTES)),
                    node.choice("queue", GatePolicy.Queue.class, ships.queue()),
                    authority(node),
                    Set.copyOf(exclude.texts("customers")),
                    Set.copyOf(exclude.texts("classifications")));
        } catch (PolicyInvalidException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PolicyInvalidException(node.path(), String.valueOf(e.getMessage()), e);
        }
    }

    /** {@code everywhere} holds at each checkpoint that says nothing else about the cause. */
    private static Map<Checkpoint, Map<Cause, Answer>> answers(YamlNode node) {
        Set<String> known = new HashSet<>(Set.of(EVERY));
        EnumSet.allOf(Checkpoint.class).forEach(checkpoint -> known.add(camel(checkpoint)));
        node.only(known.toArray(String[]::new));
        Map<Checkpoint, Map<Cause, Answer>> answers = new EnumMap<>(Checkpoint.class);
        for (Checkpoint checkpoint : Checkpoint.values()) {
            Map<Cause, Answer> byCause = new EnumMap<>(Cause.class);
            byCause.putAll(ofCauses(node.child(EVERY)));
            byCause.putAll(ofCauses(node.child(camel(checkpoint))));
            answers.put(checkpoint, byCause);
        }
        return answers;
    }

    private static Map<Cause, Answer> ofCauses(YamlNode node) {
        Map<Cause, Answer> byCause = new EnumMap<>(Cause.class);
        node.only(EnumSet.allOf(Cause.class).stream().map(GateReader::camel).toArray(String[]::new));
        for (Cause cause : Cause.values()) {
            if (node.has(camel(cause))) {
                byCause.put(cause, node.choice(camel(cause), Answer.class, cause.standard()));
            }
        }
        return byCause;
    }

    /** By role {@code any}, or amounts by currency. */
    private static Authority authority(YamlNode node) {
        Balances fourEyes = node.amounts("fourEyesAbove");
        if (!node.has("authority")) {
            Authority ships = Authority.standard();
            return new Authority(ships.anyAmount(), ships.upTo(), fourEyes);
        }
        YamlNode roles = node.child("authority");
        roles.only(EnumSet.allOf(Role.class).stream().map(GateReader::camel).toArray(String[]::new));
        Set<Role> any = EnumSet.noneOf(Role.class);
        Map<Role, Balances> upTo = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if ("any".equals(roles.raw(camel(role)))) {
                any.add(role);
            } else if (roles.has(camel(role))) {
                upTo.put(role, roles.amounts(camel(role)));
            }
        }
        return new Authority(any, upTo, fourEyes);
    }

    /** {@code ORDER_ENTRY} as {@code orderEntry}. */
    private static String camel(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
