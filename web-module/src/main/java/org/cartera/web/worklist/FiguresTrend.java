package org.cartera.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.portfolio.PortfolioViews.AgingPoint;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.CollectionTrend;
import org.cartera.web.home.AgingCard;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** How collecting went over the last year: in one currency what is measured in money, in all of them what is counted. */
@Named
@RequestScoped
public class FiguresTrend {
    private static final int MONTHS = 12;
    private static final int WEEKS = 13;

    @Inject
    CollectionFigures.Book book;

    @Inject
    Viewer viewer;

    private String currency = "";
    private @Nullable List<CollectionTrend> trends;
    private @Nullable PromiseCard promises;
    private @Nullable List<AgingCard> aging;

    private List<CollectionTrend> trends() {
        List<CollectionTrend> known = trends;
        if (known == null) {
            known = viewer.organisation()
                    .map(id -> book.trends(id, viewer.today(), MONTHS))
                    .orElse(List.of());
            trends = known;
        }
        return known;
    }

    /** The chosen currency's, else that of the one with most owed; empty before the first run. */
    public List<TrendCard> getCards() {
        return trends().stream()
                .sorted((a, b) -> Boolean.compare(isShown(b), isShown(a)))
                .limit(1)
                .map(one -> new TrendCard(one, viewer.words()))
                .toList();
    }

    private boolean isShown(CollectionTrend trend) {
        return trend.currency().getCurrencyCode().equals(currency);
    }

    /** What may be chosen, the one with most owed first. */
    public List<String> getCurrencies() {
        return trends().stream().map(one -> one.currency().getCurrencyCode()).toList();
    }

    /** How old what is owed was at the end of each of the last weeks, in the currency shown; empty before the first run. */
    public List<AgingCard> getAging() {
        List<AgingCard> known = aging;
        if (known == null) {
            List<AgingPoint> points = viewer.organisation()
                    .map(id -> book.agingByWeek(id, viewer.today(), WEEKS))
                    .orElse(List.of());
            known = AgingCard.byWeek(points, getShown(), viewer.words());
            aging = known;
        }
        return known;
    }

    public PromiseCard getPromises() {
        PromiseCard known = promises;
        if (known == null) {
            known = new PromiseCard(
                    viewer.organisation()
                            .map(id -> book.promisesByMonth(id, viewer.today(), MONTHS))
                            .orElse(List.of()),
                    viewer.words());
            promises = known;
        }
        return known;
    }

    /** The currency whose figures are shown. */
    public String getShown() {
        return getCards().stream().map(TrendCard::getCurrency).findFirst().orElse("");
    }

    /** As asked for. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency;
    }
}
