package org.cartera.domain.gate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.staff.Role;

/**
 * Who may release an order, by role and amount.
 *
 * @param anyAmount roles that may release whatever amount
 * @param upTo roles that may release up to an amount, by currency; a currency that is absent gives no authority
 * @param fourEyesAbove above this amount nobody may approve a request of his own; a currency that is absent needs no
 *     second person
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

    public boolean may(Role role, Money amount) {
        return anyAmount.contains(role)
                || !amount.isMoreThan(upTo.getOrDefault(role, Balances.none()).in(amount.currency()))
                        && amount.isPositive();
    }

    public boolean mayAny(Set<Role> roles, Money amount) {
        return roles.stream().anyMatch(role -> may(role, amount));
    }

    /** In the order of the roles. */
    public List<Role> whoMay(Money amount) {
        Map<Role, Boolean> may = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            may.put(role, may(role, amount));
        }
        return may.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean needsFourEyes(Money amount) {
        return fourEyesAbove.currencies().contains(amount.currency())
                && amount.isMoreThan(fourEyesAbove.in(amount.currency()));
    }
}
