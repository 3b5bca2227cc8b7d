package org.cartera.web.bank;

import java.time.Instant;
import org.cartera.domain.portfolio.BankViews.LearntPayer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** A payer that is known again. */
public final class LearntLine {
    private final LearntPayer row;
    private final Words words;

    LearntLine(LearntPayer row, Words words) {
        this.row = row;
        this.words = words;
    }

    public long getId() {
        return row.learnt().id();
    }

    public String getPayer() {
        return row.learnt().payer();
    }

    public String getBy() {
        return words.text("bankpayers.by." + row.learnt().by());
    }

    public String getCustomer() {
        return row.learnt().account().customer().value();
    }

    public String getCustomerName() {
        return row.customerName();
    }

    public String getWho() {
        return row.learnt().who();
    }

    public Instant getAt() {
        return row.learnt().at();
    }

    /** The line whose confirmation taught it; null where that is not known. */
    public @Nullable Long getLine() {
        return row.line();
    }
}
