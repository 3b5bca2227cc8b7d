package org.cartera.web.customer;

import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Comparison;
import org.cartera.web.words.Words;

/** What insisting on everything and taking the minimum may bring, with what it was computed from. */
public record ComparisonLine(Comparison comparison, Words words) {

    public Money getInsisting() {
        return comparison.insisting();
    }

    public Money getMinimum() {
        return comparison.minimum();
    }

    public boolean isMinimumBetter() {
        return comparison.favoursMinimum();
    }

    /** Promises kept, days late, and the loss of a month. */
    public String getInputs() {
        String kept = comparison.judged() == 0
                ? words.text("negotiation.kept.unknown", words.percent(comparison.kept()))
                : words.text("negotiation.kept", words.percent(comparison.kept()), words.count(comparison.judged()));
        return words.text(
                "negotiation.inputs", kept, words.days(comparison.daysLate()), words.percent(Comparison.LOSS_A_MONTH));
    }
}
