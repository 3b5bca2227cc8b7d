package org.cartera.domain.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.contact.ContactProfiles;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.strategy.EscalationPolicy;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/** A strategy in which nothing but the named rules applies. */
public final class StrategyBuilder {
    private final List<Stage> stages = new ArrayList<>();
    private int grace;
    private int interval;
    private Balances itemTolerance = Balances.none();
    private Balances customerTolerance = Balances.none();
    private boolean covered;
    private @Nullable StageId lateEntry;
    private Set<String> excludedCustomers = Set.of();
    private Set<String> excludedClassifications = Set.of();

    /** No stage, no grace, no interval, no tolerance. */
    public static StrategyBuilder empty() {
        return new StrategyBuilder();
    }

    /** A call 10 days before, a reminder 3 days before and on the day, notices after 5, 15 and 30 days, legal after 60. */
    public static StrategyBuilder usual() {
        return empty().stage("call", -10, Stage.Kind.SERVICE, Channel.TASK)
                .stage("soon", -3, Stage.Kind.SERVICE, Channel.EMAIL)
                .stage("today", 0, Stage.Kind.SERVICE, Channel.EMAIL)
                .stage("notice-1", 5, Stage.Kind.DUNNING, Channel.EMAIL)
                .stage("notice-2", 15, Stage.Kind.DUNNING, Channel.EMAIL)
                .stage("notice-3", 30, Stage.Kind.DUNNING, Channel.LETTER)
                .stage("legal", 60, Stage.Kind.LEGAL, Channel.TASK);
    }

    public StrategyBuilder stage(String id, int offset, Stage.Kind kind, Channel channel, Money... minimum) {
        stages.add(new Stage(new StageId(id), offset, kind, channel, id, "COLLECTOR", Balances.of(minimum)));
        return this;
    }

    public StrategyBuilder stage(Stage stage) {
        stages.add(stage);
        return this;
    }

    public StrategyBuilder notice(String id, int offset, Money... minimum) {
        return stage(id, offset, Stage.Kind.DUNNING, Channel.EMAIL, minimum);
    }

    public StrategyBuilder grace(int days) {
        grace = days;
        return this;
    }

    public StrategyBuilder interval(int days) {
        interval = days;
        return this;
    }

    public StrategyBuilder itemTolerance(Money... amounts) {
        itemTolerance = Balances.of(amounts);
        return this;
    }

    public StrategyBuilder customerTolerance(Money... amounts) {
        customerTolerance = Balances.of(amounts);
        return this;
    }

    public StrategyBuilder coveredByCredits() {
        covered = true;
        return this;
    }

    public StrategyBuilder lateEntry(String stage) {
        lateEntry = new StageId(stage);
        return this;
    }

    public StrategyBuilder excludingCustomer(String customer) {
        excludedCustomers = Set.of(customer);
        return this;
    }

    public StrategyBuilder excludingClassification(String classification) {
        excludedClassifications = Set.of(classification);
        return this;
    }

    public Strategy build() {
        return new Strategy(
                "test",
                stages,
                grace,
                interval,
                itemTolerance,
                customerTolerance,
                covered,
                lateEntry,
                excludedCustomers,
                excludedClassifications);
    }

    /** With promises that have no grace and no tolerance. */
    public EscalationPolicy policy() {
        return new EscalationPolicy(
                build(),
                new PromisePolicy(0, BigDecimal.ZERO),
                BusinessCalendar.EVERY_DAY,
                Addresses.standard(),
                ContactProfiles.CO.rules());
    }
}
