package org.cartera.erp.ofbiz;

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
 * @param rows by table
 */
record Mark(String of, long oldestRunning, long next, Instant comparedAt, Map<String, Long> rows) {

    Mark {
        rows = new TreeMap<>(rows);
    }

    String text() {
        StringBuilder text = new StringBuilder(of)
                .append(' ')
                .append(oldestRunning)
                .append(' ')
                .append(next)
                .append(' ')
                .append(comparedAt);
        rows.forEach(
                (table, number) -> text.append(' ').append(table).append('=').append(number));
        return text.toString();
    }

    /** Null where it is none, or one of an earlier program. */
    static @Nullable Mark read(@Nullable String text) {
        String[] words = text == null ? new String[0] : text.split(" ", -1);
        if (words.length < 4) {
            return null;
        }
        Map<String, Long> rows = new TreeMap<>();
        for (int i = 4; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            rows.put(words[i].substring(0, equals), Long.valueOf(words[i].substring(equals + 1)));
        }
        return new Mark(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]), Instant.parse(words[3]), rows);
    }
}
