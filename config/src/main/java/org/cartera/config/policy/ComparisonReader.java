package org.cartera.config.policy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.comparison.ComparisonPolicy.Duty;
import org.cartera.domain.comparison.Topic;

/** Reads the part {@code comparison} of a policy; what it leaves out is as it ships. */
final class ComparisonReader {
    private static final int YEAR = 365;

    private ComparisonReader() {}

    static ComparisonPolicy read(YamlNode node) {
        node.only("transitDays", "timingDays", "matchDays", "priceShare", "duties");
        ComparisonPolicy ships = ComparisonPolicy.standard();
        BigDecimal share = Objects.requireNonNullElse(node.decimal("priceShare"), ships.priceShare());
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new PolicyInvalidException(
                    node.path() + ".priceShare", "must be a share from 0 to 1, as in 0.2, not " + share);
        }
        return new ComparisonPolicy(
                node.whole("transitDays", ships.transitDays(), 0, YEAR),
                node.whole("timingDays", ships.timingDays(), 0, YEAR),
                node.whole("matchDays", ships.matchDays(), 0, YEAR),
                share,
                duties(node, ships));
    }

    /** A topic whose department is {@code none} needs nobody. */
    private static Map<Topic, Duty> duties(YamlNode node, ComparisonPolicy ships) {
        Map<Topic, Duty> duties = new EnumMap<>(Topic.class);
        duties.putAll(ships.duties());
        for (YamlNode one : node.children("duties")) {
            one.only("topic", "department", "businessDays");
            Topic topic = topic(one);
            String department = one.text("department");
            if (department.equals("none")) {
                duties.remove(topic);
            } else {
                duties.put(topic, new Duty(department, one.whole("businessDays", 5, 0, YEAR)));
            }
        }
        return duties;
    }

    private static Topic topic(YamlNode node) {
        String text = node.text("topic");
        for (Topic topic : Topic.values()) {
            if (topic.name().equals(text) && topic != Topic.SAME) {
                return topic;
            }
        }
        throw new PolicyInvalidException(node.path() + ".topic", "is no topic of a difference: " + text);
    }
}
