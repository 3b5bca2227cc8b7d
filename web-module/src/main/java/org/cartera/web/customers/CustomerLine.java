package org.cartera.web.customers;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One line of the customer list: a customer in one currency. */
public record CustomerLine(CustomerRow row, Words words) {
    /** A customer with orders or rejected rows only has a line without a currency. */
    public String getKey() {
        return getId() + "|" + getCurrency();
    }

    public String getId() {
        return row.id().value();
    }

    public String getName() {
        return row.name();
    }

    public String getCurrency() {
        String code = row.open().currency().getCurrencyCode();
        return code.equals(NoCurrency.CODE) ? "–" : code;
    }

    public Money getOpen() {
        return row.open();
    }

    public Money getOverdue() {
        return row.overdue();
    }

    public Money getCredit() {
        return row.credit();
    }

    public int getDays() {
        return row.oldestDaysPastDue();
    }

    public boolean isHeld() {
        return row.held();
    }

    public boolean isIncomplete() {
        return row.incomplete();
    }

    public String getNext() {
        return words.outcome(row.nextAction());
    }

    public @Nullable LocalDate getNextOn() {
        return row.nextActionOn();
    }

    /** For the file: what the list marks with chips, in words. */
    public String getMarks() {
        String held = isHeld() ? words.text("customers.held") : "";
        String incomplete = isIncomplete() ? words.text("customers.incomplete") : "";
        return held.isEmpty() || incomplete.isEmpty() ? held + incomplete : held + ", " + incomplete;
    }
}
