package org.cartera.web.gate;

import java.time.Instant;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.HoldQueue.HeldOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One order that waits. */
public record HeldOrderLine(HeldOrder row, Words words) {

    private Causes causes() {
        return new Causes(row.grounds(), row.oldestDaysPastDue(), words);
    }

    public String getKey() {
        return row.order().cartKey();
    }

    /** The order, or its cart while there is none. */
    public String getOrder() {
        OrderId order = row.order().order();
        return order == null ? words.text("check.cart", getKey()) : order.value();
    }

    /** Somebody asks for its release. */
    public boolean isAsked() {
        return row.request() != null;
    }

    public long getCheck() {
        return row.check();
    }

    public String getCustomer() {
        return row.order().account().customer().value();
    }

    public String getCustomerName() {
        return row.customerName();
    }

    public String getSeller() {
        return row.order().seller();
    }

    public String getCheckpoint() {
        return words.text("checkpoint." + row.order().checkpoint());
    }

    public Money getAmount() {
        return row.order().amount();
    }

    public int getDays() {
        return row.oldestDaysPastDue();
    }

    /** Null where the book does not say. */
    public @Nullable Instant getSince() {
        return row.order().waitingSince();
    }

    /** Day and time. */
    public String getSinceShort() {
        Instant since = getSince();
        return since == null ? "–" : words.dayAndTime(since);
    }

    public String getCause() {
        return causes().first();
    }

    public String getMark() {
        return causes().mark();
    }

    public String getTone() {
        return causes().tone();
    }

    public WhyCard getWhy() {
        Sentences sentences = new Sentences(words);
        return new WhyCard(
                words.text("holds.why", getOrder()),
                sentences.of(row.grounds()),
                sentences.of(row.clearing()),
                getSinceShort());
    }
}
