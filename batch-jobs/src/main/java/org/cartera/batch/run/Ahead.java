package org.cartera.batch.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.CustomerDecision;
import org.jspecify.annotations.Nullable;

/**
 * Decides the next chunk in a thread of its own while the one before is recorded. Nothing is written ahead: no account is
 * decided from what another one's decision records, and a chunk that is not asked for is forgotten.
 */
@Dependent
public class Ahead {
    /** Threads of our own: the server's default pool may have a single one, and that one may be running the job. */
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    private @Nullable FutureTask<List<CustomerDecision>> begun;

    /**
     * The decisions after a customer. Asked for in turn, each time after the last that was handed out.
     *
     * @param decide reads and decides the accounts after a customer
     */
    List<CustomerDecision> after(
            @Nullable CustomerId customer, Function<@Nullable CustomerId, List<CustomerDecision>> decide) {
        List<CustomerDecision> chunk = begun == null ? decide.apply(customer) : result(begun);
        begun = chunk.isEmpty()
                ? null
                : begin(chunk.get(chunk.size() - 1).account().customer(), decide);
        return chunk;
    }

    private FutureTask<List<CustomerDecision>> begin(
            CustomerId last, Function<@Nullable CustomerId, List<CustomerDecision>> decide) {
        FutureTask<List<CustomerDecision>> next = new FutureTask<>(() -> decide.apply(last));
        threads.newThread(next).start();
        return next;
    }

    private static List<CustomerDecision> result(FutureTask<List<CustomerDecision>> task) {
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
