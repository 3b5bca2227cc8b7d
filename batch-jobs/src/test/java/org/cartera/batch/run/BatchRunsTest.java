package org.cartera.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.batch.run.TestBench.COMPANY;
import static org.cartera.batch.run.TestBench.D;

import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.junit.jupiter.api.Test;

class BatchRunsTest {
    private final TestBench bench = new TestBench();

    @Test
    void aStartedRunIsHandedToTheBatchRuntimeUnderItsTicket() {
        long run = bench.runs.start(COMPANY, D, "ana");

        assertThat(bench.launches.tickets).containsExactly(new RunTicket(run, COMPANY, D, "node-1", 1));
        assertThat(bench.runs.progress(run).orElseThrow().startedBy()).isEqualTo("ana");
    }

    @Test
    void aSecondStartJoinsTheLiveRun() {
        long first = bench.runs.start(COMPANY, D, "ana");
        long second = bench.runs.start(COMPANY, D.plusDays(1), "luis");

        assertThat(second).isEqualTo(first);
        assertThat(bench.launches.tickets).hasSize(1);
    }

    @Test
    void twoOrganisationsRunBesideEachOther() {
        bench.runs.start(COMPANY, D, "ana");
        bench.runs.start(new OrganisationId("Norte"), D, "ana");

        assertThat(bench.launches.tickets).hasSize(2);
    }

    @Test
    void anUnknownOrganisationOpensNoRun() {
        assertThatThrownBy(() -> bench.runs.start(new OrganisationId("Nowhere"), D, "ana"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bench.runs.history(new OrganisationId("Nowhere"), 10)).isEmpty();
    }

    @Test
    void aRunThatTheRuntimeRefusesIsClosedWithTheReason() {
        bench.launches.refusal = new IllegalStateException("no threads");

        assertThatThrownBy(() -> bench.runs.start(COMPANY, D, "ana")).hasMessage("no threads");
        assertThat(bench.runs.history(COMPANY, 1))
                .singleElement()
                .satisfies(run -> assertThat(run.status()).isEqualTo(RunStatus.FAILED))
                .satisfies(run -> assertThat(run.message()).contains("no threads"));
    }

    @Test
    void aFailedRunIsRestartedWithTheNextEpoch() {
        long run = bench.runs.start(COMPANY, D, "ana");
        bench.runs.closing.failed(bench.launches.tickets.get(0), new IllegalStateException("disk full"));

        assertThat(bench.runs.restart(run, "luis")).isEqualTo(run);
        assertThat(bench.launches.tickets.get(1)).isEqualTo(new RunTicket(run, COMPANY, D, "node-1", 2));
    }

    @Test
    void aRunThatStillLivesIsNotRestarted() {
        long run = bench.runs.start(COMPANY, D, "ana");

        assertThatThrownBy(() -> bench.runs.restart(run, "luis"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("still runs");
    }

    @Test
    void aCompleteRunIsNotRestarted() {
        long run = bench.runs.start(COMPANY, D, "ana");
        bench.rows.close(bench.launches.tickets.get(0), RunStatus.COMPLETED, "", null, bench.now);

        assertThatThrownBy(() -> bench.runs.restart(run, "luis")).hasMessageContaining("complete");
    }

    @Test
    void aSilentRunIsTakenOverAndItsFormerOwnerIsFencedOff() {
        long run = bench.runs.start(COMPANY, D, "ana");
        RunTicket former = bench.launches.tickets.get(0);
        bench.now = bench.now.plusSeconds(61);

        assertThat(bench.runs.restart(run, "schedule")).isEqualTo(run);
        assertThatThrownBy(() -> bench.rows.advance(former, 1, bench.now)).isInstanceOf(FencedOff.class);
    }

    @Test
    void aFencedOffOwnerClosesNothing() {
        bench.runs.start(COMPANY, D, "ana");
        RunTicket former = bench.launches.tickets.get(0);
        bench.now = bench.now.plusSeconds(61);
        bench.runs.restart(former.run(), "schedule");

        bench.runs.closing.failed(former, new FencedOff(former));

        assertThat(bench.runs.progress(former.run()).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aRunWhoseOwnerDiedWhileStoppingIsStoppedAndNotContinued() {
        long run = bench.runs.start(COMPANY, D, "ana");
        bench.runs.stop(run, "ana");
        bench.now = bench.now.plusSeconds(61);

        bench.runs.restart(run, "schedule");

        assertThat(bench.runs.progress(run).orElseThrow().status()).isEqualTo(RunStatus.STOPPED);
        assertThat(bench.launches.tickets).hasSize(1);
    }

    @Test
    void aStoppedRunCanBeContinued() {
        long run = bench.runs.start(COMPANY, D, "ana");
        bench.runs.stop(run, "ana");
        bench.runs.closing.stopped(bench.launches.tickets.get(0));

        bench.runs.restart(run, "ana");

        assertThat(bench.launches.tickets).hasSize(2);
        assertThat(bench.runs.progress(run).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
    }
}
