package org.cartera.domain.portfolio;

import java.math.BigDecimal;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.contact.ContactProfiles;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.HoldRules;
import org.cartera.domain.given.StrategyBuilder;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.strategy.Strategies;

/** Whole policy sets around one strategy. */
final class Rules {
    private Rules() {}

    static PolicySet with(StrategyBuilder strategy) {
        return with(strategy, ContactProfiles.CO.rules());
    }

    static PolicySet with(StrategyBuilder strategy, ContactRules contact) {
        return with(strategy, HoldRules.none().daysOverdue(15).limitUse("1").stages("notice-3"), contact);
    }

    static PolicySet with(StrategyBuilder strategy, HoldRules hold) {
        return with(strategy, hold, ContactProfiles.CO.rules());
    }

    private static PolicySet with(StrategyBuilder strategy, HoldRules hold, ContactRules contact) {
        return new PolicySet(
                "v1",
                BusinessCalendar.EVERY_DAY,
                Account.TERMS,
                Buckets.standard(),
                new ExposurePolicy(true, 0),
                hold.build(),
                Strategies.of(strategy.build()),
                new PromisePolicy(0, BigDecimal.ZERO),
                Addresses.standard(),
                contact,
                GatePolicy.standard(),
                CashPolicy.careful(),
                ComparisonPolicy.standard(),
                NegotiationPolicy.standard());
    }
}
