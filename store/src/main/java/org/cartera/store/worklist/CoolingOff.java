package org.cartera.store.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.worklist.Signal;
import org.cartera.domain.worklist.Signal.Cause;
import org.cartera.domain.worklist.WorkKind;
import org.cartera.store.Database;

/**
 * The debtors who fell out with us in the newest talk (S4-6): nobody calls them before the noted day, from that day on
 * somebody does. Whoever has talked with us since is no longer among them.
 */
final class CoolingOff {
    /** A day to try again that passed longer ago is history: the debt itself is on the list by its stages. */
    private static final int AGAIN_FOR = 30;

    private final Set<String> resting = new HashSet<>();

    private CoolingOff() {}

    /** Takes the calls of those who are left alone from the signals, and adds one for those whose day has come. */
    static CoolingOff over(Map<String, List<Signal>> signals, Database database, String organisation, LocalDate asOf) {
        CoolingOff cooling = new CoolingOff();
        database.each(
                row -> {
                    String customer = row.text("customer");
                    LocalDate retryOn = row.date("retry_on");
                    if (retryOn.isAfter(asOf)) {
                        cooling.rest(signals, customer);
                    } else if (row.flag("owes")) {
                        signals.computeIfAbsent(customer, key -> new ArrayList<>())
                                .add(new Signal(Cause.CALL_AGAIN, row.text("by"), retryOn, null));
                    }
                },
                """
                select c.customer, c.retry_on, c.created_by as by,
                       exists (select 1 from position p where p.organisation = c.organisation and p.customer = c.customer
                           and p.open > 0) as owes
                  from contact_log c
                 where c.organisation = ? and c.outcome = 'COOL_OFF' and c.retry_on > ?
                   and not exists (select 1 from contact_log k where k.corrects = c.id)
                   and not exists (select 1 from contact_log n where n.organisation = c.organisation
                        and n.customer = c.customer and n.at > c.at
                        and n.reaction in ('REPLIED', 'PROMISED', 'OBJECTED', 'REFUSED')
                        and not exists (select 1 from contact_log k where k.corrects = n.id))""",
                organisation,
                asOf.minusDays(AGAIN_FOR));
        return cooling;
    }

    private void rest(Map<String, List<Signal>> signals, String customer) {
        resting.add(customer);
        signals.computeIfPresent(customer, (key, all) -> {
            List<Signal> others = new ArrayList<>(all);
            others.removeIf(one -> one.kind() == WorkKind.CALL || one.kind() == WorkKind.SERVICE);
            return others.isEmpty() ? null : others;
        });
    }

    /** Somebody has said when this debtor is looked at again. */
    boolean isResting(String customer) {
        return resting.contains(customer);
    }
}
