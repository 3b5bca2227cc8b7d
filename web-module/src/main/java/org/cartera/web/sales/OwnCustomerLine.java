package org.cartera.web.sales;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.SalesDesk.OwnCustomer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One customer of a seller, with what the seller should know before taking an order. */
public record OwnCustomerLine(OwnCustomer row, LocalDate today, Words words) {
    private static final int SOON = 30;

    public String getCustomer() {
        return row.account().customer().value();
    }

    public String getName() {
        return row.name();
    }

    public boolean isHeld() {
        return row.held();
    }

    public int getDays() {
        return row.oldestDaysPastDue();
    }

    public Balances getOverdue() {
        return row.overdue();
    }

    public Balances getOpen() {
        return row.open();
    }

    public @Nullable Money getLimit() {
        return row.limit();
    }

    public long getOrders() {
        return row.orders();
    }

    public long getQuestions() {
        return row.questions();
    }

    /** In words, the gravest first; empty where nothing stands in the way of an order. */
    public String getWarning() {
        List<String> warnings = new ArrayList<>();
        if (isHeld()) {
            warnings.add(words.text("sales.warn.held"));
        }
        if (getDays() > 0 && !isHeld()) {
            warnings.add(words.text("sales.warn.late", words.days(getDays())));
        }
        Money limit = row.limit();
        if (limit == null || !limit.isPositive()) {
            warnings.add(words.text("sales.warn.noLimit"));
        } else {
            limit(limit, warnings);
        }
        return String.join(" ", warnings);
    }

    private void limit(Money limit, List<String> warnings) {
        LocalDate through = row.limitThrough();
        if (through != null && through.isBefore(today)) {
            warnings.add(words.text("sales.warn.expired", words.date(through)));
        } else if (through != null && ChronoUnit.DAYS.between(today, through) <= SOON) {
            warnings.add(words.text("sales.warn.expires", words.date(through)));
        }
        Money open = row.open().in(limit.currency());
        if (open.isMoreThan(limit)) {
            warnings.add(words.text("sales.warn.over"));
        }
    }
}
