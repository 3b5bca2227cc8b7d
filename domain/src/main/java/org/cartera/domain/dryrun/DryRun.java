package org.cartera.domain.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * One dry run as it stands now.
 *
 * @param fresh whether it read the ERP first, else it decides from the last generation
 * @param done of {@code total} customers
 * @param generation null before it knows what it decides from
 * @param snapshotAt the ERP's clock when that generation was read
 * @param comparedWith the newest complete real run at its start; null where there was none
 * @param besideRun a real run was going on meanwhile, so what that run did is in part already seen here
 * @param message why it failed, in words; empty otherwise
 */
public record DryRun(
        long id,
        OrganisationId organisation,
        LocalDate businessDate,
        boolean fresh,
        RunStatus status,
        long done,
        long total,
        Instant startedAt,
        Instant heartbeat,
        @Nullable Instant endedAt,
        String startedBy,
        @Nullable Long generation,
        @Nullable Instant snapshotAt,
        String policyVersion,
        @Nullable Long comparedWith,
        boolean besideRun,
        String message) {

    public boolean isLive() {
        return status == RunStatus.RUNNING || status == RunStatus.STOPPING;
    }

    /**
     * What is asked.
     *
     * @param fresh whether the ERP is read first
     */
    public record Request(OrganisationId organisation, LocalDate businessDate, boolean fresh) {}
}
