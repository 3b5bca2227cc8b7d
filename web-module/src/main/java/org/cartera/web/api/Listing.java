package org.cartera.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.portfolio.ListQuery;

/**
 * Reads what a list is asked for: {@code search}, {@code sort} ({@code name}; {@code -open} descends), {@code page} from 1,
 * {@code size} from 1 to 1000 (50), and the list's own filters.
 */
final class Listing {
    private static final Set<String> COMMON = Set.of("organisation", "search", "sort", "page", "size");
    private static final int STANDARD_SIZE = 50;
    private static final int LARGEST_SIZE = 1_000;
    private static final int LAST_PAGE = 1_000_000;

    private Listing() {}

    static ListQuery read(UriInfo uri, List<String> filters, List<String> sorts) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Map<String, String> chosen = new HashMap<>();
        for (String name : query.keySet()) {
            if (filters.contains(name)) {
                chosen.put(name, query.getFirst(name));
            } else if (!COMMON.contains(name)) {
                throw Problem.bad(
                        name, "This list has no parameter " + name + "; it has " + filters + " and " + COMMON);
            }
        }
        int size = whole(query, "size", STANDARD_SIZE, LARGEST_SIZE);
        int page = whole(query, "page", 1, LAST_PAGE);
        String sort = first(query, "sort");
        boolean descending = sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        if (!column.isEmpty() && !sorts.contains(column)) {
            throw Problem.bad("sort", "This list is sorted by one of " + sorts + ", not by " + column);
        }
        return new ListQuery(first(query, "search"), chosen, column, descending, (page - 1) * size, size);
    }

    private static String first(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static int whole(MultivaluedMap<String, String> query, String name, int standard, int most) {
        String text = first(query, name);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, together with a number out of range
        }
        throw Problem.bad(name, "A whole number from 1 to " + most + " is needed, not '" + text + "'");
    }
}
