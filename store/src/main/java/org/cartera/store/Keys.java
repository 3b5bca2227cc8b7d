package org.cartera.store;

import java.util.Collection;
import java.util.List;

/**
 * The keys that a statement looks for. A single one is compared, not searched for in a list: for a list PostgreSQL makes a plan each
 * time, which takes longer than to find what belongs to one customer; for a value it keeps the plan.
 */
public record Keys(Collection<String> keys) {

    /** What follows the column's name; its question mark is {@link #parameter}. */
    public String among() {
        return keys.size() == 1 ? " = ?" : " = any(?)";
    }

    /** Selects the keys, in a column of the name. */
    public String asRows(String name) {
        return (keys.size() == 1 ? "select ?::text as " : "select unnest(?::text[]) as ") + name;
    }

    /** The key, or the list of keys. */
    public Object parameter() {
        return keys.size() == 1 ? keys.iterator().next() : List.copyOf(keys);
    }
}
