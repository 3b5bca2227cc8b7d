package org.cartera.web.statement;

import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.statement.StatementViews.Archived;
import org.cartera.web.customer.StatementLine;
import org.cartera.web.words.Words;

/** A kept statement in the archive, with how its message stands. */
public record ArchivedLine(Archived row, Words words) {

    public StatementLine getKept() {
        return new StatementLine(row.kept(), words);
    }

    public String getCustomerName() {
        return row.customerName();
    }

    /** Empty where nobody was sent it. */
    public String getDelivery() {
        IntentState state = row.delivery();
        return state == null ? "" : words.named("delivery", state.name());
    }

    public String getTone() {
        IntentState state = row.delivery();
        return state == null
                ? ""
                : switch (state) {
                    case SENT -> "ct-paid";
                    case PENDING, SENDING -> "ct-info";
                    case RETRY, UNCERTAIN -> "ct-late2";
                    case DEAD -> "ct-late4";
                    case DROPPED -> "";
                };
    }
}
