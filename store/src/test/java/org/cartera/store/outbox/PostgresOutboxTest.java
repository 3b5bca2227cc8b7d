package org.cartera.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.FencedOff;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.SentMessages.SentMessage;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresOutboxTest {
    private static final Composer.Message MESSAGE = new Composer.Message("Aviso", "<p>Hola</p>", "Hola");
    private static final Carrier A = Carrier.betweenRuns("a");
    private static final Carrier B = Carrier.betweenRuns("b");

    private final Portfolio portfolio = new Portfolio();
    private final PostgresOutbox outbox = portfolio.outbox;

    @BeforeEach
    void sixMessages() {
        for (int i = 1; i <= 6; i++) {
            portfolio.customer("C" + i, "Customer " + i).invoice("I" + i, "C" + i, "USD " + i + ".00", i < 6 ? 2 : 12);
        }
        portfolio.run(DAY);
    }

    @Test
    void anIntentTellsWhatItCovers() {
        assertThat(outbox.due(COMPANY, NOW)).isEqualTo(6);
        List<Outgoing> next = outbox.next(COMPANY, 4, NOW);

        assertThat(next).hasSize(4);
        assertThat(next.get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.item()).hasToString("I1/1");
            assertThat(line.reference()).isEqualTo("PO-I1");
            assertThat(line.asked()).hasToString("USD 1.00");
        });
        assertThat(outbox.one(next.get(0).intent())).contains(next.get(0));
    }

    @Test
    void anIntentIsTakenOnceAndNoLongerDue() {
        Outgoing due = first();

        assertThat(take(due, A)).contains(due.next());
        assertThat(take(due, B)).isEmpty();
        assertThat(outbox.next(COMPANY, 6, NOW)).hasSize(5).doesNotContain(due);
    }

    @Test
    void whatLeftForADebtorIsToldByTheMomentItLeft() {
        Outgoing due = first();
        assertThat(outbox.sentTo(due.account(), Instant.EPOCH)).isEmpty();
        Outgoing taken = take(due, A).orElseThrow();
        SentMessage sending = new SentMessage(due.intent(), due.stage(), due.channel(), false, NOW);
        assertThat(outbox.sentTo(due.account(), Instant.EPOCH)).containsExactly(sending);
        outbox.report(taken, Fate.sent("<1@mail>"), A, NOW.plusSeconds(40));
        assertThat(outbox.sentTo(due.account(), NOW.minusSeconds(1))).containsExactly(sending);
        assertThat(outbox.sentTo(due.account(), NOW.plusSeconds(41))).isEmpty();
    }

    @Test
    void whatCameBackOrWasDroppedNeverGotToTheDebtor() {
        Outgoing due = first();
        outbox.report(take(due, A).orElseThrow(), Fate.dead("550"), A, NOW);
        Outgoing next = first();
        outbox.settle(next, Fate.dropped("PAID"), A, NOW);
        assertThat(outbox.sentTo(due.account(), Instant.EPOCH)).isEmpty();
        assertThat(outbox.sentTo(next.account(), Instant.EPOCH)).isEmpty();
    }

    @Test
    void workersAtOnceNeverTakeTheSameIntent() throws Exception {
        int workers = 4;
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<List<Long>>> taken = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Carrier node = Carrier.betweenRuns("node" + i);
            taken.add(pool.submit(() -> {
                go.await();
                List<Long> mine = new ArrayList<>();
                for (List<Outgoing> next = outbox.next(COMPANY, 2, NOW);
                        !next.isEmpty();
                        next = outbox.next(COMPANY, 2, NOW)) {
                    next.forEach(due -> take(due, node).ifPresent(one -> mine.add(one.intent())));
                }
                return mine;
            }));
        }
        go.countDown();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : taken) {
            all.addAll(each.get());
        }
        pool.shutdown();
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whatWaitsOrIsTriedAgainComesBackInItsTimeAndOnlyATryIsCounted() {
        List<Outgoing> due = outbox.next(COMPANY, 6, NOW);
        outbox.settle(due.get(0), Fate.waiting(NOW.plusSeconds(3600), "OUTSIDE_WINDOW"), A, NOW);
        report(take(due.get(1), A).orElseThrow(), Fate.retry(NOW.plusSeconds(1800), "timeout"));
        due.subList(2, 6).forEach(each -> take(each, A));

        assertThat(outbox.next(COMPANY, 6, NOW.plusSeconds(60))).isEmpty();
        assertThat(outbox.next(COMPANY, 6, NOW.plusSeconds(1800)))
                .extracting(Outgoing::intent, Outgoing::tries)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(due.get(1).intent(), 1));
        assertThat(outbox.next(COMPANY, 6, NOW.plusSeconds(3600)))
                .extracting(Outgoing::tries)
                .containsExactly(1, 0);
    }

    @Test
    void aMessageNowBeingSentIsNeverTakenForOneLeftBehindHoweverLongItTakes() {
        Outgoing taken = take(first(), A).orElseThrow();
        assertThat(outbox.giveUpSilent(NOW.plusSeconds(3600)))
                .as("the first tick of any watch, whatever its clock says")
                .isZero();

        lastSeen(taken, "59 seconds");
        outbox.beat(List.of(taken));
        lastSeen(first(), "1 hour");
        assertThat(outbox.giveUpSilent(NOW)).isZero();
        assertThat(state(taken)).isEqualTo("SENDING");
    }

    @Test
    void whatANodeThatNeverReturnsWasSendingIsUncertainForWhoeverWatches() {
        Outgoing gone = take(first(), A).orElseThrow();
        Outgoing living = take(first(), B).orElseThrow();
        lastSeen(gone, "61 seconds");

        assertThat(outbox.giveUpSilent(NOW.plusSeconds(70))).isEqualTo(1);

        assertThat(state(gone)).isEqualTo("UNCERTAIN");
        assertThat(state(living)).isEqualTo("SENDING");
        assertThat(events(gone))
                .containsExactly("SENDING|a|c@example.test", "UNCERTAIN|a|No sign of life from a while it was sending");
    }

    @Test
    void aSignOfLifeFromBeforeTheClockWasSetBackIsNone() {
        Outgoing gone = take(first(), A).orElseThrow();
        lastSeen(gone, "-2 hours");
        assertThat(outbox.giveUpSilent(NOW)).isEqualTo(1);
    }

    @Test
    void aBeatForAnEarlierTakeKeepsNothingAlive() {
        Outgoing former = take(first(), A).orElseThrow();
        report(former, Fate.retry(NOW, "busy"));
        Outgoing again = take(first(), B).orElseThrow();
        assertThat(again.intent()).isEqualTo(former.intent());
        lastSeen(again, "61 seconds");
        outbox.beat(List.of(former));
        assertThat(outbox.giveUpSilent(NOW)).isEqualTo(1);
    }

    @Test
    void aSenderGivenUpTooEarlyStillTellsWhatHappened() {
        Outgoing taken = take(first(), A).orElseThrow();
        lastSeen(taken, "61 seconds");
        outbox.giveUpSilent(NOW);

        report(taken, Fate.sent("<id@host>"));

        assertThat(state(taken)).isEqualTo("SENT");
    }

    @Test
    void whoeverComesWithAnOlderNumberChangesNothing() {
        Outgoing due = first();
        Outgoing former = take(due, A).orElseThrow();
        report(former, Fate.retry(NOW, "busy"));
        Outgoing again = take(first(), B).orElseThrow();
        outbox.settle(due, Fate.dropped("PAID"), A, NOW);
        report(former, Fate.sent("<id@host>"));

        assertThat(state(again)).isEqualTo("SENDING");
        assertThat(events(again)).last().isEqualTo("TOO_LATE|a|SENT <id@host>");
    }

    @Test
    void aDroppedIntentGivesItsStageBackAndItsTaskLeavesTheList() {
        long task = Long.parseLong(TestDatabase.one(portfolio.raw, "select id from task"));
        outbox.settle(outbox.one(task).orElseThrow(), Fate.dropped("PAID"), A, NOW);

        assertThat(TestDatabase.one(portfolio.raw, "select state from intent where id = " + task))
                .isEqualTo("DROPPED");
        assertThat(TestDatabase.rows(portfolio.raw, "select item from stage_taken where item = 'I6/1'"))
                .isEmpty();
        assertThat(TestDatabase.rows(portfolio.raw, "select status, outcome from task"))
                .containsExactly("DROPPED|PAID");
        assertThat(portfolio
                        .file("C6", DAY.plusDays(1))
                        .orElseThrow()
                        .memories()
                        .values())
                .allSatisfy(memory -> assertThat(memory.taken()).isEmpty());
    }

    @Test
    void theMessageIsKeptBeforeItLeavesAndEveryChangeStays() {
        Outgoing taken = take(first(), A).orElseThrow();
        assertThat(TestDatabase.rows(portfolio.raw, "select subject, plain from message"))
                .containsExactly("Aviso|Hola");

        outbox.report(taken, Fate.sent("<id@host>"), A, NOW.plusSeconds(1));

        assertThat(TestDatabase.one(portfolio.raw, "select state, detail from intent where id = " + taken.intent()))
                .isEqualTo("SENT|<id@host>");
        assertThat(events(taken)).containsExactly("SENDING|a|c@example.test", "SENT|a|<id@host>");
    }

    @Test
    void anOwnerWhoseRunWasTakenOverTakesNothingMoreYetTellsWhatItSent() {
        RunTicket former = open("a", NOW);
        Outgoing sent = take(first(), Carrier.within(former)).orElseThrow();
        TestDatabase.run(portfolio.raw, "update run set beat_at = beat_at - interval '61 seconds'");
        RunTicket owner = open("b", NOW.plusSeconds(61));
        assertThat(owner.run()).isEqualTo(former.run());

        Outgoing due = first();
        assertThatThrownBy(() -> take(due, Carrier.within(former))).isInstanceOf(FencedOff.class);
        assertThatThrownBy(() -> outbox.settle(due, Fate.dropped("PAID"), Carrier.within(former), NOW))
                .isInstanceOf(FencedOff.class);
        outbox.report(sent, Fate.sent("<id@host>"), Carrier.within(former), NOW);

        assertThat(state(sent)).isEqualTo("SENT");
        assertThat(take(due, Carrier.within(owner))).isPresent();
    }

    private RunTicket open(String node, Instant now) {
        return portfolio.log.open(COMPANY, DAY.plusDays(1), node, "test", now).orElseThrow();
    }

    private Outgoing first() {
        return outbox.next(COMPANY, 1, NOW).get(0);
    }

    private Optional<Outgoing> take(Outgoing due, Carrier by) {
        return outbox.take(due, "c@example.test", MESSAGE, Set.of(), by, NOW);
    }

    private void report(Outgoing taken, Fate fate) {
        outbox.report(taken, fate, A, NOW);
    }

    private void lastSeen(Outgoing outgoing, String ago) {
        TestDatabase.run(
                portfolio.raw,
                "update intent set beat_at = clock_timestamp() - interval '" + ago + "' where id = "
                        + outgoing.intent());
    }

    private String state(Outgoing outgoing) {
        return TestDatabase.one(portfolio.raw, "select state from intent where id = " + outgoing.intent());
    }

    private List<String> events(Outgoing outgoing) {
        return TestDatabase.rows(
                portfolio.raw,
                "select state, by_whom, detail from intent_event where intent = " + outgoing.intent() + " order by id");
    }
}
