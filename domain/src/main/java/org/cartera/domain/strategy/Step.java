package org.cartera.domain.strategy;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/** What is done about one instalment tonight, and why. */
public sealed interface Step {

    InstalmentId item();

    List<Ground> grounds();

    /** A message leaves by the stage's channel. */
    record Send(InstalmentId item, Stage stage, Money amount, boolean late, int reopening, List<Ground> grounds)
            implements Taken {}

    /** One of our people gets a task: a call, a visit, an approval. */
    record Assign(InstalmentId item, Stage stage, Money amount, boolean late, int reopening, List<Ground> grounds)
            implements Taken {}

    /** The item is proposed for legal hand-over. */
    record Refer(InstalmentId item, Stage stage, Money amount, boolean late, int reopening, List<Ground> grounds)
            implements Taken {}

    /**
     * Nothing is done, for a reason.
     *
     * @param until the date on which the reason may end; null where no date is known
     */
    record Wait(InstalmentId item, WaitReason reason, @Nullable LocalDate until, List<Ground> grounds)
            implements Step {}

    /** A step that takes a stage: at most one an item and run, never the same stage twice (K8). */
    sealed interface Taken extends Step permits Send, Assign, Refer {
        Stage stage();

        /** The undisputed open amount that is asked for. */
        Money amount();

        /** The stage was reached on an earlier day that no run decided. */
        boolean late();

        int reopening();
    }
}
