package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Decides and records the next accounts of a run. The caller's transaction holds the decisions, the progress and the
 * fence together, so a killed chunk leaves nothing and is decided again.
 */
public record DecideChunk(CaseFiles files, Decisions decisions, Progress progress, PolicySet policies) {

    /** Counts what a run has done, in the chunk's transaction; refuses a run that was taken over or given up. */
    @FunctionalInterface
    public interface Progress {
        void advance(RunTicket ticket, long more, Instant now);
    }

    /** The case files after a customer, at most {@code limit}. */
    public List<CaseFile> read(RunTicket ticket, long generation, @Nullable CustomerId after, int limit) {
        return files.chunk(ticket.organisation(), generation, ticket.businessDate(), policies.terms(), after, limit);
    }

    /** Whether the decisions of the last run stand for this one too, so that no account need be decided. */
    public boolean repeat(RunTicket ticket, long generation, Instant now) {
        OptionalLong accounts = decisions.repeat(ticket, generation, policies.version());
        accounts.ifPresent(more -> progress.advance(ticket, more, now));
        return accounts.isPresent();
    }

    /** A chunk that is decided, and ready to be recorded. */
    public record Ready(List<CustomerDecision> decided, Runnable recording) {

        /** Of nobody. */
        public static Ready none() {
            return new Ready(List.of(), () -> {});
        }

        /** The last customer decided; empty where there is none. */
        public Optional<CustomerId> last() {
            return decided.isEmpty()
                    ? Optional.empty()
                    : Optional.of(decided.get(decided.size() - 1).account().customer());
        }
    }

    /** Decides the accounts after a customer, at most {@code limit}; nothing is written. */
    public Ready foresee(RunTicket ticket, long generation, @Nullable CustomerId after, int limit) {
        DecideCustomer decide = new DecideCustomer(policies);
        List<CustomerDecision> decided = read(ticket, generation, after, limit).stream()
                .map(decide::decide)
                .toList();
        return new Ready(decided, decisions.ready(ticket, decided));
    }

    /** Records decisions and progress. */
    public void record(RunTicket ticket, Ready chunk, Instant now) {
        chunk.recording().run();
        progress.advance(ticket, chunk.decided().size(), now);
    }

    /** Decides and records; returns the last customer decided. */
    public Optional<CustomerId> decide(RunTicket ticket, List<CaseFile> chunk, Instant now) {
        DecideCustomer decide = new DecideCustomer(policies);
        List<CustomerDecision> decided = chunk.stream().map(decide::decide).toList();
        Ready ready = new Ready(decided, () -> decisions.record(ticket, decided));
        record(ticket, ready, now);
        return ready.last();
    }
}
