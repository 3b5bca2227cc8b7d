package org.cartera.store;

import java.util.List;
import java.util.function.Function;

/**
 * A statement that is asked over and over, about one key or about several. Its two texts are made once: to put a long text together
 * for each call takes longer than PostgreSQL needs to find one row.
 */
public record KeyedSql(String one, String many) {

    /** @param text makes the statement for keys, of which only their number matters */
    public static KeyedSql of(Function<Keys, String> text) {
        return new KeyedSql(text.apply(new Keys(List.of(""))), text.apply(new Keys(List.of("", ""))));
    }

    public String about(Keys keys) {
        return keys.isSingle() ? one : many;
    }
}
