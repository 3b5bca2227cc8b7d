package org.cartera.web.bank;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.BankViews.StuckPayment;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.web.words.Words;

/** A payment for the ERP that waits for a person. */
public final class StuckLine {
    private final StuckPayment row;
    private final Words words;

    StuckLine(StuckPayment row, Words words) {
        this.row = row;
        this.words = words;
    }

    public long getId() {
        return row.id();
    }

    public long getLine() {
        return row.line();
    }

    public String getCustomer() {
        return row.customer().value();
    }

    public String getCustomerName() {
        return row.customerName();
    }

    public String getPayer() {
        return row.payer();
    }

    public LocalDate getBooked() {
        return row.booked();
    }

    public Money getAmount() {
        return row.amount();
    }

    public boolean isToReverse() {
        return row.toReverse();
    }

    /** Refused, uncertain, or to be reversed. */
    public String getState() {
        return words.text("bankerp.state." + (row.toReverse() ? "REVERSE" : row.state()));
    }

    public String getTone() {
        return row.toReverse() || row.state() == IntentState.DEAD ? "late3" : "late1";
    }

    /** What the ERP said, and its id of the payment where that is known. */
    public String getDetail() {
        String said = words.named("bankerp.detail", row.detail());
        return row.payment().isEmpty() ? said : words.text("bankerp.payment", row.payment()) + " " + said;
    }
}
