package org.cartera.web.worklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.cartera.domain.worklist.CollectionTrend;
import org.cartera.domain.worklist.CollectionTrend.Closing;
import org.cartera.web.text.Figures;
import org.cartera.web.view.LineChart;
import org.cartera.web.view.LineChart.Series;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Whether collecting takes longer, in one currency: the days outstanding of each month beside the best possible ones. */
public record TrendCard(CollectionTrend trend, Words words) {

    public String getCurrency() {
        return trend.currency().getCurrencyCode();
    }

    public LineChart getChart() {
        return LineChart.open(
                trend.months().stream().map(one -> words.monthOnly(one.month())).toList(),
                List.of(
                        series("figures.dso", "dso", SalesOutstanding::daysOutstanding),
                        series("figures.best", "best", SalesOutstanding::bestPossible)),
                this::days);
    }

    private Series series(String name, String style, Function<SalesOutstanding, Optional<BigDecimal>> days) {
        return new Series(
                words.text(name),
                style,
                trend.months().stream()
                        .map(one -> one.outstanding().flatMap(days))
                        .toList());
    }

    /** How the newest known month compares with the oldest, in one sentence. */
    public String getAnswer() {
        Optional<BigDecimal> then = trend.oldest().flatMap(SalesOutstanding::daysOutstanding);
        Optional<BigDecimal> now = trend.newest().flatMap(SalesOutstanding::daysOutstanding);
        Optional<BigDecimal> late = trend.newest().flatMap(SalesOutstanding::daysLost);
        if (now.isEmpty() || then.isEmpty() || late.isEmpty()) {
            return words.text("figures.trend.unknown");
        }
        long known = trend.months().stream()
                .filter(one -> one.outstanding().isPresent())
                .count();
        if (known == 1) {
            return words.text("figures.trend.first", days(now.get()), days(late.get()));
        }
        int change = now.get().compareTo(then.get());
        String key = change == 0 ? "same" : change > 0 ? "longer" : "shorter";
        return words.text("figures.trend." + key, days(then.get()), days(now.get()), days(late.get()));
    }

    /** The table behind the chart, the newest month first. */
    public List<Row> getRows() {
        List<Row> rows =
                trend.months().stream().map(one -> new Row(one, this)).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(rows);
        return rows;
    }

    private String days(BigDecimal days) {
        return Figures.decimal(days, 1, words.locale());
    }

    /** One month. */
    public record Row(CollectionTrend.Month month, TrendCard card) {

        public String getName() {
            return card.words.month(month.month());
        }

        /** Whether a run of the month is kept. */
        public boolean isKnown() {
            return month.closing() != null;
        }

        public @Nullable Closing getClosing() {
            return month.closing();
        }

        public String getOutstanding() {
            return days(SalesOutstanding::daysOutstanding);
        }

        public String getBest() {
            return days(SalesOutstanding::bestPossible);
        }

        public String getDelinquent() {
            return days(SalesOutstanding::daysLost);
        }

        private String days(Function<SalesOutstanding, Optional<BigDecimal>> figure) {
            return month.outstanding()
                    .flatMap(figure)
                    .map(card::days)
                    .orElseGet(() -> card.words.text("figures.unknown"));
        }
    }
}
