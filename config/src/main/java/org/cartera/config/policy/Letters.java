package org.cartera.config.policy;

import java.util.List;
import java.util.function.Predicate;
import org.cartera.domain.action.Channel;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategies.ForSegment;

/** Refuses a strategy whose stages would send letters that nobody has written (S1-20). */
final class Letters {
    private Letters() {}

    /**
     * @param written whether a template exists in every language, by its name
     * @throws PolicyInvalidException at the first stage by e-mail or on paper whose template does not
     */
    static void check(Strategies strategies, Predicate<String> written) {
        check("", strategies.standard().stages(), List.of(), written);
        int place = 0;
        for (ForSegment segment : strategies.segments()) {
            place++;
            check(
                    "segments[" + place + "].strategy.",
                    segment.strategy().stages(),
                    strategies.standard().stages(),
                    written);
        }
    }

    /** @param judged stages of the standard strategy, which a segment only takes over */
    private static void check(String at, List<Stage> stages, List<Stage> judged, Predicate<String> written) {
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.channel() != Channel.TASK && !judged.contains(stage) && !written.test(stage.template())) {
                throw new PolicyInvalidException(
                        at + "stages[" + (i + 1) + "].template",
                        "names " + stage.template() + ", which is not written in Spanish and English",
                        "letter",
                        List.of(stage.template()),
                        null);
            }
        }
    }
}
