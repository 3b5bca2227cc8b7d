package org.cartera.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;

/** How numbers, amounts and dates are written. Everything rounds HALF_UP, on screen only (K5). */
public final class Figures {
    private static final String MINUS = "−";
    private static final int SHARE_SCALE = 6;
    private static final Map<Written, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

    /** How a number is written. */
    private record Written(Locale locale, int decimals) {}

    private Figures() {}

    /** COP without decimals, every other currency with its own. */
    public static String amount(Money money, Locale locale) {
        int decimals = money.currency().getCurrencyCode().equals("COP") ? 0 : Money.decimals(money.currency());
        return decimal(money.amount(), decimals, locale);
    }

    public static String money(Money money, Locale locale) {
        String code = money.currency().getCurrencyCode();
        return spanish(locale) ? amount(money, locale) + " " + code : code + " " + amount(money, locale);
    }

    public static String balances(Balances balances, Locale locale) {
        return balances.currencies().stream()
                .map(balances::in)
                .map(money -> money(money, locale))
                .collect(Collectors.joining(" · "));
    }

    public static String number(Number number, Locale locale) {
        return decimal(new BigDecimal(number.toString()), 0, locale);
    }

    public static String percent(BigDecimal share, Locale locale) {
        return decimal(share.movePointRight(2), 1, locale) + (spanish(locale) ? " %" : "%");
    }

    public static BigDecimal ratio(Money part, Money whole) {
        return part.amount().divide(whole.amount(), SHARE_SCALE, RoundingMode.HALF_UP);
    }

    public static String date(LocalDate date, Locale locale) {
        return format(spanish(locale) ? "dd/MM/uuuu" : "d MMM uuuu", locale).format(date);
    }

    public static String longDate(LocalDate date, Locale locale) {
        return format("EEE d MMM uuuu", locale).format(date).replace(".", "");
    }

    public static String moment(Instant instant, ZoneId zone, Locale locale) {
        return format(spanish(locale) ? "dd/MM/uuuu HH:mm" : "d MMM uuuu, HH:mm", locale)
                .format(instant.atZone(zone));
    }

    public static String time(Instant instant, ZoneId zone, Locale locale) {
        return format("HH:mm", locale).format(instant.atZone(zone));
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** Always with so many decimals. A format is no use to two threads at once, and cheaper to copy than to make. */
    public static String decimal(BigDecimal value, int decimals, Locale locale) {
        DecimalFormat format = (DecimalFormat) FORMATS.computeIfAbsent(new Written(locale, decimals), Figures::format)
                .clone();
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return (shown.signum() < 0 ? MINUS : "") + format.format(shown.abs());
    }

    private static DecimalFormat format(Written written) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(written.locale()));
        format.setMinimumFractionDigits(written.decimals());
        format.setMaximumFractionDigits(written.decimals());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static boolean spanish(Locale locale) {
        return locale.getLanguage().equals("es");
    }
}
