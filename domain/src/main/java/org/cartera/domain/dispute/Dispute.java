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
 * @param cause whose doing it was, as our people found out (S3-7)
 */
public record Dispute(
        String id,
        AccountKey account,
        InstalmentId item,
        Money disputed,
        DateSpan running,
        String department,
        String reason,
        Cause cause) {

    /** One whose cause nobody has found out yet. */
    public Dispute(
            String id,
            AccountKey account,
            InstalmentId item,
            Money disputed,
            DateSpan running,
            String department,
            String reason) {
        this(id, account, item, disputed, running, department, reason, Cause.UNKNOWN);
    }

    public enum Cause {
        UNKNOWN,
        /** Our own: goods, papers, prices, a promise that we did not keep. */
        INTERNAL,
        /** The customer's, or somebody else's. */
        EXTERNAL
    }

    public Dispute {
        if (!disputed.isPositive()) {
            throw new IllegalArgumentException("A dispute needs an amount above zero, not " + disputed);
        }
    }

    /** The same dispute with its cause found out. */
    public Dispute causedBy(Cause found) {
        return new Dispute(id, account, item, disputed, running, department, reason, found);
    }

    public boolean runsOn(LocalDate date) {
        return running.contains(date);
    }
}
