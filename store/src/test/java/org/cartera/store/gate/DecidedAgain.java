package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.decisionlog.CheckReplay;
import org.cartera.domain.decisionlog.LoggedCheck;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.portfolio.HoldQueue.Told;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Decides every check of a test again from the log alone and compares. */
final class DecidedAgain {
    private DecidedAgain() {}

    /** How many there were; those that a person decided, or of a customer that the facts do not know, are not among them. */
    static int withoutDifference(Portfolio portfolio, PolicySet rules) {
        PostgresCheckLog log = new PostgresCheckLog(portfolio.database);
        PostgresHoldQueue queue = new PostgresHoldQueue(portfolio.database);
        CheckReplay replay = new CheckReplay(version -> Optional.of(rules));
        int compared = 0;
        for (String id : TestDatabase.rows(portfolio.raw, "select id from gate_check order by id")) {
            Told told = queue.check(Long.parseLong(id)).orElseThrow();
            LoggedCheck logged = log.check(told.id()).orElse(null);
            if (logged != null) {
                compared++;
                GateDecision again = replay.again(logged).decision();
                assertThat(again.answer()).as("answer of %s", told).isEqualTo(told.answer());
                assertThat(again.grounds()).as("grounds of %s", told).isEqualTo(told.grounds());
                assertThat(again.clearing()).as("clearing of %s", told).isEqualTo(told.clearing());
                assertThat(sum(again.exposure())).as("exposure of %s", told).isEqualTo(sum(told.exposure()));
                assertThat(sum(again.group())).as("group of %s", told).isEqualTo(sum(told.group()));
            }
        }
        return compared;
    }

    private static String sum(@Nullable Exposure exposure) {
        return Objects.toString(exposure == null ? null : exposure.total());
    }
}
