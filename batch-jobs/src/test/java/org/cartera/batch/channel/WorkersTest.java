package org.cartera.batch.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final ThreadFactory THREADS = Executors.defaultThreadFactory();

    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void everyItemIsWorkedOffOnceBeforeTheCallerGoesOn() {
        List<Integer> items = IntStream.range(0, 100).boxed().toList();

        Workers.each(items, done::add, THREADS, 3);

        assertThat(done).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void asManyAreWorkedOnAtOnceAsThereAreWorkers() {
        CountDownLatch allThree = new CountDownLatch(3);

        Workers.each(List.of(1, 2, 3), item -> meet(allThree), THREADS, 3);

        assertThat(allThree.getCount()).isZero();
    }

    @Test
    void afterAFailureNothingMoreIsBegunAndTheFailureIsTold() {
        assertThatThrownBy(() -> Workers.each(
                        List.of(1, 2, 3, 4),
                        item -> {
                            done.add(item);
                            if (item == 2) {
                                throw new IllegalStateException("database down");
                            }
                        },
                        THREADS,
                        1))
                .hasMessage("database down");

        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void failuresOfSeveralWorkersAreAllTold() {
        CountDownLatch both = new CountDownLatch(2);

        assertThatThrownBy(() -> Workers.each(
                        List.of(1, 2),
                        item -> {
                            meet(both);
                            throw new IllegalStateException("item " + item);
                        },
                        THREADS,
                        2))
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void anErrorOfAWorkerIsNotLost() {
        assertThatThrownBy(() -> Workers.each(
                        List.of(1),
                        item -> {
                            throw new NoClassDefFoundError("gone");
                        },
                        THREADS,
                        1))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    private static void meet(CountDownLatch others) {
        others.countDown();
        try {
            others.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
