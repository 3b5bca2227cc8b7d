package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Amounts.TODAY;

import java.time.Instant;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.Test;

/** How far a run is, and when too much of a read was rejected. */
class RunFiguresTest {
    private static final Instant START = Instant.parse("2026-03-16T20:00:00Z");

    private static Generation generation(long invoices, long payments, long rejected) {
        return new Generation(
                3,
                new OrganisationId("Company"),
                ReadRequest.Mode.FULL,
                START,
                START,
                Map.of(FactKind.INVOICE, invoices, FactKind.PAYMENT, payments, FactKind.CUSTOMER, 1000L),
                rejected);
    }

    private static RunProgress progress(long done, long total, int seconds) {
        return new RunProgress(
                1,
                new OrganisationId("Company"),
                TODAY,
                RunStatus.RUNNING,
                RunStep.DECIDE,
                done,
                total,
                START,
                START,
                START.plusSeconds(seconds),
                null,
                "schedule",
                "",
                null);
    }

    @Test
    void theRejectedShareIsOfTheDocumentsAndNotOfEverything() {
        assertThat(generation(60, 30, 10).rejectedShare()).isEqualTo(0.1);
        assertThat(generation(0, 0, 0).rejectedShare()).isZero();
        assertThat(generation(0, 0, 4).rejectedShare()).isEqualTo(1.0);
    }

    @Test
    void aShareAtTheMostAllowedPassesAndMoreStopsTheRun() {
        assertThatCode(() -> TooManyRejected.check(generation(60, 30, 10), 0.1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> TooManyRejected.check(generation(60, 29, 11), 0.1))
                .isInstanceOf(TooManyRejected.class)
                .hasMessageContaining("11 rows")
                .hasMessageContaining("10.0 %");
    }

    @Test
    void halfDoneInTenSecondsEndsInTenMore() {
        RunProgress half = progress(500, 1000, 10);
        assertThat(half.ratePerSecond()).isEqualTo(50.0);
        assertThat(half.expectedEnd()).contains(START.plusSeconds(20));
    }

    @Test
    void atItsStartNobodyKnowsWhenItEnds() {
        assertThat(progress(0, 1000, 0).ratePerSecond()).isZero();
        assertThat(progress(0, 1000, 0).expectedEnd()).isEmpty();
        assertThat(progress(0, 1000, 10).expectedEnd()).isEmpty();
        assertThat(progress(10, 0, 10).expectedEnd()).isEmpty();
    }
}
