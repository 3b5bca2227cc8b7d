package org.cartera.domain.dispute;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;

/** The disputes of an account, and what they take out of dunning and holds (K7). */
public record Disputes(List<Dispute> all) {

    public Disputes {
        all = List.copyOf(all);
    }

    public static Disputes none() {
        return new Disputes(List.of());
    }

    /** The disputed part of an item on a date; never more than what is open. */
    public Money disputedOf(OpenItem item, LocalDate asOf) {
        return all.stream()
                .filter(dispute -> dispute.item().equals(item.id()) && dispute.runsOn(asOf))
                .map(Dispute::disputed)
                .filter(amount -> amount.currency().equals(item.open().currency()))
                .reduce(Money.zero(item.open().currency()), Money::plus)
                .min(item.open());
    }

    /** What of an item may be collected on a date. */
    public Money undisputedOf(OpenItem item, LocalDate asOf) {
        return item.open().minus(disputedOf(item, asOf));
    }
}
