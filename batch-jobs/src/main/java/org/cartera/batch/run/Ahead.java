package org.cartera.batch.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.DecideChunk;
import org.jspecify.annotations.Nullable;

/**
 * Decides the next chunk, and makes it ready to be recorded, in a thread of its own while the one before is recorded. Nothing is written ahead: no account is
 * decided from what another one's decision records, and a chunk that is not asked for is forgotten.
 */
@Dependent
public class Ahead {
    /** Threads of our own: the server's default pool may have a single one, and that one may be running the job. */
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    private @Nullable FutureTask<DecideChunk.Ready> begun;

    /**
     * The decisions after a customer. Asked for in turn, each time after the last that was handed out.
     *
     * @param decide reads and decides the accounts after a customer
     */
    DecideChunk.Ready after(@Nullable CustomerId customer, Function<@Nullable CustomerId, DecideChunk.Ready> decide) {
        DecideChunk.Ready chunk = begun == null ? decide.apply(customer) : result(begun);
        begun = chunk.last().map(last -> begin(last, decide)).orElse(null);
        return chunk;
    }

    private FutureTask<DecideChunk.Ready> begin(
            CustomerId last, Function<@Nullable CustomerId, DecideChunk.Ready> decide) {
        FutureTask<DecideChunk.Ready> next = new FutureTask<>(() -> decide.apply(last));
        threads.newThread(next).start();
        return next;
    }

    private static DecideChunk.Ready result(FutureTask<DecideChunk.Ready> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Deciding ahead died", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a chunk was being decided", e);
        }
    }
}
