package org.cartera.domain.dryrun;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.DecideChunk;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.receivable.Generation;

/**
 * Decides the whole portfolio as tonight's run would and keeps the decisions aside, a chunk a transaction, so that no
 * portfolio stands in memory and nothing is locked for long. The decisions are those of {@link DecideChunk}, the use case
 * of the real run; only where they are recorded differs.
 *
 * @param files lists the accounts on its own, so that a real run's list is left alone
 * @param chunk customers decided in one transaction; at least 1
 */
public record Rehearsal(CaseFiles files, DryRunBook book, UnitOfWork work, int chunk) {

    /** @param policies those in force, or any others that somebody wants to try */
    public void run(RunTicket ticket, Generation generation, PolicySet policies, Clock clock) {
        long from = generation.number();
        inTransaction(() -> book.decidesFrom(
                ticket,
                generation,
                policies.version(),
                files.count(ticket.organisation(), from, ticket.businessDate()),
                clock.instant()));
        DecideChunk decide =
                new DecideChunk(files, (run, decisions) -> keep(run, decisions, policies), book::advance, policies);
        Optional<CustomerId> last = Optional.empty();
        boolean stopped = false;
        do {
            CustomerId after = last.orElse(null);
            last = work.inNewTransaction(
                    () -> decide.decide(ticket, decide.read(ticket, from, after, chunk), clock.instant()));
            stopped = book.isStopRequested(ticket);
        } while (last.isPresent() && !stopped);
        RunStatus end = stopped ? RunStatus.STOPPED : RunStatus.COMPLETED;
        inTransaction(() -> book.close(ticket, end, "", clock.instant()));
    }

    private void keep(RunTicket ticket, List<CustomerDecision> decisions, PolicySet policies) {
        Map<CustomerId, Standing> before = book.standings(
                ticket.organisation(),
                decisions.stream().map(one -> one.account().customer()).toList());
        book.keep(
                ticket,
                decisions.stream()
                        .map(one -> Foreseen.of(
                                one, before.getOrDefault(one.account().customer(), Standing.CLEAR), policies))
                        .toList());
    }

    private void inTransaction(Runnable step) {
        work.inNewTransaction(() -> {
            step.run();
            return true;
        });
    }
}
