package org.cartera.web.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.cartera.domain.portfolio.RunBook;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunTrace;
import org.cartera.domain.portfolio.RunTrace.StepTime;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** How a run went, step by step, in words. */
@Named
@RequestScoped
public class RunTimes {
    @Inject
    RunBook book;

    @Inject
    Viewer viewer;

    private @Nullable Long known;
    private Optional<RunTrace> trace = Optional.empty();

    /** "12 s · 500 customers"; empty where the step was not entered. */
    public String took(long run, String step) {
        return trace(run).stream()
                .flatMap(one -> one.steps().stream())
                .filter(one -> one.step() == RunStep.valueOf(step))
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    private String words(StepTime step) {
        Words words = viewer.words();
        String lasted = words.lasted(step.took());
        String unit = step.step() == RunStep.DECIDE || step.step() == RunStep.PRODUCE ? "customers" : "messages";
        return step.done() == 0 ? lasted : lasted + " · " + words.counted("run.did." + unit, step.done());
    }

    /** From which read of the ERP, on which server, and how often it was begun. */
    public String source(long run) {
        return trace(run).map(this::source).orElse("");
    }

    private String source(RunTrace one) {
        Words words = viewer.words();
        Instant read = one.snapshotAt();
        Long generation = one.generation();
        String from = read == null || generation == null
                ? words.text("run.source.none", one.node())
                : words.text("run.source", one.node(), Long.toString(generation), words.moment(read));
        return one.epoch() == 1 ? from : from + " " + words.text("run.source.again", words.count(one.epoch()));
    }

    private Optional<RunTrace> trace(long run) {
        if (known == null || known != run) {
            trace = book.trace(run);
            known = run;
        }
        return trace;
    }
}
