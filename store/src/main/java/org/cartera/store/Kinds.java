package org.cartera.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One statement for rows of several kinds that have little in common: each kind names the columns that it has, the others are null, and
 * {@link #KIND} tells them apart. Where a customer has a row or none of each, to begin and end a statement costs more than to look.
 * Rows come kind by kind, those of a kind in the order of its places: the whole is sorted once, for to sort each kind, most of which have
 * no row, takes longer than to look for it. Parameters follow each other kind by kind.
 */
public final class Kinds {
    /** The column with a row's kind. */
    public static final String KIND = "row_kind";

    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    /**
     * @param own its columns: by the name above, what each is
     * @param place a text by which its rows are sorted
     */
    private record Kind(String name, Map<String, String> own, String place, String from) {}

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
        return kind(name, columns, from, "''");
    }

    /**
     * Adds a kind with an order.
     *
     * @param place what its rows are sorted by, byte by byte: a text of the query, such as {@link #place(String)} of a number
     */
    public Kinds kind(String name, String columns, String from, String place) {
        Map<String, String> own = Arrays.stream(columns.split(","))
                .map(String::strip)
                .map(column -> List.of(column.split(" as ")))
                .collect(Collectors.toMap(column -> column.get(column.size() - 1), column -> column.get(0)));
        if (!types.keySet().containsAll(own.keySet())) {
            throw new IllegalArgumentException(name + " has columns that are not declared: " + own.keySet());
        }
        kinds.add(new Kind(name, own, "'%02d' || %s".formatted(kinds.size(), place), from));
        return this;
    }

    /** A number from 0 as a text that sorts as it does. */
    public static String place(String number) {
        return "lpad(%s::text, 19, '0')".formatted(number);
    }

    /** With the columns under their names. */
    public String sql() {
        return union(kinds, types);
    }

    /**
     * With columns of the same type shared by kinds that have nothing else in common. For each column of each kind PostgreSQL makes
     * something ready before it looks, so a statement of many kinds gains by having few.
     *
     * @param before what the statement begins with
     */
    public Packed packed(String before) {
        Map<String, String> shared = new LinkedHashMap<>();
        Map<String, Map<String, String>> names = new HashMap<>();
        List<Kind> packed = new ArrayList<>();
        for (Kind kind : kinds) {
            Map<String, Integer> used = new HashMap<>();
            Map<String, String> places = new HashMap<>();
            Map<String, String> own = new HashMap<>();
            new TreeMap<>(kind.own()).forEach((column, what) -> {
                String type = types.getOrDefault(column, "text");
                String place = type.replaceAll("\\W", "_") + "_" + used.merge(type, 1, Integer::sum);
                shared.put(place, type);
                places.put(column, place);
                own.put(place, what);
            });
            names.put(kind.name(), places);
            packed.add(new Kind(kind.name(), own, kind.place(), kind.from()));
        }
        return new Packed(before + union(packed, shared), names);
    }

    private static String union(List<Kind> kinds, Map<String, String> columns) {
        return kinds.stream()
                .map(kind -> select(kind, columns))
                .collect(Collectors.joining("\nunion all\n", "", "\norder by row_place"));
    }

    private static String select(Kind kind, Map<String, String> columns) {
        StringBuilder sql = new StringBuilder(
                "(select '%s' as %s, (%s) collate \"C\" as row_place".formatted(kind.name(), KIND, kind.place()));
        columns.forEach((column, type) -> sql.append(", ")
                .append(kind.own().getOrDefault(column, "null::" + type))
                .append(" as ")
                .append(column));
        return sql.append(' ').append(kind.from()).append(')').toString();
    }

    /**
     * The statement of {@link #packed}.
     *
     * @param names by kind and the name of its column, the name under which it stands
     */
    public record Packed(String sql, Map<String, Map<String, String>> names) {

        /** The same row, under the names of its kind's columns. */
        public Row named(Row row) throws SQLException {
            return row.under(Objects.requireNonNull(names.get(row.text(KIND))));
        }
    }
}
