package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.jspecify.annotations.Nullable;

/**
 * One account with all that waits for a person.
 *
 * @param portfolio the name of the portfolio that it belongs to; empty: to none
 * @param collector login of whoever looks after it; empty: nobody does
 * @param standIn login of whoever stands in for that person today; empty: nobody does
 * @param overdue per currency, as the last run left it
 * @param oldestDays days past due of the oldest item; 0 where nothing is overdue
 * @param orders of theirs that wait at the gate
 * @param lastContact the day of the newest contact that a person noted; null where there is none
 * @param signals at least one
 */
public record WorkCase(
        AccountKey account,
        String name,
        String portfolio,
        String collector,
        String standIn,
        Balances overdue,
        int oldestDays,
        int orders,
        @Nullable LocalDate lastContact,
        List<Signal> signals) {

    /** One of no portfolio, whose collector is not away. */
    public WorkCase(
            AccountKey account,
            String name,
            String collector,
            Balances overdue,
            int oldestDays,
            int orders,
            @Nullable LocalDate lastContact,
            List<Signal> signals) {
        this(account, name, "", collector, "", overdue, oldestDays, orders, lastContact, signals);
    }

    public WorkCase {
        signals = List.copyOf(signals);
    }

    /** Whether the person works on it today: his own, or that of somebody for whom he stands in. */
    public boolean isFor(String login) {
        return collector.equals(login) || !login.isEmpty() && standIn.equals(login);
    }

    public Set<WorkKind> kinds() {
        if (signals.size() == 1) {
            return Set.of(signals.get(0).kind()); // most have one, and there may be tens of thousands
        }
        return signals.stream().map(Signal::kind).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOverdue() {
        return overdue.amounts().stream().anyMatch(amount -> amount.isPositive());
    }
}
