package org.cartera.domain.receivable;

import java.time.LocalDate;
import org.cartera.domain.money.Money;

/**
 * An instalment that is still owed on a date.
 *
 * @param original the instalment's amount
 * @param open what is still owed; always positive (K4)
 * @param nominalDue the due date as the ERP or the default gives it
 * @param effectiveDue the due date after rolling to a business day (K2)
 * @param daysPastDue calendar days from the effective due date; 0 on the due day, negative before it
 */
public record OpenItem(
        InstalmentId id,
        Invoice invoice,
        Money original,
        Money open,
        LocalDate nominalDue,
        LocalDate effectiveDue,
        int daysPastDue) {

    /** Overdue from the day after the due day on; the due day itself is not overdue (K2). */
    public boolean isOverdue() {
        return daysPastDue > 0;
    }
}
