package org.cartera.domain.strategy;

import java.util.Arrays;
import java.util.List;
import org.cartera.domain.action.StageId;
import org.jspecify.annotations.Nullable;

/** A strategy whose parts contradict each other; says which rule is broken, so that each language finds its own words. */
public final class StrategyInvalidException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Flaw {
        /** A stage's id stands twice. */
        TWICE,
        /** A stage does not come later than the one before it. */
        ORDER,
        /** Late entry names no stage. */
        ENTRY,
        /** The diagnosis is asked for from no stage. */
        DIAGNOSIS,
        /** A stage on or before the due date has something to follow it. */
        EARLY_SEQUEL,
        /** A branch does not lead to a later stage. */
        BRANCH,
        /** A branch leads past a notice with a deadline (S1-26). */
        LEAP
    }

    private final Flaw flaw;
    private final transient @Nullable StageId stage;
    private final transient List<String> names;

    /**
     * @param stage whose rule is broken; null where it is the strategy's own
     * @param names the stages concerned, as the message in words needs them
     */
    StrategyInvalidException(Flaw flaw, @Nullable StageId stage, String message, StageId... names) {
        super(message);
        this.flaw = flaw;
        this.stage = stage;
        this.names = Arrays.stream(names).map(StageId::value).toList();
    }

    public Flaw flaw() {
        return flaw;
    }

    public @Nullable StageId stage() {
        return stage;
    }

    public List<String> names() {
        return names;
    }
}
