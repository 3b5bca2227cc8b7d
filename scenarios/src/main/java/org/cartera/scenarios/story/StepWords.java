package org.cartera.scenarios.story;

import org.cartera.domain.strategy.Step;
import org.cartera.scenarios.yaml.Words;

/** A step as a story would write it. */
final class StepWords {

    private StepWords() {}

    static String of(Step step) {
        if (step instanceof Step.Wait wait) {
            return "'waits " + Words.spoken(wait.reason()) + "'"
                    + (wait.until() == null ? "" : " until " + wait.until()) + " " + wait.grounds();
        }
        Step.Taken taken = (Step.Taken) step;
        String verb = taken instanceof Step.Send ? "sends" : taken instanceof Step.Assign ? "assigns" : "refers";
        return "'" + verb + " " + taken.stage().id() + (taken.late() ? " late" : "") + "' for " + taken.amount()
                + (taken.reopening() > 0 ? ", reopening " + taken.reopening() : "");
    }
}
