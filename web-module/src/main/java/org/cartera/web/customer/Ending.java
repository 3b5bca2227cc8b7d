package org.cartera.web.customer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Security;
import org.cartera.web.words.Words;

/**
 * Something of a credit file that ends soon or has ended (S1-3).
 *
 * @param days until its last day; negative where that has passed
 */
public record Ending(String what, LocalDate on, int days, Words words) {
    private static final int SOON = 7;

    static List<Ending> of(CreditFile file, LocalDate asOf, Words words) {
        return file.endings(asOf).stream()
                .map(ground -> of(ground, asOf, words))
                .toList();
    }

    private static Ending of(Ground ground, LocalDate asOf, Words words) {
        if (!(ground.observed() instanceof Measure.Date last)) {
            throw new IllegalArgumentException("No day on which it ends: " + ground);
        }
        return new Ending(what(ground, words), last.date(), (int) ChronoUnit.DAYS.between(asOf, last.date()), words);
    }

    /** A security is named by its kind and number. */
    private static String what(Ground ground, Words words) {
        String[] parts = ground.subject().split(" ", 2);
        for (Security.Kind kind : Security.Kind.values()) {
            if (kind.name().equals(parts[0])) {
                return words.text("security." + kind) + (parts.length > 1 ? " " + parts[1] : "");
            }
        }
        return words.text("ending." + ground.rule());
    }

    public int getDays() {
        return days;
    }

    public String getText() {
        String when = days < 0 ? "past" : days == 0 ? "today" : "ahead";
        return words.text("ending." + when, what, words.days(days), words.date(on));
    }

    /** Ended: red; within a week: amber; else for information. */
    public String getTone() {
        return days < 0 ? "late4" : days <= SOON ? "late2" : "info";
    }

    public String getMark() {
        return words.text(days < 0 ? "ending.mark.past" : days <= SOON ? "ending.mark.soon" : "ending.mark.ahead");
    }
}
