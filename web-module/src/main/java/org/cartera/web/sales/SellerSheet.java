package org.cartera.web.sales;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.SalesOutstanding;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.text.Figures;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** How long a seller's customers take to pay, and what retains the commission, which is paid on what is collected (S2-5). */
@Named
@RequestScoped
public class SellerSheet {
    private static final int DAYS = 90;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private @Nullable List<Line> lines;

    /** A line a currency, the one with most owed first. */
    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = viewer.organisation().stream()
                    .flatMap(id -> portfolio.sales().figures(id, viewer.login(), viewer.today(), DAYS).stream())
                    .map(figures -> new Line(figures, viewer.words()))
                    .toList();
            lines = known;
        }
        return known;
    }

    /** What the figures of the first currency say, in one sentence; empty where they say nothing. */
    public String getConclusion() {
        Words words = viewer.words();
        return getLines().stream()
                .findFirst()
                .flatMap(line -> line.figures().daysOutstanding().map(all -> line))
                .map(line -> words.text("seller.conclusion", line.getDays(), line.getLost()))
                .orElse("");
    }

    /** The figures of one currency. */
    public record Line(SalesOutstanding figures, Words words) {

        public String getCurrency() {
            return figures.open().currency().getCurrencyCode();
        }

        public Money getSold() {
            return figures.sold();
        }

        public Money getOpen() {
            return figures.open();
        }

        public Money getOverdue() {
            return figures.overdue();
        }

        public String getDays() {
            return days(figures.daysOutstanding());
        }

        public String getBest() {
            return days(figures.bestPossible());
        }

        public String getLost() {
            return days(figures.daysLost());
        }

        private String days(Optional<BigDecimal> days) {
            return days.map(value -> Figures.decimal(value, 1, words.locale())).orElse("–");
        }
    }
}
