package org.cartera.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresOutboxTest {
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
    void anIntentIsTakenOnceAndTellsWhatItCovers() {
        assertThat(outbox.due(COMPANY, NOW)).isEqualTo(6);
        List<Outgoing> first = outbox.claim(COMPANY, "a", 4, NOW);
        List<Outgoing> second = outbox.claim(COMPANY, "b", 4, NOW);

        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(first.get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.item()).hasToString("I1/1");
            assertThat(line.reference()).isEqualTo("PO-I1");
            assertThat(line.asked()).hasToString("USD 1.00");
        });
        assertThat(outbox.one(first.get(0).intent())).contains(first.get(0));
    }

    @Test
    void workersAtOnceNeverTakeTheSameIntent() throws Exception {
        int workers = 4;
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<List<Long>>> taken = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            String node = "node" + i;
            taken.add(pool.submit(() -> {
                go.await();
                List<Long> mine = new ArrayList<>();
                for (List<Outgoing> next = outbox.claim(COMPANY, node, 1, NOW);
                        !next.isEmpty();
                        next = outbox.claim(COMPANY, node, 1, NOW)) {
                    mine.add(next.get(0).intent());
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
        List<Outgoing> taken = outbox.claim(COMPANY, "a", 6, NOW);
        outbox.waitUntil(taken.get(0).intent(), NOW.plusSeconds(3600), "OUTSIDE_WINDOW");
        outbox.retry(taken.get(1).intent(), NOW.plusSeconds(1800), "timeout");

        assertThat(outbox.claim(COMPANY, "a", 6, NOW.plusSeconds(60))).isEmpty();
        assertThat(outbox.claim(COMPANY, "a", 6, NOW.plusSeconds(1800)))
                .extracting(Outgoing::tries)
                .containsExactly(1);
        assertThat(outbox.claim(COMPANY, "a", 6, NOW.plusSeconds(3600)))
                .extracting(Outgoing::tries)
                .containsExactly(0);
    }

    @Test
    void whatWasLeftWhileSendingIsUncertainAndTheLateWorkerIsRefused() {
        long intent = outbox.claim(COMPANY, "a", 1, NOW).get(0).intent();
        assertThat(outbox.markUncertain("b", NOW.plusSeconds(60))).isZero();
        assertThat(outbox.markUncertain("a", NOW)).as("not older").isZero();
        assertThat(outbox.markUncertain("a", NOW.plusSeconds(60))).isEqualTo(1);

        assertThatThrownBy(() -> outbox.sent(intent, "id", NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(state(intent)).isEqualTo("UNCERTAIN");
    }

    @Test
    void aDroppedIntentGivesItsStageBackAndItsTaskLeavesTheList() {
        long task = Long.parseLong(TestDatabase.one(portfolio.raw, "select id from task"));
        outbox.claim(COMPANY, "a", 6, NOW);
        outbox.dropped(task, "PAID", NOW);

        assertThat(state(task)).isEqualTo("DROPPED");
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
    void theMessageIsKeptAsItLeft() {
        long intent = outbox.claim(COMPANY, "a", 1, NOW).get(0).intent();
        outbox.composed(intent, new Composer.Message("Aviso", "<p>Hola</p>", "Hola"));
        outbox.sent(intent, "<id@host>", NOW.plusSeconds(1));

        assertThat(TestDatabase.rows(portfolio.raw, "select subject, plain from message"))
                .containsExactly("Aviso|Hola");
        assertThat(TestDatabase.one(portfolio.raw, "select state, detail from intent where id = " + intent))
                .isEqualTo("SENT|<id@host>");
    }

    private String state(long intent) {
        return TestDatabase.one(portfolio.raw, "select state from intent where id = " + intent);
    }
}
