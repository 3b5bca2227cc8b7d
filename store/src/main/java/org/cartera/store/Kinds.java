package org.cartera.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One statement for rows of several kinds that have little in common: each kind names the columns that it has, the others are null, and
 * {@link #KIND} tells them apart. Where a customer has a row or none of each, to begin and end a statement costs more than to look.
 * Rows of a kind keep the order that it asks for. Parameters follow each other kind by kind.
 */
public final class Kinds {
    /** The column with a row's kind. */
    public static final String KIND = "row_kind";

    private final Map<String, String> types = new LinkedHashMap<>();
    private final StringBuilder sql = new StringBuilder();

    /** @param columns all columns of all kinds, each with its type: {@code "customer text, amount numeric"} */
    public Kinds(String columns) {
        for (String column : columns.split(",")) {
            String[] parts = column.strip().split(" ", 2);
            types.put(parts[0], parts[1]);
        }
    }

    /**
     * Adds a kind.
     *
     * @param columns those that it has, by the names above; one that is called otherwise with what it is: {@code "customer, paid as amount"}
     * @param from the rest of its query
     */
    public Kinds kind(String name, String columns, String from) {
        Map<String, String> own = Arrays.stream(columns.split(","))
                .map(String::strip)
                .map(column -> List.of(column.split(" as ")))
                .collect(Collectors.toMap(column -> column.get(column.size() - 1), column -> column.get(0)));
        if (!types.keySet().containsAll(own.keySet())) {
            throw new IllegalArgumentException(name + " has columns that are not declared: " + own.keySet());
        }
        sql.append(sql.isEmpty() ? "" : "\nunion all\n")
                .append("(select '")
                .append(name)
                .append("' as ")
                .append(KIND);
        types.forEach((column, type) -> sql.append(", ")
                .append(own.containsKey(column) ? own.get(column) : "null::" + type)
                .append(" as ")
                .append(column));
        sql.append(' ').append(from).append(')');
        return this;
    }

    public String sql() {
        return sql.toString();
    }
}
