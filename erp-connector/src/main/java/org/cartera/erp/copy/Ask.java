package org.cartera.erp.copy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are wanted. Keys are words of the component's, handed back as they came; empty ones are open ends.
 *
 * @param after the key before the first wanted row
 * @param through the key of the last row of the range
 * @param known the digest that the page had; with the same one no rows come
 * @param since only rows stamped after this instant
 * @param column only rows with one of the values in this column
 */
record Ask(
        String table,
        String after,
        String through,
        String known,
        @Nullable Instant since,
        @Nullable String column,
        List<String> values) {

    Ask {
        values = List.copyOf(values);
    }

    static Ask range(String table, String after, String through, String known) {
        return new Ask(table, after, through, known, null, null, List.of());
    }

    static Ask since(String table, Instant since) {
        return new Ask(table, "", "", "", since, null, List.of());
    }

    static Ask with(String table, String column, List<String> values) {
        return new Ask(table, "", "", "", null, column, values);
    }

    /** The rest of it, after the last row of a page. */
    Ask from(String last) {
        return new Ask(table, last, through, "", since, column, values);
    }

    /** As problems name it. */
    String words() {
        return "a page of " + table + (after.isEmpty() ? "" : " after " + after)
                + (column == null ? "" : " by " + column) + (since == null ? "" : " since " + since);
    }
}
