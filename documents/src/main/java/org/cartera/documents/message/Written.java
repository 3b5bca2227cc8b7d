package org.cartera.documents.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.money.Money;

/**
 * How amounts and dates are written in a language. Pesos carry no decimals on paper (K5), rounded half up; other
 * currencies carry their own.
 */
public final class Written {
    private static final Map<String, Written> LANGUAGES = Map.of(
            "es", new Written(Locale.forLanguageTag("es-CO"), "d 'de' MMMM 'de' yyyy", "dd/MM/yyyy", '.', ','),
            "en", new Written(Locale.ENGLISH, "d MMMM yyyy", "d MMM yyyy", ',', '.'));

    private static final int MOST_DAYS = 4_096;

    private final Map<LocalDate, String> days = new ConcurrentHashMap<>();
    private final Map<LocalDate, String> longDays = new ConcurrentHashMap<>();
    private final Locale locale;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter shortDate;
    private final DecimalFormat grouped;
    private final char thousands;
    private final char decimals;

    private Written(Locale locale, String longDate, String shortDate, char thousands, char decimals) {
        this.locale = locale;
        this.thousands = thousands;
        this.decimals = decimals;
        this.longDate = DateTimeFormatter.ofPattern(longDate, locale);
        this.shortDate = DateTimeFormatter.ofPattern(shortDate, locale);
        // not the JDK's locale data: its separators for es-CO differ between versions
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(thousands);
        symbols.setDecimalSeparator(decimals);
        this.grouped = new DecimalFormat("#,##0", symbols);
        grouped.setRoundingMode(RoundingMode.HALF_UP);
    }

    /** Spanish for Spanish; English for every other language. */
    public static String languageOf(Locale wanted) {
        return wanted.getLanguage().equals("es") ? "es" : "en";
    }

    public static Written in(String language) {
        Written written = LANGUAGES.get(language);
        if (written == null) {
            throw new IllegalArgumentException("Nothing is written in '" + language + "'");
        }
        return written;
    }

    /** Without the currency: 1.250.000 or 1,250.50. */
    public String bare(Money money) {
        int places = money.currency().getCurrencyCode().equals("COP") ? 0 : Money.decimals(money.currency());
        BigDecimal amount = money.amount().setScale(places, RoundingMode.HALF_UP);
        String plain = amount.toPlainString();
        String digits = amount.signum() < 0 ? plain.substring(1) : plain;
        int whole = places == 0 ? digits.length() : digits.length() - places - 1;
        StringBuilder text = new StringBuilder(digits.length() + whole / 3 + 1);
        text.append(amount.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole; i++) {
            text.append(digits.charAt(i));
            int left = whole - i - 1;
            if (left > 0 && left % 3 == 0) {
                text.append(thousands);
            }
        }
        return places == 0
                ? text.toString()
                : text.append(decimals)
                        .append(digits, whole + 1, digits.length())
                        .toString();
    }

    /** With the currency's code in front: COP 1.250.000. */
    public String full(Money money) {
        return money.currency().getCurrencyCode() + "\u00a0" + bare(money);
    }

    /** A fraction of one in percent, without decimals that are zero: 2,5 % or 2.5 %. */
    public String percent(BigDecimal share) {
        DecimalFormat format = (DecimalFormat) grouped.clone();
        format.setMaximumFractionDigits(2);
        return format.format(share.movePointRight(2)) + "\u00a0%";
    }

    /** Papers repeat their days, so they are written once. */
    public String day(LocalDate date) {
        return once(days, date, shortDate);
    }

    public String longDay(LocalDate date) {
        return once(longDays, date, longDate);
    }

    private static String once(Map<LocalDate, String> written, LocalDate date, DateTimeFormatter format) {
        String known = written.get(date);
        if (known != null) {
            return known;
        }
        if (written.size() >= MOST_DAYS) {
            written.clear();
        }
        String text = format.format(date);
        written.put(date, text);
        return text;
    }

    public Locale locale() {
        return locale;
    }
}
