package org.cartera.domain.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/** What is done about one instalment tonight, and why. */
public sealed interface Step {

    InstalmentId item();

    List<Ground> grounds();

    /** The same step with one more ground. */
    Step because(Ground more);

    private static List<Ground> and(List<Ground> grounds, Ground more) {
        List<Ground> all = new ArrayList<>(grounds);
        all.add(more);
        return List.copyOf(all);
    }

    /** A message leaves by the stage's channel. */
    record Send(InstalmentId item, Stage stage, Money amount, boolean late, int reopening, List<Ground> grounds)
            implements Taken {
        @Override
        public Step because(Ground more) {
            return new Send(item, stage, amount, late, reopening, Step.and(grounds, more));
        }
    }

    /** One of our people gets a task: a call, a visit, an approval. */
    record Assign(InstalmentId item, Stage stage, Money amount, boolean late, int reopening, List<Ground> grounds)
            implements Taken {
        @Override
        public Step because(Ground more) {
            return new Assign(item, stage, amount, late, reopening, Step.and(grounds, more));
        }
    }

    /** The item is proposed for legal hand-over. */
    record Refer(InstalmentId item, Stage stage, Money amount, boolean late, int reopening, List<Ground> grounds)
            implements Taken {
        @Override
        public Step because(Ground more) {
            return new Refer(item, stage, amount, late, reopening, Step.and(grounds, more));
        }
    }

    /**
     * Nothing is done, for a reason.
     *
     * @param until the date on which the reason may end; null where no date is known
     */
    record Wait(InstalmentId item, WaitReason reason, @Nullable LocalDate until, List<Ground> grounds) implements Step {
        @Override
        public Step because(Ground more) {
            return new Wait(item, reason, until, Step.and(grounds, more));
        }
    }

    /** A step that takes a stage: at most one an item and run, never the same stage twice (K8). */
    sealed interface Taken extends Step permits Send, Assign, Refer {
        Stage stage();

        /** The open amount that is asked for: neither disputed nor on its way from the bank. */
        Money amount();

        /** The stage was reached on an earlier day that no run decided. */
        boolean late();

        int reopening();
    }
}
