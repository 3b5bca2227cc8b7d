package org.cartera.web.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.worklist.CollectionFigures.PromiseMonth;
import org.cartera.web.view.LineChart;
import org.cartera.web.view.LineChart.Series;
import org.cartera.web.words.Words;

/** Which share of the promises was kept in each month; a month in which none had to be kept has no share. */
public record PromiseCard(List<PromiseMonth> months, Words words) {

    public LineChart getChart() {
        return LineChart.percent(
                months.stream().map(one -> words.monthOnly(one.month())).toList(),
                List.of(new Series(
                        words.text("figures.promises.kept"),
                        "kept",
                        months.stream().map(PromiseCard::percentage).toList())),
                percentage -> words.percent(percentage.movePointLeft(2)));
    }

    private static Optional<BigDecimal> percentage(PromiseMonth month) {
        return month.promises().rate().map(rate -> rate.movePointRight(2));
    }

    /** The table behind the chart, the newest month first. */
    public List<Row> getRows() {
        return months.stream()
                .sorted((a, b) -> b.month().compareTo(a.month()))
                .map(one -> new Row(one, words))
                .toList();
    }

    /** One month. */
    public record Row(PromiseMonth month, Words words) {

        public String getName() {
            return words.month(month.month());
        }

        public long getKept() {
            return month.promises().kept();
        }

        public long getPartly() {
            return month.promises().partly();
        }

        public long getBroken() {
            return month.promises().broken();
        }

        public String getRate() {
            return month.promises().rate().map(words::percent).orElse("–");
        }
    }
}
