package org.cartera.web.worklist;

import java.math.BigDecimal;
import java.util.Optional;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.web.text.Figures;
import org.cartera.web.words.Words;

/**
 * The figures of one currency in the reader's numbers.
 *
 * @param figures over the chosen days
 * @param outstanding days outstanding, always over {@link org.cartera.domain.worklist.CollectionTrend#DAYS} days: the same
 *     number that the chart ends with
 */
public record FiguresLine(CollectionFigures figures, SalesOutstanding outstanding, Words words) {

    public String getCurrency() {
        return figures.open().currency().getCurrencyCode();
    }

    public String getOutstanding() {
        return days(outstanding.daysOutstanding());
    }

    public String getBest() {
        return days(outstanding.bestPossible());
    }

    public String getDelinquent() {
        return days(outstanding.daysLost());
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
