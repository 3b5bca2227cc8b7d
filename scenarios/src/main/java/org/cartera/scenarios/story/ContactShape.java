package org.cartera.scenarios.story;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartera.domain.contact.ContactProfiles;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Takes a story's contact rules, a profile or a profile with changes, into the keys of the policy reader. */
final class ContactShape {
    private ContactShape() {}

    static Map<String, @Nullable Object> read(YamlNode node, Currency currency) {
        if (node.isText()) {
            return new LinkedHashMap<>(Map.of("profile", profile(node)));
        }
        RuleShape shape = new RuleShape(node, currency)
                .flag("closedOnHolidays", "holidays")
                .text("holidaysOf", "whoseHolidays")
                .text("authorisation", "authorization")
                .flag("serviceCounts", "countService")
                .flag("onceADay", "oneADay")
                .whole("mostADay", "aDay")
                .whole("mostAWeek", "aWeek")
                .text("weekAfterContact", "week", "afterDirectContact")
                .whole("quietDaysAfterConversation", "quietDays")
                .list("emailPurposes")
                .list("postalPurposes");
        kinds(shape, "protects", "kinds", "debtors");
        kinds(shape, "visits", "visit");
        kinds(shape, "askReason", "mayAskReason");
        shape.found("profile", "rules").ifPresent(one -> shape.values.put("profile", profile(one)));
        shape.part(
                "calls",
                (one, usual) -> one.isText()
                        ? new LinkedHashMap<>(Map.of("most", String.valueOf(Words.whole(one))))
                        : new RuleShape(one, usual)
                                .whole("most", "max")
                                .whole("days")
                                .end());
        shape.found("window", "hours").ifPresent(one -> shape.values.put("window", window(one)));
        return shape.end();
    }

    /** {@code none} is no kind of debtor, which is not the same as what the profile says. */
    private static void kinds(RuleShape shape, String... names) {
        shape.found(names)
                .ifPresent(one -> shape.values.put(
                        names[0],
                        one.isText() && Words.isOneOf(one.text(), "none", "nobody", "no") ? List.of() : one.words()));
    }

    private static String profile(YamlNode node) {
        return Words.one(node, ContactProfiles.class).name();
    }

    private static Object window(YamlNode node) {
        if (node.isText()) {
            return Words.isOneOf(node.text(), "always") ? "always" : node.text();
        }
        Map<String, @Nullable Object> hours = new LinkedHashMap<>();
        node.map()
                .entries()
                .forEach(entry -> hours.put(
                        entry.name().toLowerCase(Locale.ROOT), entry.value().text()));
        return hours;
    }
}
