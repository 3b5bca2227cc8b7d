package org.cartera.web.worklist;

import java.math.BigDecimal;
import java.util.Optional;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.web.text.Figures;
import org.cartera.web.words.Words;

/** The figures of one currency in the reader's numbers. */
public record FiguresLine(CollectionFigures figures, Words words) {

    public String getCurrency() {
        return figures.open().currency().getCurrencyCode();
    }

    public String getOutstanding() {
        return days(figures.outstanding().daysOutstanding());
    }

    public String getBest() {
        return days(figures.outstanding().bestPossible());
    }

    public String getDelinquent() {
        return days(figures.outstanding().daysLost());
    }

    public String getEffectiveness() {
        return figures.effectiveness()
                .map(index -> Figures.decimal(index, 1, words.locale()) + " %")
                .orElse("–");
    }

    private String days(Optional<BigDecimal> days) {
        return days.map(one -> Figures.decimal(one, 1, words.locale())).orElse("–");
    }
}
