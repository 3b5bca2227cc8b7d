package org.cartera.scenarios;

import java.util.List;
import java.util.Set;
import org.cartera.domain.action.StageId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/** A strategy with one thing altered. */
record AlteredPlan(Strategy s) {
    Strategy tolerances(Balances item, Balances customer) {
        return new Strategy(
                s.name(),
                s.stages(),
                s.graceDays(),
                s.minimumIntervalDays(),
                item,
                customer,
                s.coveredByCredits(),
                s.lateEntry(),
                s.excludedCustomers(),
                s.excludedClassifications(),
                s.legalFreezes(),
                s.diagnosisFrom());
    }

    Strategy stages(List<Stage> stages, @Nullable StageId lateEntry) {
        boolean known = stages.stream().anyMatch(stage -> stage.id().equals(lateEntry));
        return new Strategy(
                s.name(),
                stages,
                s.graceDays(),
                s.minimumIntervalDays(),
                s.itemTolerance(),
                s.customerTolerance(),
                s.coveredByCredits(),
                known ? lateEntry : null,
                s.excludedCustomers(),
                s.excludedClassifications(),
                s.legalFreezes(),
                stages.stream().anyMatch(stage -> stage.id().equals(s.diagnosisFrom())) ? s.diagnosisFrom() : null);
    }

    Strategy days(int grace, int interval) {
        return new Strategy(
                s.name(),
                s.stages(),
                grace,
                interval,
                s.itemTolerance(),
                s.customerTolerance(),
                s.coveredByCredits(),
                s.lateEntry(),
                s.excludedCustomers(),
                s.excludedClassifications(),
                s.legalFreezes(),
                s.diagnosisFrom());
    }

    Strategy covered(boolean covered) {
        return new Strategy(
                s.name(),
                s.stages(),
                s.graceDays(),
                s.minimumIntervalDays(),
                s.itemTolerance(),
                s.customerTolerance(),
                covered,
                s.lateEntry(),
                s.excludedCustomers(),
                s.excludedClassifications(),
                s.legalFreezes(),
                s.diagnosisFrom());
    }

    Strategy excluded(Set<String> customers, Set<String> classes) {
        return new Strategy(
                s.name(),
                s.stages(),
                s.graceDays(),
                s.minimumIntervalDays(),
                s.itemTolerance(),
                s.customerTolerance(),
                s.coveredByCredits(),
                s.lateEntry(),
                customers,
                classes,
                s.legalFreezes(),
                s.diagnosisFrom());
    }

    Strategy diagnosisFrom(@Nullable StageId stage) {
        return new Strategy(
                s.name(),
                s.stages(),
                s.graceDays(),
                s.minimumIntervalDays(),
                s.itemTolerance(),
                s.customerTolerance(),
                s.coveredByCredits(),
                s.lateEntry(),
                s.excludedCustomers(),
                s.excludedClassifications(),
                s.legalFreezes(),
                stage);
    }

    Strategy legalFreezes(boolean freezes) {
        return new Strategy(
                s.name(),
                s.stages(),
                s.graceDays(),
                s.minimumIntervalDays(),
                s.itemTolerance(),
                s.customerTolerance(),
                s.coveredByCredits(),
                s.lateEntry(),
                s.excludedCustomers(),
                s.excludedClassifications(),
                freezes,
                s.diagnosisFrom());
    }
}
