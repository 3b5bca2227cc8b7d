package org.cartera.web.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.AgingPoint;
import org.cartera.domain.portfolio.PortfolioViews.Overview;
import org.cartera.web.text.Formats;
import org.cartera.web.view.AgingChart;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The aging of one currency over the last runs, with the answer to the question whether it grows older.
 *
 * @param currency its code
 * @param unit what the scale counts: "millions of COP"
 * @param answer in one sentence
 */
public record AgingCard(String currency, String unit, String answer, AgingChart chart) {
    private static final int RUNS = 12;

    static List<AgingCard> of(Overview overview, Words words) {
        List<AgingCard> cards = new ArrayList<>();
        for (Aging now : overview.aging()) {
            cards.add(card(now, overview, words));
        }
        return cards;
    }

    /** One currency at the end of each of some weeks, the oldest first; empty where none is known of it. */
    public static List<AgingCard> byWeek(List<AgingPoint> weeks, String currency, Words words) {
        List<AgingPoint> own = weeks.stream()
                .filter(point -> point.aging().currency().getCurrencyCode().equals(currency))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        AgingPoint now = own.get(own.size() - 1);
        List<AgingPoint> comparable = own.stream()
                .filter(point -> point.aging().buckets().equals(now.aging().buckets()))
                .toList();
        return List.of(card(now.aging(), comparable, now.businessDate(), words));
    }

    private static AgingCard card(Aging now, Overview overview, Words words) {
        List<AgingPoint> points = overview.history().stream()
                .filter(point -> point.aging().currency().equals(now.currency()))
                .filter(point -> point.aging().amounts().size() == now.amounts().size())
                .toList();
        return card(
                now, points.subList(Math.max(0, points.size() - RUNS), points.size()), overview.businessDate(), words);
    }

    /** @param last the points shown, to which today's is added where it is not the newest of them */
    private static AgingCard card(Aging now, List<AgingPoint> last, @Nullable LocalDate today, Words words) {
        Currency currency = now.currency();
        List<AgingChart.Column> columns = new ArrayList<>();
        last.forEach(point -> columns.add(new AgingChart.Column(
                words.day(point.businessDate()), point.aging().amounts())));
        boolean missing =
                last.isEmpty() || !last.get(last.size() - 1).businessDate().equals(today);
        if (missing && today != null) {
            columns.add(new AgingChart.Column(words.day(today), now.amounts()));
        }
        List<String> names = now.buckets().names().stream()
                .map(name -> Formats.bucketName(name, words.locale()))
                .toList();
        AgingChart chart = new AgingChart(names, columns);
        String code = currency.getCurrencyCode();
        String unit = chart.unit() == 1 ? code : words.text("scale.of", words.text("scale." + chart.unit()), code);
        return new AgingCard(code, unit, answer(now, last, words), chart);
    }

    /** Compares the oldest bucket with the first run shown. */
    private static String answer(Aging now, List<AgingPoint> points, Words words) {
        int oldest = now.amounts().size() - 1;
        Money today = now.amounts().get(oldest);
        int bound = now.buckets().bounds().get(now.buckets().bounds().size() - 1);
        if (points.size() < 2) {
            return words.text("aging.first", words.days(bound), words.money(today));
        }
        Money before = points.get(0).aging().amounts().get(oldest);
        String since = words.date(points.get(0).businessDate());
        Money change = today.minus(before);
        String key = change.isZero() ? "aging.same" : change.isPositive() ? "aging.older" : "aging.younger";
        return words.text(key, words.days(bound), words.money(change.abs()), since);
    }

    public String getCurrency() {
        return currency;
    }

    public String getUnit() {
        return unit;
    }

    public String getAnswer() {
        return answer;
    }

    public AgingChart getChart() {
        return chart;
    }
}
