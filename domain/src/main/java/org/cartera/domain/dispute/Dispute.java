package org.cartera.domain.dispute;

import java.time.LocalDate;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;

/**
 * A part of an item that the customer contests.
 *
 * @param disputed the contested part; more than what is open counts as all of it
 * @param running from the day it was raised, inclusive, through the last day before it was settled; no end while open
 * @param department who must answer: sales, logistics, billing …
 * @param reason what the customer says
 */
public record Dispute(
        String id,
        AccountKey account,
        InstalmentId item,
        Money disputed,
        DateSpan running,
        String department,
        String reason) {

    public Dispute {
        if (!disputed.isPositive()) {
            throw new IllegalArgumentException("A dispute needs an amount above zero, not " + disputed);
        }
    }

    public boolean runsOn(LocalDate date) {
        return running.contains(date);
    }
}
