package org.cartera.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows handed to one statement as arrays, column by column, so that a statement writes a whole chunk.
 *
 * <p>{@link #source} stands in the statement's FROM, {@link #parameters} where its marks are: as in {@code insert into t
 * select ?, s.* from <source>}.
 */
public final class Batch {
    private final String[] types;
    private final String[] names;
    private final List<List<@Nullable String>> columns = new ArrayList<>();
    private int size;

    /** @param columns each a name and a type, as in {@code "amount numeric"} */
    public Batch(String... columns) {
        names = Arrays.stream(columns)
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toArray(String[]::new);
        types = Arrays.stream(columns)
                .map(column -> column.substring(column.indexOf(' ') + 1))
                .toArray(String[]::new);
        for (int i = 0; i < columns.length; i++) {
            this.columns.add(new ArrayList<>());
        }
    }

    public void add(@Nullable Object... row) {
        if (row.length != names.length) {
            throw new IllegalArgumentException(row.length + " values for columns " + Arrays.toString(names));
        }
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            columns.get(i).add(value == null ? null : value.toString());
        }
        size++;
    }

    /** The same rows with one more column. */
    public Batch with(String column, List<?> values) {
        if (values.size() != size) {
            throw new IllegalArgumentException(values.size() + " values for " + size + " rows");
        }
        Batch wider = new Batch(Stream.concat(
                        IntStream.range(0, names.length).mapToObj(i -> names[i] + " " + types[i]), Stream.of(column))
                .toArray(String[]::new));
        for (int i = 0; i < names.length; i++) {
            wider.columns.get(i).addAll(columns.get(i));
        }
        values.forEach(value -> wider.columns.get(names.length).add(value.toString()));
        wider.size = size;
        return wider;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** One column's values, a row's each. */
    public List<@Nullable String> column(String name) {
        return columns.get(Arrays.asList(names).indexOf(name));
    }

    /** {@code unnest(?::text[], …) as s(name, …)} */
    public String source() {
        return IntStream.range(0, names.length)
                .mapToObj(i -> "?::" + types[i] + "[]")
                .collect(Collectors.joining(", ", "unnest(", ") as s(" + String.join(", ", names) + ")"));
    }

    /** The names of the columns, separated by commas. */
    public String names() {
        return String.join(", ", names);
    }

    /** Other parameters before, the columns, other parameters after. */
    public @Nullable Object[] parameters(
            List<? extends @Nullable Object> before, List<? extends @Nullable Object> after) {
        List<@Nullable Object> all = new ArrayList<>(before);
        all.addAll(columns);
        all.addAll(after);
        return all.toArray();
    }

    public @Nullable Object[] parameters(@Nullable Object... before) {
        return parameters(Arrays.asList(before), List.of());
    }
}
