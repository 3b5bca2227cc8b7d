package org.cartera.web.dryrun;

import java.util.List;
import org.cartera.domain.dryrun.DryRunViews.AccountRow;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** One account in one currency as it would stand, beside how the last run left it; as of a date. */
public record AccountRowLine(AccountRow row, String asOf, Words words) {
    /** An account held without anything overdue has a row without a currency. */
    public String getKey() {
        return getCustomer() + "|" + row.overdue().currency();
    }

    public String getCustomer() {
        return row.customer().value();
    }

    public String getName() {
        return row.name();
    }

    public String getCurrency() {
        String code = row.overdue().currency().getCurrencyCode();
        return code.equals(NoCurrency.CODE) ? "–" : code;
    }

    public String getHold() {
        return words.text("dry.hold." + row.hold());
    }

    public boolean isHeld() {
        return row.hold().equals("PLACE") || row.hold().equals("KEEP");
    }

    public String getChange() {
        return words.text("dry.change." + row.change());
    }

    public String getTone() {
        return switch (row.change()) {
            case NEW, WORSE -> "late3";
            case BETTER, GONE -> "paid";
            case SAME -> "";
        };
    }

    public Money getOverdue() {
        return row.overdue();
    }

    public Money getBefore() {
        return row.overdueBefore();
    }

    public int getDays() {
        return row.oldestDaysPastDue();
    }

    public int getDaysBefore() {
        return row.oldestDaysBefore();
    }

    public String getReason() {
        return row.grounds().isEmpty()
                ? ""
                : new Sentences(words).of(row.grounds().get(0));
    }

    public boolean isExplained() {
        return !row.grounds().isEmpty();
    }

    public WhyCard getWhy() {
        return new WhyCard(
                words.text("decisions.why", getName(), getHold()),
                new Sentences(words).of(row.grounds()),
                List.of(),
                asOf);
    }
}
