package org.cartera.scenarios;

import org.cartera.domain.aging.Buckets;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.strategy.Strategies;

/** The rules in force with one of them changed. */
record AlteredRules(PolicySet set) {

    PolicySet terms(LedgerTerms terms) {
        return of(terms, set.buckets(), set.exposure(), set.hold(), set.strategies(), set.promises(), set.contact());
    }

    PolicySet buckets(Buckets buckets) {
        return of(set.terms(), buckets, set.exposure(), set.hold(), set.strategies(), set.promises(), set.contact());
    }

    PolicySet exposure(ExposurePolicy exposure) {
        return of(set.terms(), set.buckets(), exposure, set.hold(), set.strategies(), set.promises(), set.contact());
    }

    PolicySet hold(HoldPolicy hold) {
        return of(set.terms(), set.buckets(), set.exposure(), hold, set.strategies(), set.promises(), set.contact());
    }

    PolicySet strategy(Strategies strategy) {
        return of(set.terms(), set.buckets(), set.exposure(), set.hold(), strategy, set.promises(), set.contact());
    }

    PolicySet promises(PromisePolicy promises) {
        return of(set.terms(), set.buckets(), set.exposure(), set.hold(), set.strategies(), promises, set.contact());
    }

    PolicySet contact(ContactRules contact) {
        return of(set.terms(), set.buckets(), set.exposure(), set.hold(), set.strategies(), set.promises(), contact);
    }

    PolicySet gate(GatePolicy gate) {
        return of(gate, set.cash(), set.comparison());
    }

    PolicySet comparison(ComparisonPolicy comparison) {
        return of(set.gate(), set.cash(), comparison);
    }

    PolicySet cash(CashPolicy cash) {
        return of(set.gate(), cash, set.comparison());
    }

    private PolicySet of(
            LedgerTerms terms,
            Buckets buckets,
            ExposurePolicy exposure,
            HoldPolicy hold,
            Strategies strategy,
            PromisePolicy promises,
            ContactRules contact) {
        return new PolicySet(
                set.version(),
                set.calendar(),
                terms,
                buckets,
                exposure,
                hold,
                strategy,
                promises,
                set.addresses(),
                contact,
                set.gate(),
                set.cash(),
                set.comparison(),
                set.negotiation());
    }

    private PolicySet of(GatePolicy gate, CashPolicy cash, ComparisonPolicy comparison) {
        return new PolicySet(
                set.version(),
                set.calendar(),
                set.terms(),
                set.buckets(),
                set.exposure(),
                set.hold(),
                set.strategies(),
                set.promises(),
                set.addresses(),
                set.contact(),
                gate,
                cash,
                comparison,
                set.negotiation());
    }
}
