package org.cartera.store;

import java.util.Collection;
import java.util.Set;

/**
 * The keys that a statement looks for. A single one is compared, not searched for in a list: for a list PostgreSQL makes a plan each
 * time, which takes longer than to find what belongs to one customer; for a value it keeps the plan.
 */
public record Keys(Collection<String> keys) {

    /** Whether there is one key alone. */
    public boolean isSingle() {
        return keys.size() == 1;
    }

    /** What follows the column's name; its question mark is {@link #parameter}. */
    public String among() {
        return isSingle() ? " = ?" : " = any(?)";
    }

    /** Selects the keys, in a column of the name. */
    public String asRows(String name) {
        return (isSingle() ? "select ?::text as " : "select unnest(?::text[]) as ") + name;
    }

    /**
     * Selects an organisation's rows of a table, each key looked up by itself: while the first night fills a table the planner takes
     * it for empty, and for a list would read all that the organisation has, chunk after chunk. Its question marks are {@link
     * #parameter} and the organisation.
     */
    public String each(String table, String column) {
        return "select t.* from (" + asRows("wanted") + ") w cross join lateral (select * from " + table
                + " where organisation = ? and " + column + " = w.wanted offset 0) t";
    }

    /** The key, or the list of keys, each once. */
    public Object parameter() {
        if (isSingle()) {
            return keys.iterator().next();
        }
        return keys instanceof Set ? keys : keys.stream().distinct().toList();
    }
}
