package org.cartera.web.gate;

import java.time.LocalDate;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.GateViews.HeldCustomer;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** One customer with a hold in force. */
public record HeldCustomerLine(HeldCustomer row, LocalDate today, Words words) {

    public String getCustomer() {
        return row.account().customer().value();
    }

    public String getName() {
        return row.name();
    }

    public LocalDate getSince() {
        return row.since();
    }

    public boolean isByPerson() {
        return row.byPerson();
    }

    public String getOrigin() {
        return isByPerson() ? row.by() : words.text("holds.origin.POLICY");
    }

    public Balances getOverdue() {
        return row.overdue();
    }

    public int getDays() {
        return row.oldestDaysPastDue();
    }

    public long getOrders() {
        return row.orders();
    }

    public String getCause() {
        return new Causes(row.grounds(), row.oldestDaysPastDue(), words).first();
    }

    public boolean isExplained() {
        return !row.grounds().isEmpty();
    }

    public WhyCard getWhy() {
        return new WhyCard(
                words.text("customer.why", getName()),
                new Sentences(words).of(row.grounds()),
                java.util.List.of(),
                words.date(row.since()));
    }
}
