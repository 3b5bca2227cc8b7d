package org.cartera.web.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A list as a file: its columns and its rows, handed out one after the other so that a long list is never in memory.
 *
 * @param name of the sheet and the file, without ending
 * @param cut a sentence for the last line where the list is longer than what was written; empty where it is whole
 */
public record TableFile<T>(String name, List<Column<T>> columns, Iterable<T> rows, String cut) {

    public TableFile {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param value a {@link java.math.BigDecimal}, Integer or Long is a number, a LocalDate a date, anything else a text
     */
    public record Column<T>(String title, Function<T, Object> value) {}

    /** Where the cells go, in order. */
    interface Cells {
        void cell(Object value) throws IOException;

        void endOfLine() throws IOException;
    }

    void writeTo(Cells cells) throws IOException {
        for (Column<T> column : columns) {
            cells.cell(column.title());
        }
        cells.endOfLine();
        for (T row : rows) {
            for (Column<T> column : columns) {
                cells.cell(column.value().apply(row));
            }
            cells.endOfLine();
        }
        if (!cut.isEmpty()) {
            cells.cell(cut);
            cells.endOfLine();
        }
    }
}
