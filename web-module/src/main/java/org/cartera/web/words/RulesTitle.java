package org.cartera.web.words;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.web.text.RulesName;
import org.jspecify.annotations.Nullable;

/**
 * What people call the rules of a decision: policy and strategy by the names that their authors gave them, with version and first day
 * where the organisation has its own, else that they are this installation's or as shipped. The fingerprint stays, so that two texts
 * under one name can be told apart.
 *
 * @param policy its name; null where its text is not kept
 * @param policyFrom first day of the organisation's own version; null where it has none
 * @param strategy as {@code policy}
 * @param strategyFrom as {@code policyFrom}
 */
public record RulesTitle(
        @Nullable String policy,
        @Nullable LocalDate policyFrom,
        @Nullable String strategy,
        @Nullable LocalDate strategyFrom) {

    /** {@code policy v2, strategy shipped with rules #1a2b}. */
    private static final Pattern VERSION = Pattern.compile(
            "policy (v(\\d+)|shipped( with [^,#]*[^,# ])?), strategy (v(\\d+)|shipped( with [^,#]*[^,# ])?)( #\\w+)?");

    /** The number of the organisation's own policy in a version's name; null where it has none. */
    public static @Nullable Integer ownPolicy(String version) {
        return number(version, 2);
    }

    /** As {@link #ownPolicy}, of the strategy. */
    public static @Nullable Integer ownStrategy(String version) {
        return number(version, 5);
    }

    private static @Nullable Integer number(String version, int group) {
        Matcher parts = VERSION.matcher(version);
        return parts.matches() && parts.group(group) != null ? Integer.valueOf(parts.group(group)) : null;
    }

    /** In words; where names or days are missing, as the log has it. */
    public String of(String version, Words words) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return RulesName.of(version);
        }
        String first = part("policy", policy, parts.group(2), policyFrom, parts.group(3) != null, words);
        String second = part("strategy", strategy, parts.group(5), strategyFrom, parts.group(6) != null, words);
        String print = parts.group(7) == null ? "" : " ·" + parts.group(7);
        return first.isEmpty() || second.isEmpty() ? RulesName.of(version) : first + "; " + second + print;
    }

    private static String part(
            String what,
            @Nullable String name,
            @Nullable String number,
            @Nullable LocalDate from,
            boolean installed,
            Words words) {
        if (name == null || number != null && from == null) {
            return "";
        }
        String called = words.has("rules.name." + name) ? words.text("rules.name." + name) : name;
        return from == null
                ? words.text("rules." + what + (installed ? ".installed" : ".shipped"), called)
                : words.text("rules." + what + ".own", called, number == null ? "" : number, words.date(from));
    }
}
