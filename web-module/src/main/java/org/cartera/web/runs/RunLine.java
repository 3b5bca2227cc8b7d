package org.cartera.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.portfolio.Reference;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.domain.portfolio.RunStatus;
import org.cartera.domain.portfolio.RunStep;
import org.cartera.domain.portfolio.RunSummary;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One run as it stands, in words. */
public record RunLine(RunProgress run, Words words, Instant now) {

    public long getId() {
        return run.run();
    }

    /** What its log lines and messages bear. */
    public String getReference() {
        return Reference.ofRun(run.run()).text();
    }

    /** Whether it produces statements instead of deciding tonight's steps. */
    public boolean isOfStatements() {
        return run.kind() == RunKind.STATEMENTS;
    }

    public String getTitle() {
        return words.text("run.title." + run.kind());
    }

    public LocalDate getBusinessDate() {
        return run.businessDate();
    }

    public Instant getStartedAt() {
        return run.startedAt();
    }

    public String getStartedBy() {
        return words.named("starter", run.startedBy());
    }

    public String getStatus() {
        return words.text("run.status." + run.status());
    }

    public String getTone() {
        return switch (run.status()) {
            case RUNNING, STOPPING -> "ct-info";
            case COMPLETED -> "ct-paid";
            case COMPLETED_WITH_ERRORS, STOPPED -> "ct-late2";
            case FAILED -> "ct-late4";
        };
    }

    public String getIcon() {
        return switch (run.status()) {
            case RUNNING, STOPPING -> "loader";
            case COMPLETED -> "ok";
            case COMPLETED_WITH_ERRORS, FAILED -> "alert";
            case STOPPED -> "stop";
        };
    }

    public boolean isLive() {
        return run.status() == RunStatus.RUNNING || run.status() == RunStatus.STOPPING;
    }

    public boolean isStoppable() {
        return run.status() == RunStatus.RUNNING;
    }

    /** Stopped and failed runs go on at their checkpoint. */
    public boolean isRestartable() {
        return run.status() == RunStatus.STOPPED || run.status() == RunStatus.FAILED;
    }

    public String getDuration() {
        Instant end = run.endedAt();
        return words.lasted(Duration.between(run.startedAt(), end == null ? now : end));
    }

    public String getMessage() {
        return run.message();
    }

    public @Nullable RunSummary getSummary() {
        return run.summary();
    }

    public String getStep() {
        return words.text("run.step." + run.step());
    }

    public int getStepNumber() {
        return run.kind().steps().indexOf(run.step()) + 1;
    }

    public int getSteps() {
        return run.kind().steps().size();
    }

    /** Of the present step; whole once the run is complete. */
    public int getPercent() {
        if (run.summary() != null) {
            return 100;
        }
        return run.total() <= 0 ? 0 : (int) Math.min(100, run.done() * 100 / run.total());
    }

    /** "7,744 of 12,480 customers · 43 a second · ends about 22:34". */
    public String getPace() {
        if (run.total() <= 0) {
            return words.text("run.pace.unknown");
        }
        List<String> parts = new ArrayList<>();
        String unit =
                switch (run.step()) {
                    case DISPATCH -> "messages";
                    case DECIDE, PRODUCE -> "customers";
                    case PREFLIGHT, READ, REPORT -> "rows";
                };
        parts.add(words.text("run.pace." + unit, words.count(run.done()), words.count(run.total())));
        double rate = run.ratePerSecond();
        if (rate > 0) {
            parts.add(words.text("run.pace.rate", words.count(Math.max(1, Math.round(rate)))));
        }
        if (isLive()) {
            run.expectedEnd().ifPresent(end -> parts.add(words.text("run.pace.end", words.time(end))));
        }
        return String.join(" · ", parts);
    }

    public List<StepLine> getStepList() {
        List<StepLine> steps = new ArrayList<>();
        for (RunStep step : run.kind().steps()) {
            boolean over = run.summary() != null || step.compareTo(run.step()) < 0;
            boolean now = !over && step == run.step();
            String state = over ? "done" : now ? isLive() ? "now" : "cut" : "ahead";
            steps.add(new StepLine(
                    step.name(), words.text("run.step." + step), words.text("run.step." + step + ".hint"), state));
        }
        return steps;
    }

    /**
     * One step of the run.
     *
     * @param state {@code done}, {@code now}, {@code cut} where the run ended in it, or {@code ahead}
     */
    public record StepLine(String code, String name, String hint, String state) {
        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }

        public String getHint() {
            return hint;
        }

        public String getState() {
            return state;
        }

        public String getIcon() {
            return switch (state) {
                case "done" -> "ok";
                case "now" -> "loader ct-spin";
                case "cut" -> "alert";
                default -> "todo";
            };
        }
    }
}
