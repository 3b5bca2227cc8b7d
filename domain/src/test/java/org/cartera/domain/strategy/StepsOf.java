package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.StrategyBuilder;

/** What a strategy decides about a case, read in one word: the stage taken or the reason to wait. */
final class StepsOf {
    private StepsOf() {}

    static List<Step> all(StrategyBuilder strategy, Case given) {
        return strategy.policy().steps(given.build());
    }

    static Step only(StrategyBuilder strategy, Case given) {
        List<Step> steps = all(strategy, given);
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    static String word(StrategyBuilder strategy, Case given) {
        return word(only(strategy, given));
    }

    static List<String> words(StrategyBuilder strategy, Case given) {
        return all(strategy, given).stream().map(StepsOf::word).toList();
    }

    static String word(Step step) {
        return step instanceof Step.Wait wait
                ? wait.reason().name()
                : ((Step.Taken) step).stage().id().value();
    }

    static Step.Wait waiting(StrategyBuilder strategy, Case given) {
        return (Step.Wait) only(strategy, given);
    }

    static Step.Taken taking(StrategyBuilder strategy, Case given) {
        return (Step.Taken) only(strategy, given);
    }
}
