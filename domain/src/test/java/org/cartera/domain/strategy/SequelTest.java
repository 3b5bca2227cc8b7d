package org.cartera.domain.strategy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.strategy.Sequel.Trigger;
import org.junit.jupiter.api.Test;

/** What a strategy may say of what follows a stage; what then happens is told by the stories of S3-12 and S3-13. */
class SequelTest {
    private static Stage stage(String id, int offset) {
        return new Stage(
                new StageId(id), offset, Stage.Kind.DUNNING, Channel.EMAIL, id, "COLLECTOR", Balances.none(), null);
    }

    private static Stage notice(int offset) {
        return new Stage(
                new StageId("notice"),
                offset,
                Stage.Kind.DUNNING,
                Channel.EMAIL,
                "notice",
                "COLLECTOR",
                Balances.none(),
                10);
    }

    private static Sequel branch(Trigger trigger, String target) {
        return new Sequel(null, Map.of(trigger, new StageId(target)));
    }

    private static void strategy(Stage... stages) {
        new Strategy("test", List.of(stages), 0, 0, Balances.none(), Balances.none(), false, null, Set.of(), Set.of());
    }

    @Test
    void aBranchLeadsToALaterStage() {
        assertThatThrownBy(() ->
                        strategy(stage("first", 5), stage("second", 9).followedBy(branch(Trigger.REFUSED, "first"))))
                .hasMessage("Strategy test: stage second branches to first, which is no later stage");
    }

    @Test
    void nothingBranchesPastANoticeThatGivesADeadline() {
        Stage call = stage("call", 5).followedBy(branch(Trigger.REFUSED, "court"));
        assertThatThrownBy(() -> strategy(call, notice(20), stage("court", 30)))
                .hasMessage("Strategy test: stage call branches past notice, which gives a deadline");
        strategy(call, stage("court", 30));
    }

    @Test
    void onlyAnOverdueStageBranches() {
        assertThatThrownBy(() ->
                        strategy(stage("today", 0).followedBy(branch(Trigger.REPLIED, "first")), stage("first", 5)))
                .hasMessageContaining("stage today is no overdue stage");
    }

    @Test
    void whatFollowsSilenceNeedsALongestWait() {
        assertThatThrownBy(() -> branch(Trigger.NONE, "first")).hasMessageContaining("maxWaitDays");
        assertThatThrownBy(() -> new Sequel(0, Map.of())).hasMessageContaining("1 day or more");
    }
}
