package org.cartera.config.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Segment;

/** Reads which customers belong to a segment. */
final class SegmentReader {
    /** The conditions. */
    static final List<String> KEYS = List.of("name", "customers", "classifications", "countries", "kinds");

    private SegmentReader() {}

    /** @throws PolicyInvalidException where it names no condition: that is the rule for everybody else */
    static Segment read(YamlNode node) {
        Set<Customer.Kind> kinds = node.has("kinds") ? node.choices("kinds", Customer.Kind.class) : Set.of();
        Segment segment = new Segment(
                node.text("name").strip(),
                Set.copyOf(node.texts("customers")),
                Set.copyOf(node.texts("classifications")),
                node.texts("countries").stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                kinds);
        if (segment.isEverybody()) {
            throw new PolicyInvalidException(
                    node.path(),
                    "must name customers, classifications, countries or kinds",
                    "segment.everybody",
                    List.of(segment.name()),
                    null);
        }
        return segment;
    }
}
