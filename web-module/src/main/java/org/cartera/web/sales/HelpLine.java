package org.cartera.web.sales;

import java.time.Instant;
import org.cartera.domain.portfolio.SalesDesk.Help;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One question and whether this person may answer it. */
public record HelpLine(Help row, boolean mine, Words words) {

    public long getId() {
        return row.id();
    }

    public String getCustomer() {
        return row.account().customer().value();
    }

    public String getCustomerName() {
        return row.customerName();
    }

    public String getQuestion() {
        return row.question();
    }

    public String getBy() {
        return row.by();
    }

    public Instant getAt() {
        return row.at();
    }

    /** Whom it is for. */
    public String getTo() {
        return row.forSeller()
                ? row.seller().isEmpty() ? words.text("help.noSeller") : row.seller()
                : words.text("help.collectors");
    }

    public boolean isOpen() {
        return row.answeredAt() == null;
    }

    public boolean isAnswerable() {
        return isOpen() && mine;
    }

    public String getAnswer() {
        @Nullable Instant at = row.answeredAt();
        return at == null
                ? ""
                : words.text("requests.decided", row.answeredBy(), words.dayAndTime(at)) + ": " + row.answer();
    }
}
