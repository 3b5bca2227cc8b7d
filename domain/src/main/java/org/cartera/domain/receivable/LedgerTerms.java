package org.cartera.domain.receivable;

import java.time.LocalDate;
import org.cartera.domain.calendar.BusinessCalendar;

/**
 * How a ledger reads due dates.
 *
 * @param calendar the organisation's business days
 * @param rollDueDates whether a due date on a closed day moves to the next business day (K2; on by default)
 * @param defaultNetDays days from issue to due date where no term gives one (S0-2: normally 30); 0 or more
 */
public record LedgerTerms(BusinessCalendar calendar, boolean rollDueDates, int defaultNetDays) {

    public LedgerTerms {
        if (defaultNetDays < 0 || defaultNetDays > 365) {
            throw new IllegalArgumentException("Default net days must lie between 0 and 365, not " + defaultNetDays);
        }
    }

    /** The due date as the ERP or the default gives it. */
    LocalDate nominalDue(Invoice invoice, Instalment instalment) {
        LocalDate due = instalment.due();
        return due == null ? invoice.issued().plusDays(defaultNetDays) : due;
    }

    /** The due date from which days past due count. */
    LocalDate effectiveDue(LocalDate nominal) {
        return rollDueDates ? calendar.nextOrSame(nominal) : nominal;
    }
}
