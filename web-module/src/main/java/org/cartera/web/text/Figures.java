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
import java.util.stream.Collectors;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;

/** How numbers, amounts and dates are written. Everything rounds HALF_UP, on screen only (K5). */
public final class Figures {
    private static final String MINUS = "−";
    private static final int SHARE_SCALE = 6;

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

    /** Always with so many decimals. */
    public static String decimal(BigDecimal value, int decimals, Locale locale) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return (shown.signum() < 0 ? MINUS : "") + format.format(shown.abs());
    }

    private static boolean spanish(Locale locale) {
        return locale.getLanguage().equals("es");
    }
}
