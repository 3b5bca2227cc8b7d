package org.cartera.domain.portfolio;

import static org.cartera.domain.portfolio.RunStep.DECIDE;
import static org.cartera.domain.portfolio.RunStep.DISPATCH;
import static org.cartera.domain.portfolio.RunStep.PREFLIGHT;
import static org.cartera.domain.portfolio.RunStep.PRODUCE;
import static org.cartera.domain.portfolio.RunStep.READ;
import static org.cartera.domain.portfolio.RunStep.REPORT;

import java.util.List;

/** What a run does for an organisation. One of each kind lives at a time; runs of two kinds go on beside each other. */
public enum RunKind {
    /** Tonight's run: holds, dunning and communications as of a business date. */
    ESCALATION("escalation-run", List.of(PREFLIGHT, READ, DECIDE, DISPATCH, REPORT)),
    /** The statements of a period (S1-7); its date is the period's last day. */
    STATEMENTS("statement-run", List.of(PREFLIGHT, READ, PRODUCE, DISPATCH, REPORT));

    private final String job;
    private final List<RunStep> steps;

    RunKind(String job, List<RunStep> steps) {
        this.job = job;
        this.steps = steps;
    }

    /** The name of its job, by which programs ask for it. */
    public String job() {
        return job;
    }

    /** In order. */
    public List<RunStep> steps() {
        return steps;
    }
}
