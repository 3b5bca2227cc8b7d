package org.cartera.scenarios.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them: {@code 2026-03-01}, {@code 2026/3/1}, {@code 20260301}, {@code 01/03/2026} and
 * {@code 1.3.2026} (day first), {@code 1 March 2026}, {@code 1 de marzo de 2026}, {@code March 1, 2026}; a weekday before
 * or after is read over.
 */
public final class Dates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?[- ](?:de )?([a-z]{3,10})\\.?[-, ]+(?:de(?:l)? )?(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern WEEKDAY = Pattern.compile("^\\(?[a-z]{3,9}\\)?[., ]+|[., ]+\\(?[a-z]{3,9}\\)?$");
    private static final List<String> EXPECTED = List.of("2026-03-01", "01/03/2026", "1 March 2026");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dic", 12));

    private Dates() {}

    public static LocalDate date(YamlNode node) {
        return date(node, node.text());
    }

    /** A date that is part of a value. */
    public static LocalDate date(YamlNode node, String text) {
        try {
            return parse(text)
                    .orElseThrow(() ->
                            node.error("'" + text + "' is no date; write it as in " + String.join(", ", EXPECTED)));
        } catch (DateTimeException e) {
            throw node.error("'" + text + "' is no day of the calendar");
        }
    }

    /** A date, where the text is one. Throws a DateTimeException for a day that no calendar has. */
    public static Optional<LocalDate> parse(String text) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("t\\d\\d:\\d\\d.*$", "");
        return bare(plain.strip())
                .or(() -> bare(WEEKDAY.matcher(plain.strip()).replaceFirst("").strip()));
    }

    private static Optional<LocalDate> bare(String bare) {
        Matcher year = YEAR_FIRST.matcher(bare);
        if (year.matches()) {
            return day(year.group(1), year.group(2), year.group(3));
        }
        Matcher compact = COMPACT.matcher(bare);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher day = DAY_FIRST.matcher(bare);
        if (day.matches()) {
            return day(day.group(3), day.group(2), day.group(1));
        }
        Matcher named = NAMED.matcher(bare);
        if (named.matches()) {
            return named(named.group(3), named.group(2), named.group(1));
        }
        Matcher month = MONTH_FIRST.matcher(bare);
        return month.matches() ? named(month.group(3), month.group(1), month.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        Integer number = MONTHS.get(month.substring(0, 3));
        return number == null ? Optional.empty() : day(year, number.toString(), day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }
}
