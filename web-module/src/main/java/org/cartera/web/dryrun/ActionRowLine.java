package org.cartera.web.dryrun;

import java.util.List;
import org.cartera.domain.dryrun.DryRunViews.ActionRow;
import org.cartera.domain.money.Money;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** One communication that would be made, in words, as of a date. */
public record ActionRowLine(ActionRow row, String asOf, Words words) {

    public String getKey() {
        return getCustomer() + "|" + row.stage() + "|" + row.channel() + "|"
                + row.total().currency();
    }

    public String getCustomer() {
        return row.customer().value();
    }

    public String getName() {
        return row.name();
    }

    public String getStage() {
        return words.named("stage", row.stage());
    }

    public String getChannel() {
        return words.text("channel." + row.channel());
    }

    public String getRecipient() {
        return words.named("owner", row.recipient());
    }

    public Money getTotal() {
        return row.total();
    }

    public int getItems() {
        return row.items();
    }

    public int getDays() {
        return row.oldestDaysPastDue();
    }

    public boolean isLate() {
        return row.late();
    }

    /** The first ground in words; empty where there is none. */
    public String getReason() {
        return row.grounds().isEmpty()
                ? ""
                : new Sentences(words).of(row.grounds().get(0));
    }

    public WhyCard getWhy() {
        return new WhyCard(
                words.text("decisions.why", getName(), getStage()),
                new Sentences(words).of(row.grounds()),
                List.of(),
                asOf);
    }
}
