package org.cartera.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cartera.domain.portfolio.EarlierThanDecided;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.RunTrace;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresRunLogTest {
    private final Portfolio portfolio = new Portfolio();
    private final PostgresRunLog log = portfolio.log;
    private final PostgresRunBook book = portfolio.book;

    @Test
    void whileARunLivesNobodyElseOpensOne() {
        open("a", 0).orElseThrow();
        lastSeen("59 seconds");
        assertThat(open("b", 0)).isEmpty();
        assertThat(log.open(COMPANY, DAY.plusDays(1), "b", "ana", NOW)).isEmpty();
    }

    @Test
    void noNodeTakesALivingRunBecauseItsOwnClockIsWrong() {
        open("a", 0).orElseThrow();
        assertThat(open("b", 86_400)).isEmpty();
        assertThat(open("c", -86_400)).isEmpty();
        assertThat(book.orphans()).isEmpty();
    }

    @Test
    void aClockThatWasSetBackKeepsNoDeadRunAlive() {
        RunTicket dead = open("a", 7200).orElseThrow();
        lastSeen("-2 hours");
        assertThat(book.orphans()).extracting(RunProgress::run).containsExactly(dead.run());
        assertThat(open("b", 0)).map(RunTicket::epoch).contains(2L);
    }

    @Test
    void afterAMinuteOfSilenceAnotherNodeTakesOverAndTheFirstOneIsFencedOff() {
        RunTicket first = open("a", 0).orElseThrow();
        log.enter(first, RunStep.DECIDE, 100, NOW);
        log.advance(first, 40, NOW);
        lastSeen("61 seconds");
        RunTicket second = open("b", 61).orElseThrow();

        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        assertThatThrownBy(() -> log.advance(first, 1, NOW)).isInstanceOf(FencedOff.class);
        assertThatThrownBy(() -> log.beat(first, NOW)).isInstanceOf(FencedOff.class);
        assertThatThrownBy(() -> log.close(first, RunStatus.FAILED, "", null, NOW))
                .isInstanceOf(FencedOff.class);
        log.enter(second, RunStep.DECIDE, 100, NOW.plusSeconds(61));
        log.advance(second, 10, NOW.plusSeconds(62));
        assertThat(progress(second).done())
                .as("what was done before stays done")
                .isEqualTo(50);
    }

    @Test
    void theFirstRunOfADateIsOpenedOnceHoweverManyNodesTryAtOnceAndWhateverBecomesOfIt() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Callable<Optional<RunTicket>>> tries = new ArrayList<>();
        for (String node : List.of("a", "b", "c", "d")) {
            tries.add(() -> log.openFirst(COMPANY, DAY, node, "schedule", NOW));
        }
        List<RunTicket> opened = new ArrayList<>();
        for (Future<Optional<RunTicket>> each : nodes.invokeAll(tries)) {
            each.get().ifPresent(opened::add);
        }
        nodes.shutdown();
        assertThat(opened).hasSize(1);

        log.close(opened.get(0), RunStatus.FAILED, "ERP down", null, NOW);
        assertThat(log.openFirst(COMPANY, DAY, "a", "schedule", NOW))
                .as("one that failed waits for a person")
                .isEmpty();
        assertThat(log.openFirst(COMPANY, DAY.plusDays(1), "a", "schedule", NOW))
                .isPresent();
    }

    @Test
    void noFirstRunIsOpenedOfADateBeforeOneThatWasDecided() {
        RunTicket decided = log.open(COMPANY, DAY.plusDays(1), "a", "ana", NOW).orElseThrow();
        log.enter(decided, RunStep.DECIDE, 1, NOW);
        log.close(decided, RunStatus.COMPLETED, "", null, NOW);

        assertThat(log.openFirst(COMPANY, DAY, "a", "schedule", NOW)).isEmpty();
    }

    @Test
    void progressThatIsRolledBackWasNotMade() {
        RunTicket ticket = open("a", 0).orElseThrow();
        log.enter(ticket, RunStep.DECIDE, 100, NOW);
        assertThatThrownBy(() -> portfolio.work.inTransaction(() -> {
                    log.advance(ticket, 10, NOW);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(progress(ticket).done()).isZero();
    }

    @Test
    void aRunGivenBackIsContinuedWithItsGenerationAndACompleteOneIsFollowedByANewOne() {
        RunTicket first = open("a", 0).orElseThrow();
        log.generation(first, 7);
        log.generation(first, 8);
        log.close(first, RunStatus.STOPPED, "by hand", null, NOW.plusSeconds(1));
        RunTicket again = open("b", 2).orElseThrow();
        assertThat(again.run()).isEqualTo(first.run());
        assertThat(log.generationOf(again.run())).contains(7L);
        log.close(again, RunStatus.COMPLETED, "", null, NOW.plusSeconds(3));

        RunTicket next = open("a", 4).orElseThrow();
        assertThat(next.run()).isGreaterThan(first.run());
        assertThat(log.generationOf(next.run())).isEmpty();
        assertThat(book.history(COMPANY, 10)).extracting(RunProgress::run).containsExactly(next.run(), first.run());
    }

    @Test
    void anOrphanOfAnotherDateIsGivenUpWhenANewRunOpens() {
        RunTicket yesterday =
                log.open(COMPANY, DAY.minusDays(1), "a", "ana", NOW).orElseThrow();
        lastSeen("61 seconds");
        assertThat(book.orphans()).hasSize(1);
        RunTicket today = open("b", 61).orElseThrow();
        assertThat(today.run()).isNotEqualTo(yesterday.run());
        assertThat(progress(yesterday).status()).isEqualTo(RunStatus.FAILED);
        assertThat(book.live(COMPANY)).map(RunProgress::run).contains(today.run());
    }

    @Test
    void aDateBeforeOneThatWasDecidedIsRefusedWithBothDates() {
        RunTicket today = open("a", 0).orElseThrow();
        log.enter(today, RunStep.DECIDE, 100, NOW);
        log.close(today, RunStatus.COMPLETED, "", null, NOW);

        assertThatThrownBy(() -> log.open(COMPANY, DAY.minusDays(1), "a", "ana", NOW))
                .isInstanceOf(EarlierThanDecided.class)
                .hasMessageContaining(DAY.minusDays(1).toString())
                .hasMessageContaining(DAY.toString());
        assertThat(log.open(COMPANY, DAY.plusDays(1), "a", "ana", NOW)).isPresent();
    }

    @Test
    void aDateThatWasOnlyAskedForByAWrongClockKeepsNoOtherFromRunning() {
        RunTicket future = log.open(COMPANY, DAY.plusYears(1), "a", "ana", NOW).orElseThrow();
        log.enter(future, RunStep.PREFLIGHT, 0, NOW);
        log.close(future, RunStatus.FAILED, "The ERP's clock differs", null, NOW);

        assertThat(open("a", 0)).isPresent();
    }

    @Test
    void howLongEachStepTookIsTold() {
        RunTicket ticket = open("a", 0).orElseThrow();
        log.enter(ticket, RunStep.PREFLIGHT, 0, NOW);
        log.enter(ticket, RunStep.READ, 0, NOW.plusSeconds(2));
        log.enter(ticket, RunStep.DECIDE, 10, NOW.plusSeconds(9));
        log.advance(ticket, 10, NOW.plusSeconds(12));
        log.close(ticket, RunStatus.COMPLETED, "", null, NOW.plusSeconds(20));
        RunTrace trace = book.trace(ticket.run()).orElseThrow();

        assertThat(trace.steps())
                .extracting(step -> step.step() + " " + step.took().toSeconds() + " " + step.done())
                .containsExactly("PREFLIGHT 2 0", "READ 7 0", "DECIDE 11 10");
        assertThat(trace.node()).isEqualTo("a");
        assertThat(trace.epoch()).isEqualTo(1);
    }

    @Test
    void aStopIsAskedForOnceAndSeenByTheOwner() {
        RunTicket ticket = open("a", 0).orElseThrow();
        assertThat(log.isStopRequested(ticket)).isFalse();
        book.requestStop(ticket.run(), "ana", NOW);
        assertThat(log.isStopRequested(ticket)).isTrue();
        assertThat(progress(ticket).status()).isEqualTo(RunStatus.STOPPING);
        log.close(ticket, RunStatus.STOPPED, "", null, NOW);
        book.requestStop(ticket.run(), "ana", NOW);
        assertThat(progress(ticket).status()).isEqualTo(RunStatus.STOPPED);
    }

    @Test
    void ofNodesThatOpenAtOnceOneGetsTheRun() throws Exception {
        int nodes = 6;
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Optional<RunTicket>>> opened = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            String node = "node" + i;
            opened.add(pool.submit(() -> {
                go.await();
                return open(node, 0);
            }));
        }
        go.countDown();
        int tickets = 0;
        for (Future<Optional<RunTicket>> each : opened) {
            tickets += each.get().isPresent() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(tickets).isEqualTo(1);
        assertThat(book.history(COMPANY, 10)).hasSize(1);
    }

    private Optional<RunTicket> open(String owner, long seconds) {
        return log.open(COMPANY, DAY, owner, "ana", NOW.plusSeconds(seconds));
    }

    private void lastSeen(String ago) {
        TestDatabase.run(portfolio.raw, "update run set beat_at = clock_timestamp() - interval '" + ago + "'");
    }

    private RunProgress progress(RunTicket ticket) {
        return book.progress(ticket.run()).orElseThrow();
    }
}
