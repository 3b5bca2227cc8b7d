package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.cartera.domain.portfolio.Retention.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How long each subject is kept, and when the removal comes.
 *
 * @param days at least one for every subject
 * @param at the time of day at which the removal starts; null where nobody but a person starts it
 * @param zone of that time and of the days
 */
public record RetentionRules(Map<Subject, Integer> days, @Nullable LocalTime at, ZoneId zone) {

    public RetentionRules {
        days = Map.copyOf(days);
        for (Subject subject : Subject.values()) {
            if (days.getOrDefault(subject, 0) < 1) {
                throw new IllegalArgumentException("Nothing says how long to keep " + subject);
            }
        }
    }

    public int daysOf(Subject subject) {
        return days.getOrDefault(subject, 0);
    }

    /** What is older than this may go; whole days of the zone, so that asking twice a day gives the same answer. */
    public Instant before(Subject subject, Instant now) {
        return now.atZone(zone)
                .toLocalDate()
                .minus(Period.ofDays(daysOf(subject)))
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Whether the removal of today is due: its time has come, and there was none since midnight. */
    public boolean isDue(@Nullable Instant last, Instant now) {
        if (at == null || now.atZone(zone).toLocalTime().isBefore(at)) {
            return false;
        }
        return last == null
                || last.atZone(zone).toLocalDate().isBefore(now.atZone(zone).toLocalDate());
    }
}
