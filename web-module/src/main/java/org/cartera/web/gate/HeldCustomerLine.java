package org.cartera.web.gate;

import java.time.LocalDate;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.GateViews.HeldCustomer;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

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

    /** The last day of a release of all its orders; null where none is in force. */
    public @Nullable LocalDate getReleasedUntil() {
        LocalDate last = row.releasedUntil();
        return last == null || last.isBefore(today) ? null : last;
    }

    /** Somebody asks for such a release. */
    public boolean isAsked() {
        return row.asked();
    }

    /** What its name's title tells beside the name. */
    public String getTitle() {
        LocalDate last = getReleasedUntil();
        String released = last == null ? "" : " · " + words.text("easing.until.then", words.date(last));
        return getName() + released + (isAsked() ? words.text("holds.asked.title") : "");
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
