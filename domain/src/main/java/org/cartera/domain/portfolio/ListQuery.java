package org.cartera.domain.portfolio;

import java.util.Map;

/**
 * Which rows of a list, in which order.
 *
 * @param search free text, matched without regard to case and accents against names, ids and document numbers; empty: all
 * @param filters exact values by column; an unknown column is refused with an IllegalArgumentException
 * @param sort the column to sort by; empty: the list's own order
 * @param first index of the first row, from 0
 * @param size rows at most, from 1 to 100 000
 */
public record ListQuery(
        String search, Map<String, String> filters, String sort, boolean descending, int first, int size) {

    public ListQuery {
        filters = Map.copyOf(filters);
        if (first < 0 || size < 1 || size > 100_000) {
            throw new IllegalArgumentException("Rows from " + first + ", at most " + size + ", cannot be listed");
        }
    }

    public static ListQuery top(int size) {
        return new ListQuery("", Map.of(), "", false, 0, size);
    }
}
