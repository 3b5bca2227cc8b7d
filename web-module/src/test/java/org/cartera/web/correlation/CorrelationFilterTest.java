package org.cartera.web.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrelationFilterTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void theCallersOwnNameIsTakenOver() {
        assertThat(CorrelationFilter.name("erp-night:4711", TRACE)).hasToString("erp-night:4711");
    }

    @Test
    void aTraceOfTheW3cNamesTheRequestOfWhoeverGivesNoOther() {
        assertThat(CorrelationFilter.name(null, TRACE)).hasToString("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aNameThatCouldForgeALogLineIsReplaced() {
        for (String bad : new String[] {"a\nINFO forged", "", "x".repeat(65), "<script>"}) {
            assertThat(CorrelationFilter.name(bad, null).text())
                    .isNotEqualTo(bad)
                    .matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void aTraceOfNothingButZerosIsNone() {
        assertThat(CorrelationFilter.name(null, "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")
                        .text())
                .matches("[0-9a-f-]{36}");
    }
}
