package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a table. Columns count from 0. */
interface TableRow {
    int size();

    /** What stands in the cell; null where it is blank or not there. */
    @Nullable
    String text(int column);

    /** The cell's number, where the table knows numbers (XLSX); null for text. */
    @Nullable
    BigDecimal number(int column);

    /** The day that a date's number counts from: 0 is that day. Sheets count so that it is right from March 1900 on. */
    default LocalDate firstDay() {
        return LocalDate.of(1899, 12, 30);
    }

    /** {@code line 12} of a CSV, {@code row 12} of a sheet. */
    String place();
}
