package org.cartera.web.worklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.CollectionFigures.PromiseMonth;
import org.cartera.domain.worklist.CollectionTrend;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;

/** Every figure of the page as a table, one figure a line, so that a spreadsheet can turn it any way. What is unknown has no line. */
final class FiguresFile {
    private final Words words;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One figure.
     *
     * @param about a month, a span, an age or a cause
     * @param currency empty where it is not measured in money
     */
    private record Line(String figure, String about, String currency, Object value) {}

    FiguresFile(Words words) {
        this.words = words;
    }

    FiguresFile span(FiguresLine line) {
        CollectionFigures one = line.figures();
        String about = words.days(one.days());
        money("items.column.open", about, one.open());
        money("customers.column.overdue", about, one.overdue());
        money("figures.sold", about, one.sold());
        String code = one.open().currency().getCurrencyCode();
        days(words.days(line.outstanding().days()), code, line.outstanding());
        add("figures.cei", about, code, one.effectiveness());
        return this;
    }

    FiguresFile trend(CollectionTrend trend) {
        for (CollectionTrend.Month month : trend.months()) {
            String about = month.month().toString();
            CollectionTrend.Closing closing = month.closing();
            if (closing != null) {
                money("items.column.open", about, closing.open());
                money("customers.column.overdue", about, closing.overdue());
            }
            month.outstanding()
                    .ifPresent(figures -> days(about, trend.currency().getCurrencyCode(), figures));
        }
        return this;
    }

    FiguresFile promises(PromiseMonth month) {
        String about = month.month().toString();
        add("figures.promises.rate", about, "", month.promises().rate().map(rate -> rate.movePointRight(2)));
        lines.add(new Line(
                words.text("figures.promises.kept"), about, "", month.promises().kept()));
        lines.add(new Line(
                words.text("figures.promises.partly"),
                about,
                "",
                month.promises().partly()));
        lines.add(new Line(
                words.text("figures.promises.broken"),
                about,
                "",
                month.promises().broken()));
        return this;
    }

    FiguresFile bar(String figure, BarLine line) {
        lines.add(new Line(words.text(figure), line.getName(), "", line.count().number()));
        line.count().amounts().forEach(amount -> money(figure, line.getName(), amount));
        return this;
    }

    private void days(String about, String currency, SalesOutstanding figures) {
        add("figures.dso", about, currency, figures.daysOutstanding());
        add("figures.best", about, currency, figures.bestPossible());
        add("figures.add", about, currency, figures.daysLost());
    }

    private void money(String figure, String about, Money amount) {
        lines.add(new Line(words.text(figure), about, amount.currency().getCurrencyCode(), amount.amount()));
    }

    private void add(String figure, String about, String currency, Optional<BigDecimal> value) {
        value.ifPresent(known -> lines.add(new Line(words.text(figure), about, currency, known)));
    }

    TableFile<?> table() {
        return new TableFile<>(
                words.text("figures.title"),
                List.of(
                        new Column<>(words.text("figures.file.figure"), Line::figure),
                        new Column<>(words.text("figures.file.about"), Line::about),
                        new Column<>(words.text("customers.column.currency"), Line::currency),
                        new Column<>(words.text("figures.file.value"), Line::value)),
                List.copyOf(lines),
                "");
    }
}
