package org.cartera.config.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cartera.domain.commission.CommissionPlan;
import org.cartera.domain.commission.CommissionPlan.Terms;
import org.jspecify.annotations.Nullable;

/** Reads the part {@code commission} of a policy: terms, each from a day on; as it ships there are none. */
final class CommissionReader {
    private CommissionReader() {}

    static CommissionPlan read(YamlNode node) {
        node.only("terms");
        List<Terms> terms =
                node.children("terms").stream().map(CommissionReader::terms).toList();
        return checked(node, () -> new CommissionPlan(terms));
    }

    private static Terms terms(YamlNode node) {
        node.only("from", "percent", "sellers", "taxPercent", "takenBackOnWriteOff");
        LocalDate from = node.date("from");
        if (from == null) {
            throw new PolicyInvalidException(node.path() + ".from", "is missing; wanted is a date as in 2026-11-30");
        }
        YamlNode named = node.child("sellers");
        Map<String, BigDecimal> sellers = new HashMap<>();
        named.keys().forEach(login -> sellers.put(login, number(named.decimal(login))));
        return checked(
                node,
                () -> new Terms(
                        from,
                        number(node.decimal("percent")),
                        sellers,
                        number(node.decimal("taxPercent")),
                        node.flag("takenBackOnWriteOff", true)));
    }

    private static BigDecimal number(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }

    private interface Making<T> {
        T make();
    }

    private static <T> T checked(YamlNode node, Making<T> making) {
        try {
            return making.make();
        } catch (PolicyInvalidException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PolicyInvalidException(node.path(), String.valueOf(e.getMessage()), e);
        }
    }
}
