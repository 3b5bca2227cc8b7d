package org.cartera.web.dispute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cartera.domain.dispute.DisputeInbox.Waiting;
import org.cartera.domain.money.Money;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/**
 * One dispute that waits for its department.
 *
 * @param deadline the last day for its answer
 * @param today the day that is looked at
 */
public record DisputeLine(Waiting waiting, LocalDate deadline, LocalDate today, Words words) {

    public String getId() {
        return waiting.dispute().id();
    }

    public String getCustomer() {
        return waiting.dispute().account().customer().value();
    }

    public String getCustomerName() {
        return waiting.customerName();
    }

    public String getItem() {
        return Sentences.item(waiting.dispute().item().toString());
    }

    public Money getAmount() {
        return waiting.dispute().disputed();
    }

    public String getReason() {
        return waiting.dispute().reason();
    }

    public String getDepartment() {
        return words.named("department", waiting.dispute().department());
    }

    public String getOwner() {
        return waiting.owner();
    }

    public LocalDate getRaised() {
        return waiting.dispute().running().from();
    }

    public LocalDate getDeadline() {
        return deadline;
    }

    /** Days since the deadline; 0 through its own day. */
    public int getLate() {
        return (int) Math.max(0, ChronoUnit.DAYS.between(deadline, today));
    }
}
