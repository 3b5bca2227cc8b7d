package org.cartera.config.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.staff.User;

/** Reads the part {@code disputes} of a policy. */
final class DisputeReader {
    private static final int USUAL = 5;
    private static final int MOST = 365;
    private static final int BEFORE_DUE = 3;

    private DisputeReader() {}

    static DisputePolicy read(YamlNode node) {
        node.only("answerDays", "departments", "daysBeforeDue", "remindEvery", "people");
        YamlNode departments = node.child("departments");
        Map<String, Integer> days = new LinkedHashMap<>();
        for (String department : departments.keys()) {
            days.put(department.toUpperCase(Locale.ROOT), departments.whole(department, USUAL, 0, MOST));
        }
        return new DisputePolicy(
                node.whole("answerDays", USUAL, 0, MOST),
                days,
                node.whole("daysBeforeDue", BEFORE_DUE, 0, MOST),
                node.whole("remindEvery", 0, MOST),
                people(node.child("people")));
    }

    private static Map<String, Set<String>> people(YamlNode node) {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        for (String department : node.keys()) {
            people.put(
                    department.toUpperCase(Locale.ROOT),
                    node.texts(department).stream().map(User::normalised).collect(Collectors.toUnmodifiableSet()));
        }
        return people;
    }
}
