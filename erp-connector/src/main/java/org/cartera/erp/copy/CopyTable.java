package org.cartera.erp.copy;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A table of the copy, and what of it travels.
 *
 * @param columns as the component exports them; the last two are the stamps
 */
record CopyTable(String name, List<String> columns) {
    private static final List<String> STAMPS = List.of("created_tx_stamp", "last_updated_tx_stamp");

    /** All of them, by name. */
    static final Map<String, CopyTable> ALL = read();

    private static Map<String, CopyTable> read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(CopyTable.class.getResourceAsStream("exported.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading exported.properties", e);
        }
        Map<String, CopyTable> tables = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> {
            Stream<String> columns = Stream.of(properties.getProperty(name).split(" "));
            tables.put(
                    name,
                    new CopyTable(name, Stream.concat(columns, STAMPS.stream()).toList()));
        });
        return Map.copyOf(tables);
    }

    static CopyTable of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** The entity's name in OFBiz. */
    String entity() {
        String field = field(name);
        return Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    /** The head of a page. */
    String head() {
        return columns.stream().map(CopyTable::field).collect(joining(","));
    }

    /** What a field is called in OFBiz: {@code party_id_from} is {@code partyIdFrom}. */
    static String field(String column) {
        StringBuilder field = new StringBuilder();
        for (String word : column.split("_")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    /** The columns, each with a prefix, with commas between. */
    String list(String prefix) {
        return columns.stream().map(column -> prefix + column).collect(joining(", "));
    }

    /** What of the component's answer may stand in a message. */
    static String shortened(byte[] text) {
        String words = new String(text, 0, Math.min(text.length, 300), StandardCharsets.UTF_8);
        return words.replaceAll("\\s+", " ").strip();
    }
}
