package org.cartera.erp.ofbiz;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the ERP's tables stood at one read.
 *
 * @param of whose tables, and how they were read: another database, timeline or zone, or other queries, and the mark says nothing
 * @param oldestRunning every transaction before this number had ended
 * @param next the number of the next transaction then
 * @param comparedAt the ERP's clock when every fact was compared last
 * @param at the ERP's clock then
 * @param tables by name
 */
record Mark(String of, long oldestRunning, long next, Instant comparedAt, Instant at, Map<String, Table> tables) {

    /**
     * One table.
     *
     * @param rows how many
     * @param links the sum of their fingerprints ({@link Links}); 0 for a table without
     */
    record Table(long rows, BigInteger links) {}

    Mark {
        tables = new TreeMap<>(tables);
    }

    String text() {
        StringBuilder text = new StringBuilder(of)
                .append(' ')
                .append(oldestRunning)
                .append(' ')
                .append(next)
                .append(' ')
                .append(comparedAt)
                .append(' ')
                .append(at);
        tables.forEach((name, table) -> text.append(' ')
                .append(name)
                .append('=')
                .append(table.rows())
                .append('/')
                .append(table.links()));
        return text.toString();
    }

    /** Null where it is none, or one of an earlier program. */
    static @Nullable Mark read(@Nullable String text) {
        String[] words = text == null ? new String[0] : text.split(" ", -1);
        if (words.length < 5 || words[4].indexOf('=') >= 0) {
            return null;
        }
        Map<String, Table> tables = new TreeMap<>();
        for (int i = 5; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            int slash = words[i].indexOf('/');
            tables.put(
                    words[i].substring(0, equals),
                    new Table(
                            Long.parseLong(words[i].substring(equals + 1, slash)),
                            new BigInteger(words[i].substring(slash + 1))));
        }
        return new Mark(
                words[0],
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Instant.parse(words[3]),
                Instant.parse(words[4]),
                tables);
    }
}
