package org.cartera.domain.dryrun;

import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;

/** What the pages show of a dry run's results. Writes nothing. */
public interface DryRunViews {

    Sums sums(long dryRun);

    /** Filters: {@code stage}, {@code channel}, {@code currency}, {@code customer}. Sorts: name, stage, channel, total, days. */
    Page<ActionRow> actions(long dryRun, ListQuery query);

    /**
     * One row a currency. Filters: {@code hold} (PLACE, KEEP, RELEASE, FREE), {@code change} (NEW, WORSE, BETTER, SAME,
     * GONE), {@code currency}, {@code customer}. Sorts: name, hold, change, overdue, before, days.
     */
    Page<AccountRow> accounts(long dryRun, ListQuery query);

    /** A dry run in sums: what would be sent, the holds, and the difference from the last real run. */
    record Sums(List<ActionSum> actions, List<AccountSum> holds, List<AccountSum> changes) {}

    /** Of one stage, channel and currency; by stage, channel, currency. */
    record ActionSum(String stage, Channel channel, long customers, long communications, long items, Money total) {}

    /**
     * Of the accounts with one hold decision or one change.
     *
     * @param code PLACE, KEEP, RELEASE; or NEW, WORSE, BETTER, GONE
     */
    record AccountSum(String code, long accounts, Balances overdue, Balances overdueBefore) {}

    /**
     * One communication that would be made.
     *
     * @param recipient see {@link Foreseen.Action}
     * @param grounds of its oldest item
     */
    record ActionRow(
            CustomerId customer,
            String name,
            String stage,
            Channel channel,
            String recipient,
            Money total,
            int items,
            int oldestDaysPastDue,
            boolean late,
            List<Ground> grounds) {}

    /**
     * One account in one currency.
     *
     * @param hold PLACE, KEEP, RELEASE or FREE
     */
    record AccountRow(
            CustomerId customer,
            String name,
            String hold,
            Change change,
            boolean heldBefore,
            Money overdue,
            Money overdueBefore,
            int oldestDaysPastDue,
            int oldestDaysBefore,
            List<Ground> grounds) {}
}
