package org.cartera.batch.run;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.ErpSource;

/** Looks whether the run may start: the ERP answers, the clocks agree, its payments are fresh. */
@Dependent
@Named("preflightBatchlet")
public class PreflightBatchlet extends AbstractBatchlet {
    @Inject
    JobContext job;

    @Inject
    RunSteps steps;

    @Inject
    RunRules rules;

    @Inject
    Organisations organisations;

    @Inject
    Policies policies;

    @Inject
    ErpSource erp;

    @Inject
    Clock clock;

    @Override
    public String process() {
        RunTicket ticket = JobParameters.ticket(job);
        steps.enter(ticket, RunStep.PREFLIGHT, 0);
        ErpSource.Probe probe = erp.probe(ticket.organisation());
        Organisation organisation = organisations.of(ticket.organisation());
        var calendar =
                policies.inForce(ticket.organisation(), ticket.businessDate()).calendar();
        rules.preflight().check(probe, clock.instant(), ticket.businessDate(), organisation.zone(), calendar);
        return "READY";
    }
}
