package org.cartera.domain.worklist;

import java.math.BigDecimal;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.contact.ContactProfiles;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.HoldRules;
import org.cartera.domain.given.StrategyBuilder;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.strategy.Strategies;

/** Rules of which only the calendar matters. */
final class RulesOf {
    private RulesOf() {}

    static PolicySet calendar(BusinessCalendar calendar) {
        return new PolicySet(
                "v1",
                calendar,
                Account.TERMS,
                Buckets.standard(),
                new ExposurePolicy(true, 0),
                HoldRules.none().build(),
                Strategies.of(StrategyBuilder.usual().build()),
                new PromisePolicy(0, BigDecimal.ZERO),
                Addresses.standard(),
                ContactProfiles.NONE.rules(),
                GatePolicy.standard(),
                CashPolicy.careful(),
                ComparisonPolicy.standard(),
                NegotiationPolicy.standard());
    }
}
