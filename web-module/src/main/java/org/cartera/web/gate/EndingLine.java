package org.cartera.web.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cartera.domain.credit.Security;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.GateViews.Ending;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Something of a credit file that ends soon or has ended, with the customer it belongs to. */
public record EndingLine(Ending row, LocalDate today, Words words) {
    private static final int SOON = 7;

    public String getKey() {
        return getCustomer() + "/" + row.what() + "/" + row.security() + "/" + row.reference() + "/" + row.on();
    }

    public String getCustomer() {
        return row.account().customer().value();
    }

    public String getName() {
        return row.customerName();
    }

    /** What ends, a security by its kind and number. */
    public String getWhat() {
        Security.Kind security = row.security();
        if (security == null) {
            return words.text("endings." + row.what());
        }
        String kind = words.text("security." + security);
        return row.reference().isEmpty() ? kind : kind + " " + row.reference();
    }

    public @Nullable Money getAmount() {
        return row.amount();
    }

    public LocalDate getOn() {
        return row.on();
    }

    /** Until its last day; negative where that has passed. */
    public int getDays() {
        return (int) ChronoUnit.DAYS.between(today, row.on());
    }

    /** How long it has ended, or how long it still runs. */
    public String getWhen() {
        int days = getDays();
        return days < 0
                ? words.text("endings.ago", words.days(days))
                : days == 0 ? words.text("endings.today") : words.text("endings.in", words.days(days));
    }

    /** Ended: red; within a week: amber; else for information. */
    public String getTone() {
        return getDays() < 0 ? "late4" : getDays() <= SOON ? "late2" : "info";
    }
}
