package org.cartera.domain.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cartera.domain.customer.OrganisationId;

/**
 * Works off the accounts of {@link Rechecks}. Where the ERP cannot be read the account waits, a little longer each time, at
 * most a minute; its old facts and holds stand meanwhile.
 *
 * @param today the business date of an organisation
 */
public record Recheck(Rechecks rechecks, OrderGate gate, Function<OrganisationId, LocalDate> today, Clock clock) {
    private static final int AT_ONCE = 20;
    private static final int ENOUGH = 500;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** Until nothing is due, or enough was done for once; what one account fails with keeps no other from its turn. */
    public int workOff() {
        List<RuntimeException> failures = new ArrayList<>();
        int done = 0;
        List<Rechecks.Due> next;
        do {
            next = rechecks.take(AT_ONCE);
            for (Rechecks.Due due : next) {
                try {
                    one(due);
                } catch (RuntimeException e) {
                    rechecks.later(due, wait(due));
                    failures.add(e);
                }
            }
            done += next.size();
        } while (!next.isEmpty() && done < ENOUGH);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return done;
    }

    private void one(Rechecks.Due due) {
        LocalDate asOf = today.apply(due.account().organisation());
        if (due.erpToldAt() == null) {
            gate.reconsider(due.account(), asOf, clock.instant());
            rechecks.done(due);
        } else if (gate.changed(due.account(), asOf, clock.instant())) {
            rechecks.done(due);
        } else {
            rechecks.later(due, wait(due));
        }
    }

    private static Duration wait(Rechecks.Due due) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(due.tries(), 4));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
