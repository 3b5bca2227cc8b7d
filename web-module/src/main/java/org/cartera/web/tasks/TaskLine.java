package org.cartera.web.tasks;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.web.words.Words;

/** One task of one of our people. */
public record TaskLine(TaskRow row, Words words) {

    public long getId() {
        return row.id();
    }

    public String getCustomer() {
        return row.account().customer().value();
    }

    public String getCustomerName() {
        return row.customerName();
    }

    public String getStage() {
        return words.named("stage", row.stage());
    }

    /** What to do, in one sentence. */
    public String getTodo() {
        String key = "todo." + row.stage();
        return words.has(key) ? words.text(key) : words.text("todo.other", getStage());
    }

    /** Before the due date: it asks whether all is well and collects nothing. */
    boolean isService() {
        return row.oldestDaysPastDue() <= 0;
    }

    public String getOwner() {
        return words.named("owner", row.owner());
    }

    public LocalDate getDue() {
        return row.due();
    }

    public Money getAmount() {
        return row.amount();
    }

    public int getDays() {
        return row.oldestDaysPastDue();
    }

    public boolean isLate() {
        return row.late();
    }

    public boolean isDone() {
        return row.done();
    }

    /** Who did it, when and with what outcome. */
    public String getOutcome() {
        java.time.Instant at = row.doneAt();
        return at == null ? "" : words.text("tasks.doneBy", row.outcome(), row.doneBy(), words.moment(at));
    }
}
