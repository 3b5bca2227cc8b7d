package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.ColumnMapping;
import org.cartera.domain.bank.ColumnMapping.Column;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Dates and amounts as the mapping writes them, and in no other way. */
final class TableValues {
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal NOISE = new BigDecimal("0.000001");
    private static final Pattern QUOTED_OR_YEAR = Pattern.compile("'[^']*'|y");

    private final Map<Column, Integer> places;
    private final List<DateTimeFormatter> dates;
    private final Pattern amount;
    private final char decimal;

    TableValues(TableHeading heading) {
        this.places = heading.places();
        this.decimal = heading.mapping().decimal();
        this.dates = dates(heading.mapping());
        String point = Pattern.quote(String.valueOf(decimal));
        this.amount = Pattern.compile("(?<open>\\()?(?<sign>[-+−])?(?:\\p{Sc}|[A-Z]{3} )? ?(?<late>[-+−])?"
                + "(?<whole>\\d{1,18}|\\d{1,3}(?:(?<group>(?!" + point + ")[.,' ’])\\d{3})(?:\\k<group>\\d{3}){0,4})?"
                + "(?:" + point + "(?<part>\\d{0,6}))?"
                + " ?(?:\\p{Sc}|[A-Z]{3})?(?<close>\\))?(?<after>[-+−]| ?(?:CR|DR|DB))?");
    }

    @Nullable
    String text(TableRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? null : row.text(place);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    @Nullable
    LocalDate date(TableRow row, Column column) {
        Integer place = places.get(column);
        String text = place == null ? null : row.text(place);
        if (place == null || text == null) {
            return null;
        }
        BigDecimal serial = row.number(place);
        if (serial != null && serial.signum() > 0 && serial.compareTo(LAST_DAY) <= 0) {
            return row.firstDay().plusDays(serial.longValue());
        }
        for (DateTimeFormatter format : dates) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException other) {
                // perhaps its months are named in the next language
                continue;
            }
        }
        throw new BankFileRefused(Reason.BAD_DATE, row.place(), Values.quote(text));
    }

    @Nullable
    Money money(TableRow row, Column column, Currency currency) {
        Integer place = places.get(column);
        String text = place == null ? null : row.text(place);
        if (place == null || text == null) {
            return null;
        }
        BigDecimal number = row.number(place);
        return number == null
                ? Values.money(currency, decimal(text, row.place()), row.place())
                : withoutNoise(number, currency, row.place());
    }

    private BigDecimal decimal(String text, String place) {
        Matcher found = amount.matcher(text.replace('\u00A0', ' ').replace('\u202F', ' '));
        if (!found.matches() || found.group("whole") == null && isBlank(found.group("part"))) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, Values.quote(text));
        }
        String group = found.group("group");
        String whole = found.group("whole") == null ? "0" : found.group("whole");
        String part = isBlank(found.group("part")) ? "0" : found.group("part");
        BigDecimal value = new BigDecimal((group == null ? whole : whole.replace(group, "")) + "." + part);
        long minus = Stream.of("sign", "late", "after")
                .map(found::group)
                .filter(sign ->
                        sign != null && !sign.equals("+") && !sign.strip().equals("CR"))
                .count();
        boolean bracketed = found.group("open") != null;
        if (bracketed != (found.group("close") != null) || minus + (bracketed ? 1 : 0) > 1) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, Values.quote(text));
        }
        return minus > 0 || bracketed ? value.negate() : value;
    }

    /** Sheets keep binary fractions: 0.1 + 0.2 is not quite 0.3 there. Anything but that is refused, never rounded. */
    private static Money withoutNoise(BigDecimal number, Currency currency, String place) {
        if (number.precision() - number.scale() > 18) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, "1E" + (number.precision() - number.scale()));
        }
        Money rounded = Money.rounded(currency, number, RoundingMode.HALF_UP);
        if (rounded.amount().subtract(number).abs().compareTo(NOISE) > 0) {
            throw new BankFileRefused(Reason.BAD_AMOUNT, place, Values.quote(number.toPlainString()));
        }
        return rounded;
    }

    /** Strict: 30 February is no date. Months may be named in Spanish or English. */
    private static List<DateTimeFormatter> dates(ColumnMapping mapping) {
        try {
            String strict = QUOTED_OR_YEAR
                    .matcher(mapping.datePattern())
                    .replaceAll(found -> found.group().equals("y") ? "u" : Matcher.quoteReplacement(found.group()));
            return Stream.of(Locale.forLanguageTag("es-CO"), Locale.ENGLISH)
                    .map(language -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(strict)
                            .toFormatter(language)
                            .withResolverStyle(ResolverStyle.STRICT))
                    .toList();
        } catch (IllegalArgumentException noPattern) {
            throw new BankFileRefused(Reason.UNREADABLE, "", "datePattern", Values.quote(mapping.datePattern()));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
