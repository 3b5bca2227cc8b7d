package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.strategy.Sequel.Trigger;
import org.cartera.domain.strategy.StrategyChange.Part;
import org.junit.jupiter.api.Test;

class StrategyChangeTest {

    private static Stage stage(String id, int offset, Channel channel) {
        return new Stage(new StageId(id), offset, Stage.Kind.DUNNING, channel, id, "COLLECTOR", Balances.none());
    }

    private static Strategy strategy(int grace, Stage... stages) {
        return new Strategy(
                "s", Arrays.asList(stages), grace, 7, Balances.none(), Balances.none(), true, null, Set.of(), Set.of());
    }

    private static final Stage CALL = stage("call", 10, Channel.TASK);
    private static final Stage LETTER = stage("letter", 20, Channel.EMAIL);

    @Test
    void aVersionThatSaysTheSameChangesNothing() {
        assertThat(StrategyChange.between(strategy(0, CALL, LETTER), strategy(0, CALL, LETTER)))
                .isEmpty();
    }

    @Test
    void aMovedStageAnotherChannelAndANewGraceAreEachNamed() {
        assertThat(StrategyChange.between(
                        strategy(0, CALL, LETTER), strategy(3, CALL, stage("letter", 25, Channel.LETTER))))
                .containsExactly(
                        new StrategyChange(null, Part.GRACE),
                        new StrategyChange(LETTER.id(), Part.OFFSET),
                        new StrategyChange(LETTER.id(), Part.CHANNEL));
    }

    @Test
    void aNewStageAndOneThatIsGoneAreNamedOnce() {
        assertThat(StrategyChange.between(
                        strategy(0, CALL, LETTER), strategy(0, LETTER, stage("final", 40, Channel.LETTER))))
                .containsExactly(
                        new StrategyChange(new StageId("final"), Part.ADDED),
                        new StrategyChange(CALL.id(), Part.REMOVED));
    }

    @Test
    void aBranchThatLeadsElsewhereIsAChangeOfTheStageItLeaves() {
        Stage branching = CALL.followedBy(new Sequel(5, Map.of(Trigger.REFUSED, LETTER.id())));
        assertThat(StrategyChange.between(strategy(0, CALL, LETTER), strategy(0, branching, LETTER)))
                .containsExactly(
                        new StrategyChange(CALL.id(), Part.MAX_WAIT), new StrategyChange(CALL.id(), Part.BRANCHES));
    }
}
