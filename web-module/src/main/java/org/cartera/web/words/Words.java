package org.cartera.web.words;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.web.text.Figures;

/**
 * What the pages say, in one language: texts of the bundle {@code pages} with their values filled in, amounts, dates, days.
 *
 * <p>A text that is missing in the bundle throws, so that no page shows a key.
 */
public final class Words {

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;
    private final boolean spanish;

    /**
     * @param locale of texts and numbers
     * @param zone in which moments are shown: the organisation's
     */
    public Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle("org.cartera.web.pages", locale);
        this.spanish = locale.getLanguage().equals("es");
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text under a key, with {0}, {1} … replaced by words already in this language. */
    public String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** {@code key.one} or {@code key.many} with the number as {0}. */
    public String counted(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".many"), count(number));
    }

    /** The text under {@code prefix.code}; a code that has none, such as a stage that a company named itself, stands as it is. */
    public String named(String prefix, String code) {
        String key = prefix + "." + code;
        return has(key) ? text(key) : code;
    }

    /**
     * What was decided, from its code in the log: {@code PLACE}, {@code RELEASE}, {@code SEND:letter-1},
     * {@code WAIT:PROMISED}, or a stage or a wait reason alone. An unknown code stands as it is.
     */
    public String outcome(String code) {
        String last = code.substring(code.indexOf(':') + 1);
        return Stream.of("hold.", "wait.", "stage.")
                .map(prefix -> prefix + last)
                .filter(this::has)
                .findFirst()
                .map(key -> text(key))
                .orElse(last);
    }

    /** An amount with its currency. */
    public String money(Money money) {
        return Figures.money(money, locale);
    }

    /** An amount alone, for a column that names its currency. */
    public String amount(Money money) {
        return Figures.amount(money, locale);
    }

    /** Amounts of several currencies beside each other; a dash where there is none. */
    public String money(Balances balances) {
        List<Money> amounts =
                balances.amounts().stream().filter(money -> !money.isZero()).toList();
        return amounts.isEmpty() ? "–" : amounts.stream().map(this::money).collect(Collectors.joining(" · "));
    }

    public String count(long number) {
        return Figures.number(number, locale);
    }

    /** A fraction of one. */
    public String percent(BigDecimal share) {
        return Figures.percent(share, locale);
    }

    public String date(LocalDate date) {
        return Figures.date(date, locale);
    }

    /** Day and month, for an axis. */
    public String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(spanish ? "dd/MM" : "d MMM", locale));
    }

    /** As a table names it: {@code nov 2026}. */
    public String month(YearMonth month) {
        return written(month, "MMM uuuu");
    }

    /** For an axis: {@code nov}. */
    public String monthOnly(YearMonth month) {
        return written(month, "MMM");
    }

    private String written(YearMonth month, String pattern) {
        return month.format(DateTimeFormatter.ofPattern(pattern, locale)).replace(".", "");
    }

    public String moment(Instant at) {
        return Figures.moment(at, zone, locale);
    }

    /** The day that a moment belongs to where the organisation is. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Day, month and time, where the year is plain. */
    public String dayAndTime(Instant at) {
        return day(dayOf(at)) + " " + time(at);
    }

    public String time(Instant at) {
        return Figures.time(at, zone, locale);
    }

    /** A number of days, without a sign. */
    public String days(int days) {
        return text(Math.abs(days) == 1 ? "days.one" : "days.many", count(Math.abs(days)));
    }

    /** How long something took: seconds, minutes or hours, rounded down to the unit below the largest. */
    public String lasted(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return text("lasted.seconds", count(seconds));
        }
        return seconds < 3600
                ? text("lasted.minutes", count(seconds / 60), count(seconds % 60))
                : text("lasted.hours", count(seconds / 3600), count(seconds % 3600 / 60));
    }
}
