package org.cartera.web.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.portfolio.BankViews.Week;

/** A week as a bar: automatic beneath, then by a person, then waiting; all of it is the week's receipts. */
public final class RateBar {
    /** Where the scale's 0 % and 100 % stand in the drawing, from its top. */
    private static final double FLOOR = 89.4;

    private static final double CEILING = 3.8;

    private final Week week;
    private final String label;
    private final double slot;
    private final int place;

    RateBar(Week week, String label, int place, int of) {
        this.week = week;
        this.label = label;
        this.place = place;
        this.slot = 100.0 / of;
    }

    public Week getWeek() {
        return week;
    }

    /** Empty where the dates would stand too close. */
    public String getLabel() {
        return label;
    }

    public BigDecimal getRate() {
        return share(week.automatic(), week.total());
    }

    public String getMiddle() {
        return percent(slot * place + slot / 2);
    }

    public String getX() {
        return percent(slot * place + (slot - width()) / 2);
    }

    public String getWidth() {
        return percent(width());
    }

    private double width() {
        return Math.min(slot * 0.71, 9);
    }

    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        long below = 0;
        List<Long> counts = List.of(week.automatic(), week.byPerson(), week.waiting());
        for (int i = 0; i < counts.size(); i++) {
            double from = (double) below / Math.max(1, week.total());
            double height = (FLOOR - CEILING) * counts.get(i) / Math.max(1, week.total());
            if (counts.get(i) > 0) {
                parts.add(new Part(
                        "r" + i, percent(FLOOR - (FLOOR - CEILING) * from - height), percent(height), counts.get(i)));
            }
            below += counts.get(i);
        }
        return parts;
    }

    /** Where a share of one stands. */
    static String height(double share) {
        return percent(FLOOR - (FLOOR - CEILING) * share);
    }

    static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** A part of a bar. */
    public record Part(String style, String y, String height, long count) {}
}
