package org.cartera.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** An owner that was given up and wakes up again, on real transactions. */
class FencingTest {
    private static final List<String> WRITTEN = List.of("intent", "stage_taken", "decision", "position", "item_memory");

    private final Portfolio portfolio = twoCustomers();

    private static Portfolio twoCustomers() {
        return new Portfolio()
                .customer("C1", "Customer 1")
                .invoice("I1", "C1", "USD 1.00", 2)
                .customer("C2", "Customer 2")
                .invoice("I2", "C2", "USD 2.00", 40);
    }

    @Test
    void aChunkOfAnOwnerThatWakesUpAfterTheTakeoverLeavesNothing() throws Exception {
        long generation = portfolio.read().number();
        RunTicket former = begin("a", generation);
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch wakeUp = new CountDownLatch(1);
        ExecutorService frozen = Executors.newSingleThreadExecutor();
        Future<?> chunk = frozen.submit(() -> portfolio.work.inNewTransaction(() -> {
            List<CaseFile> files = chunk().read(former, generation, null, 10);
            read.countDown();
            await(wakeUp);
            return chunk().decide(former, files, NOW);
        }));
        read.await();
        TestDatabase.run(portfolio.raw, "update run set beat_at = beat_at - interval '61 seconds'");
        RunTicket owner = begin("b", generation);
        wakeUp.countDown();

        assertThatThrownBy(chunk::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(FencedOff.class);
        frozen.shutdown();
        WRITTEN.forEach(table -> assertThat(count(table)).as(table).isZero());

        assertThat(owner.epoch()).isEqualTo(former.epoch() + 1);
        portfolio.work.inTransaction(() -> chunk().decide(owner, chunk().read(owner, generation, null, 10), NOW));
        portfolio.log.close(owner, RunStatus.COMPLETED, "", null, NOW);
        assertThat(count("intent")).isEqualTo(2);
        assertThatThrownBy(() -> portfolio.log.close(former, RunStatus.FAILED, "late", null, NOW))
                .isInstanceOf(FencedOff.class);
    }

    @Test
    void anOwnerThatFreezesInsideATransactionKeepsItsRowsOnlyUntilPostgresEndsIt() throws Exception {
        long generation = portfolio.read().number();
        RunTicket former = begin("a", generation);
        TestDatabase.endIdleTransactionsAfter(portfolio.raw, "300ms");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch wakeUp = new CountDownLatch(1);
        ExecutorService frozen = Executors.newSingleThreadExecutor();
        Future<?> chunk = frozen.submit(() -> portfolio.work.inNewTransaction(() -> {
            portfolio.log.beat(former, NOW);
            locked.countDown();
            await(wakeUp);
            portfolio.log.beat(former, NOW);
            return true;
        }));
        locked.await();

        // waits for the row until the frozen owner's connection is ended
        TestDatabase.run(portfolio.raw, "update run set beat_at = beat_at - interval '61 seconds'");
        RunTicket owner = begin("b", generation);
        wakeUp.countDown();

        assertThat(owner.epoch()).isEqualTo(former.epoch() + 1);
        assertThatThrownBy(chunk::get).isInstanceOf(ExecutionException.class);
        frozen.shutdown();
    }

    @Test
    void whatARunWritesDoesNotDependOnTheServersZone() {
        List<String> here = written(portfolio);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written(twoCustomers())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static List<String> written(Portfolio each) {
        each.run(DAY);
        return TestDatabase.rows(
                each.raw,
                "select key, business_date, extract(epoch from due_at) from intent"
                        + " union all select item, due, 0 from open_item"
                        + " union all select item, taken_on, 0 from stage_taken order by 1, 2, 3");
    }

    private RunTicket begin(String node, long generation) {
        RunTicket ticket = portfolio.log.open(COMPANY, DAY, node, "test", NOW).orElseThrow();
        portfolio.log.generation(ticket, generation);
        portfolio.log.enter(ticket, RunStep.DECIDE, portfolio.files.count(COMPANY, generation, DAY), NOW);
        return ticket;
    }

    private DecideChunk chunk() {
        return new DecideChunk(portfolio.files, portfolio.decisions, portfolio.log, Portfolio.policies());
    }

    private long count(String table) {
        return Long.parseLong(TestDatabase.one(portfolio.raw, "select count(*) from " + table));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
