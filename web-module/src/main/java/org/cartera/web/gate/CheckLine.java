package org.cartera.web.gate;

import java.time.Instant;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.HoldQueue.Told;
import org.cartera.domain.receivable.OrderId;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** One check of an order as it was answered. */
public record CheckLine(Told row, Words words) {

    public long getNumber() {
        return row.id();
    }

    /** The order, or its cart while there was none. */
    public String getName() {
        OrderId order = row.check().order();
        return order == null ? words.text("check.cart", row.check().cartKey()) : order.value();
    }

    public String getCustomer() {
        return row.check().account().customer().value();
    }

    public String getCheckpoint() {
        return words.text("checkpoint." + row.check().checkpoint());
    }

    public Money getAmount() {
        return row.check().amount();
    }

    public String getAnswer() {
        return words.text("answer." + row.answer());
    }

    public String getTone() {
        return tone(row.answer().name());
    }

    static String tone(String answer) {
        return switch (answer) {
            case "APPROVE" -> "paid";
            case "WARN" -> "late1";
            case "HOLD" -> "held";
            default -> "late4";
        };
    }

    /** The first ground; empty where there was none. */
    public String getCause() {
        return row.grounds().isEmpty()
                ? ""
                : new Sentences(words).of(row.grounds().get(0));
    }

    /** Who asked: the seller, or the channel where nobody is named. */
    public String getBy() {
        return row.check().seller().isEmpty()
                ? row.check().channel()
                : row.check().seller();
    }

    public Instant getAt() {
        return row.askedAt();
    }

    public Instant getFactsAsOf() {
        return row.factsAsOf();
    }

    /** The rules' name in the log. */
    public String getPolicy() {
        return row.policyVersion();
    }

    public boolean isExplained() {
        return !row.grounds().isEmpty();
    }

    public WhyCard getWhy() {
        Sentences sentences = new Sentences(words);
        return new WhyCard(
                words.text("check.why", getName(), getAnswer()),
                sentences.of(row.grounds()),
                sentences.of(row.clearing()),
                words.moment(row.askedAt()));
    }
}
