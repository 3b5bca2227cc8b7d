package org.cartera.web.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For how long a hold has been in force, in days, as the manager's figures count it.
 *
 * @param code {@code 8-30}, or {@code 91+} for the last, as the addresses of pages name it
 * @param from inclusive
 * @param through inclusive; null where it has no end
 */
public record HoldAge(String code, int from, @Nullable Integer through) {
    private static final List<HoldAge> ALL = List.of(
            new HoldAge("0-7", 0, 7),
            new HoldAge("8-30", 8, 30),
            new HoldAge("31-90", 31, 90),
            new HoldAge("91+", 91, null));

    static List<HoldAge> all() {
        return ALL;
    }

    /** With a dash between its ends: {@code 8–30}. */
    public String words() {
        return code.replace('-', '–');
    }

    /** Empty for what is none. */
    static Optional<HoldAge> of(@Nullable String code) {
        return ALL.stream().filter(one -> one.code.equals(code)).findFirst();
    }

    /** The one whose days these are today. */
    static Optional<HoldAge> between(String since, LocalDate today) {
        return ALL.stream().filter(one -> one.since(today).equals(since)).findFirst();
    }

    /** The days on which such a hold began, as a range with its first day and the day after its last: {@code [2026-10-31,2026-11-23)}. */
    String since(LocalDate today) {
        Integer longest = through;
        return "[" + (longest == null ? "" : today.minusDays(longest)) + "," + today.minusDays(from - 1L) + ")";
    }
}
