package org.cartera.batch.channel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.cartera.domain.portfolio.RunRules;

/** The threads that deliver messages, each one message at a time. */
@ApplicationScoped
public class Workers {
    /** Threads of our own: the server's default pool may have a single one, and that one may be running the job. */
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    RunRules rules;

    /**
     * Does the work for each, several at once, and returns when all is done. After a failure no more is begun, what was
     * begun ends, and the failure is thrown.
     */
    <T> void each(Collection<T> items, Consumer<T> work) {
        each(items, work, threads, rules.workers());
    }

    static <T> void each(Collection<T> items, Consumer<T> work, ThreadFactory threads, int workers) {
        if (items.isEmpty()) {
            return;
        }
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        ExecutorService pool = Executors.newFixedThreadPool(workers, threads);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < Math.min(workers, items.size()); i++) {
            working.add(pool.submit(() -> workOff(waiting, work)));
        }
        pool.shutdown();
        List<RuntimeException> failures = new ArrayList<>();
        for (Future<?> worker : working) {
            end(worker, failures);
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static <T> void workOff(Queue<T> waiting, Consumer<T> work) {
        try {
            for (T next = waiting.poll(); next != null; next = waiting.poll()) {
                work.accept(next);
            }
        } finally {
            waiting.clear();
        }
    }

    private static void end(Future<?> worker, List<RuntimeException> failures) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            failures.add(
                    e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException("A worker died", e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(new IllegalStateException("Interrupted while messages were being delivered", e));
        }
    }
}
