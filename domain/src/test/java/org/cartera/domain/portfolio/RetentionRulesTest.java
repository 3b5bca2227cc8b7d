package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.cartera.domain.portfolio.Retention.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    private static RetentionRules rules(@Nullable LocalTime at) {
        Map<Subject, Integer> days = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            days.put(subject, 30);
        }
        return new RetentionRules(days, at, BOGOTA);
    }

    @Test
    void wholeDaysOfTheZoneAreKept() {
        Instant evening = Instant.parse("2026-12-01T03:59:00Z");
        assertThat(rules(null).before(Subject.RUNS, evening)).isEqualTo("2026-10-31T05:00:00Z");
    }

    @Test
    void theRemovalComesOnceADayFromItsTimeOn() {
        RetentionRules rules = rules(LocalTime.of(4, 30));
        Instant early = Instant.parse("2026-11-30T09:29:00Z");
        Instant due = Instant.parse("2026-11-30T09:30:00Z");
        assertThat(rules.isDue(null, early)).isFalse();
        assertThat(rules.isDue(null, due)).isTrue();
        assertThat(rules.isDue(due.minusSeconds(86_400), due)).isTrue();
        assertThat(rules.isDue(due, due.plusSeconds(60))).isFalse();
    }

    @Test
    void withoutATimeNobodyButAPersonStartsIt() {
        assertThat(rules(null).isDue(null, Instant.parse("2026-11-30T23:30:00Z")))
                .isFalse();
    }

    @Test
    void everySubjectNeedsItsDays() {
        assertThatThrownBy(() -> new RetentionRules(Map.of(Subject.RUNS, 30), null, BOGOTA))
                .hasMessageContaining("FACTS");
    }
}
