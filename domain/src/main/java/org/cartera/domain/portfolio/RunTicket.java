package org.cartera.domain.portfolio;

import java.time.LocalDate;
import org.cartera.domain.customer.OrganisationId;

/**
 * The right to write for a run: who owns it and in which epoch. Every transaction of the run checks it, so that a node
 * that was given up for dead cannot write any more.
 */
public record RunTicket(
        long run, RunKind kind, OrganisationId organisation, LocalDate businessDate, String owner, long epoch) {

    /** Of tonight's run. */
    public RunTicket(long run, OrganisationId organisation, LocalDate businessDate, String owner, long epoch) {
        this(run, RunKind.ESCALATION, organisation, businessDate, owner, epoch);
    }
}
