package org.cartera.domain.bank;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a bank's table (CSV, XLSX) is to be read; saved once per bank and found again by the table's heading.
 *
 * @param name the mapping's name, for people
 * @param columns heading of the column for each thing that the table tells
 * @param datePattern as {@link java.time.format.DateTimeFormatter} writes it, {@code dd/MM/yyyy}: never guessed where a date could be
 *     read two ways
 * @param decimal the decimal sign, {@code ,} or {@code .}
 * @param separator between columns of a CSV: {@code ; , |} or a tab; null: the one that the heading uses
 * @param charset of a CSV; null: UTF-8, and a file that is none is refused
 * @param account our account where no column names it
 * @param currency ISO 4217 where no column names it
 */
public record ColumnMapping(
        String name,
        Map<Column, String> columns,
        String datePattern,
        char decimal,
        @Nullable Character separator,
        @Nullable String charset,
        @Nullable String account,
        @Nullable String currency) {

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /** What a column may tell. Either {@link #AMOUNT} (signed) or {@link #CREDIT} and {@link #DEBIT} (unsigned) is needed. */
    public enum Column {
        ACCOUNT,
        BOOKED,
        VALUED,
        AMOUNT,
        CREDIT,
        DEBIT,
        CURRENCY,
        BALANCE,
        PAYER_NAME,
        PAYER_ACCOUNT,
        REFERENCE,
        BANK_REFERENCE,
        TEXT
    }
}
