package org.cartera.scenarios;

import java.util.Map;
import org.cartera.domain.action.StageId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.strategy.Sequel;
import org.cartera.domain.strategy.Stage;
import org.jspecify.annotations.Nullable;

/** A stage with one thing altered. */
record AlteredStage(Stage s) {
    Stage movedTo(int offset) {
        return with(offset, s.minimum(), s.deadlineDays());
    }

    Stage withoutDeadline() {
        return with(s.offsetDays(), s.minimum(), null);
    }

    Stage withoutMinimum() {
        return with(s.offsetDays(), Balances.none(), s.deadlineDays());
    }

    /** Only what follows silence is left. */
    static Sequel withoutReactions(Sequel sequel) {
        StageId target = sequel.branches().get(Sequel.Trigger.NONE);
        return new Sequel(sequel.maxWaitDays(), target == null ? Map.of() : Map.of(Sequel.Trigger.NONE, target));
    }

    private Stage with(int offset, Balances minimum, @Nullable Integer deadline) {
        return new Stage(s.id(), offset, s.kind(), s.channel(), s.template(), s.owner(), minimum, deadline, s.sequel());
    }
}
