package org.cartera.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of credit limits, as a spreadsheet writes it: the first line names the columns {@code customer},
 * {@code currency}, {@code limit} and, if wanted, {@code validThrough}; they are parted by commas, or by semicolons, and then
 * an amount may have a decimal comma. None of these values can contain either, so nothing is quoted.
 *
 * @param limit null where the list takes the limit away
 * @param validThrough last day, inclusive; null where it does not expire
 */
record LimitLine(CustomerId customer, @Nullable Money limit, @Nullable LocalDate validThrough) {
    private static final int MOST_DIGITS = 18;
    private static final String LIMIT = "limit";
    private static final String THROUGH = "validThrough";
    private static final List<String> NEEDED = List.of("customer", "currency", LIMIT);

    /** All lines, or the refusal of the first that cannot be read. */
    static List<LimitLine> read(String text) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        String separator = !lines.isEmpty() && lines.get(0).contains(";") ? ";" : ",";
        List<String> columns = lines.isEmpty() ? List.of() : cells(lines.get(0), separator);
        if (!columns.containsAll(NEEDED) || new HashSet<>(columns).size() < columns.size()) {
            throw Problem.bad(
                    "line 1", "The first line names the columns customer, currency, limit and perhaps validThrough");
        }
        List<LimitLine> read = new ArrayList<>();
        Set<CustomerId> known = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                LimitLine line = new Cells("line " + (i + 1), columns, cells(lines.get(i), separator)).line(separator);
                if (!known.add(line.customer())) {
                    throw Problem.bad(
                            "line " + (i + 1), "Customer " + line.customer() + " stands in an earlier line too");
                }
                read.add(line);
            }
        }
        return List.copyOf(read);
    }

    private static List<String> cells(String line, String separator) {
        return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
    }

    /** The cells of one line under their columns. */
    private record Cells(String where, List<String> columns, List<String> cells) {

        LimitLine line(String separator) {
            if (cells.size() != columns.size()) {
                throw Problem.bad(
                        where, "There are " + columns.size() + " columns, here are " + cells.size() + " values");
            }
            String customer = cell("customer");
            if (customer.isEmpty() || customer.length() > OrderQuestion.LONGEST_ID) {
                throw Problem.bad(where, "The id of a customer is needed, not '" + customer + "'");
            }
            return new LimitLine(new CustomerId(customer), limit(separator), through());
        }

        private @Nullable Money limit(String separator) {
            String digits = separator.equals(";") ? cell(LIMIT).replace(',', '.') : cell(LIMIT);
            if (digits.isEmpty()) {
                return null;
            }
            try {
                Money limit = Money.of(
                        Body.ofMoney(cell("currency")).orElseThrow(), new BigDecimal(digits).stripTrailingZeros());
                if (!limit.isNegative()
                        && limit.amount().precision() - limit.amount().scale() <= MOST_DIGITS) {
                    return limit;
                }
            } catch (ArithmeticException | NumberFormatException | NoSuchElementException e) {
                // told below, together with an amount below zero
            }
            throw Problem.bad(
                    where,
                    "An amount of an ISO 4217 currency is needed, not '" + digits + " " + cell("currency") + "'");
        }

        private @Nullable LocalDate through() {
            String day = columns.contains(THROUGH) ? cell(THROUGH) : "";
            try {
                return day.isEmpty() ? null : LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw Problem.bad(where, "A date such as 2026-12-31 is needed, not '" + day + "'");
            }
        }

        private String cell(String column) {
            return cells.get(columns.indexOf(column));
        }
    }
}
