package org.cartera.domain.gate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may release an order, by role and amount.
 *
 * @param anyAmount roles that may release whatever amount
 * @param upTo roles that may release up to an amount, by currency; a currency that is absent gives no authority
 * @param fourEyesAbove above this amount nobody may approve a request of his own; where there are amounts, a currency
 *     that is absent always needs a second person, and where there is none nobody does
 */
public record Authority(Set<Role> anyAmount, Map<Role, Balances> upTo, Balances fourEyesAbove) {

    public Authority {
        anyAmount = Set.copyOf(anyAmount);
        upTo = Map.copyOf(upTo);
    }

    /** The credit manager alone. */
    public static Authority standard() {
        return new Authority(Set.of(Role.CREDIT_MANAGER), Map.of(), Balances.none());
    }

    /** @param amount of the order; null: whatever amount */
    public boolean may(Role role, @Nullable Money amount) {
        return anyAmount.contains(role)
                || amount != null
                        && amount.isPositive()
                        && !amount.isMoreThan(
                                upTo.getOrDefault(role, Balances.none()).in(amount.currency()));
    }

    public boolean mayAny(Set<Role> roles, @Nullable Money amount) {
        return roles.stream().anyMatch(role -> may(role, amount));
    }

    /** In the order of the roles. */
    public List<Role> whoMay(@Nullable Money amount) {
        Map<Role, Boolean> may = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            may.put(role, may(role, amount));
        }
        return may.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param amount null: whatever amount, which is above every threshold there is */
    public boolean needsFourEyes(@Nullable Money amount) {
        if (fourEyesAbove.currencies().isEmpty()) {
            return false;
        }
        return amount == null
                || !fourEyesAbove.currencies().contains(amount.currency())
                || amount.isMoreThan(fourEyesAbove.in(amount.currency()));
    }
}
