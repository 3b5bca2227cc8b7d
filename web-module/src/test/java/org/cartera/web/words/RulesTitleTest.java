package org.cartera.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A credit manager reads which rules decided by the names that people gave them. */
class RulesTitleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private final Words spanish = new Words(Locale.forLanguageTag("es-CO"), ZoneId.of("America/Bogota"));
    private final Words english = new Words(Locale.US, ZoneId.of("America/Bogota"));

    @Test
    void anOwnVersionIsNamedWithItsNumberAndFirstDay() {
        RulesTitle title = new RulesTitle("Ventas 2026", FIRST, "standard", null);
        assertThat(title.of("policy v2, strategy shipped #1a2b", english))
                .isEqualTo("policy “Ventas 2026”, version 2, in force since " + english.date(FIRST)
                        + "; strategy “standard” as shipped · #1a2b");
        assertThat(title.of("policy v2, strategy shipped #1a2b", spanish))
                .isEqualTo("política «Ventas 2026», versión 2, vigente desde el " + spanish.date(FIRST)
                        + "; estrategia «estándar» de fábrica · #1a2b");
    }

    @Test
    void rulesOfTheServersFolderAreThisInstallationsAndTheFolderIsNotNamed() {
        RulesTitle title = new RulesTitle("standard", null, "standard", null);
        assertThat(title.of("policy shipped with policies, strategy shipped with policies #1a2b", spanish))
                .isEqualTo(
                        "política «estándar» de esta instalación; estrategia «estándar» de esta instalación · #1a2b");
    }

    @Test
    void whatIsNotKeptIsNamedAsTheLogHasIt() {
        RulesTitle title = new RulesTitle(null, null, null, null);
        assertThat(title.of("policy v2, strategy shipped with /srv/rules #1a2b", english))
                .isEqualTo("policy v2, strategy shipped with rules #1a2b");
        assertThat(title.of("test", english)).isEqualTo("test");
    }
}
