package org.cartera.domain.decisionlog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** The fields of one line, one after the other, in the domain's types. */
final class Fields {
    private final String line;
    private final Iterator<@Nullable String> rest;

    Fields(String line) {
        this.line = line;
        this.rest = Lines.fields(line).iterator();
    }

    boolean isMore() {
        return rest.hasNext();
    }

    @Nullable
    String orNull() {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The log's line ends too early: " + line);
        }
        return rest.next();
    }

    String text() {
        String value = orNull();
        if (value == null) {
            throw new IllegalArgumentException("The log's line lacks a value: " + line);
        }
        return value;
    }

    <T> @Nullable T orNull(Function<String, T> read) {
        String value = orNull();
        return value == null ? null : read.apply(value);
    }

    int whole() {
        return Integer.parseInt(text());
    }

    boolean flag() {
        return Boolean.parseBoolean(text());
    }

    BigDecimal decimal() {
        return new BigDecimal(text());
    }

    LocalDate date() {
        return LocalDate.parse(text());
    }

    @Nullable
    LocalDate dateOrNull() {
        return orNull(LocalDate::parse);
    }

    Money money() {
        return Money.parse(text());
    }

    Currency currency() {
        return Currency.getInstance(text());
    }

    DateSpan span() {
        return new DateSpan(date(), dateOrNull());
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    /** Words parted by blanks. */
    Set<String> words() {
        String value = text();
        return value.isEmpty() ? Set.of() : Set.copyOf(List.of(value.split(" ", -1)));
    }
}
