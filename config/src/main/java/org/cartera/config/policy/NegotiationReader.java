package org.cartera.config.policy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.cartera.domain.negotiation.Envelope;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.staff.Role;

/** Reads the part {@code negotiation} of a policy: what each role may concede to a customer by itself. */
final class NegotiationReader {
    private static final int DAYS = 3650;
    private static final int PARTS = 36;

    private NegotiationReader() {}

    static NegotiationPolicy read(YamlNode node) {
        node.only("limits", "fourEyesAbove", "planAbove");
        YamlNode limits = node.child("limits").only("collector", "creditManager");
        Map<Role, Envelope> byRole = new EnumMap<>(Role.class);
        envelope(limits, "collector", Role.COLLECTOR, byRole);
        envelope(limits, "creditManager", Role.CREDIT_MANAGER, byRole);
        return new NegotiationPolicy(byRole, node.amounts("fourEyesAbove"), node.amounts("planAbove"));
    }

    private static void envelope(YamlNode limits, String key, Role role, Map<Role, Envelope> byRole) {
        if (limits.has(key)) {
            YamlNode node = limits.child(key).only("instalments", "planDays", "promiseDays", "discount", "downPayment");
            byRole.put(
                    role,
                    new Envelope(
                            node.whole("instalments", 1, PARTS),
                            node.whole("planDays", 0, DAYS),
                            node.whole("promiseDays", 0, DAYS),
                            share(node, "discount"),
                            share(node, "downPayment")));
        }
    }

    private static BigDecimal share(YamlNode node, String key) {
        BigDecimal value = node.decimal(key);
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
            throw new PolicyInvalidException(node.path() + "." + key, "must lie between 0 and 1, not " + value);
        }
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }
}
