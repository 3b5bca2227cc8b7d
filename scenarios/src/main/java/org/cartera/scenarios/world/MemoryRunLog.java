package org.cartera.scenarios.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunLog;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.domain.portfolio.RunTicket;
import org.jspecify.annotations.Nullable;

/** A story has one runner and no crash: its run log grants every ticket and forgets the rest. */
final class MemoryRunLog implements RunLog {
    private long runs;

    @Override
    public Optional<RunTicket> open(
            RunKind kind,
            OrganisationId organisation,
            LocalDate businessDate,
            String owner,
            String startedBy,
            Instant now) {
        return Optional.of(new RunTicket(++runs, kind, organisation, businessDate, owner, 1));
    }

    @Override
    public Optional<RunTicket> openFirst(
            RunKind kind,
            OrganisationId organisation,
            LocalDate businessDate,
            String owner,
            String startedBy,
            Instant now) {
        return open(kind, organisation, businessDate, owner, startedBy, now);
    }

    @Override
    public void enter(RunTicket ticket, RunStep step, long total, Instant now) {}

    @Override
    public void advance(RunTicket ticket, long more, Instant now) {}

    @Override
    public void beat(RunTicket ticket, Instant now) {}

    @Override
    public void generation(RunTicket ticket, long generation) {}

    @Override
    public Optional<Long> generationOf(long run) {
        return Optional.of(run);
    }

    @Override
    public boolean isStopRequested(RunTicket ticket) {
        return false;
    }

    @Override
    public void close(RunTicket ticket, RunStatus status, String message, @Nullable RunSummary summary, Instant now) {}

    @Override
    public RunSummary summarise(RunTicket ticket, Instant now) {
        throw new UnsupportedOperationException("A story reads decisions, not summaries");
    }
}
