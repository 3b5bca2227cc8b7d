package org.cartera.domain.portfolio;

import org.cartera.domain.aging.Buckets;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.comparison.ComparisonPolicy;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.gate.Gate;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.strategy.EscalationPolicy;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategy;

/**
 * All rules in force for one organisation on one date.
 *
 * @param version names the versions of the rows it was made from; stored with every decision (K12)
 */
public record PolicySet(
        String version,
        BusinessCalendar calendar,
        LedgerTerms terms,
        Buckets buckets,
        ExposurePolicy exposure,
        HoldPolicy hold,
        Strategies strategies,
        PromisePolicy promises,
        Addresses addresses,
        ContactRules contact,
        GatePolicy gate,
        CashPolicy cash,
        ComparisonPolicy comparison,
        NegotiationPolicy negotiation) {

    public Gate orderGate() {
        return new Gate(gate, hold, exposure);
    }

    /** The account as it counts for credit: with what bank lines bring, where the policy says so. */
    public CreditCase counted(CreditCase file) {
        return exposure.countPendingMatches() ? file : file.withoutPending();
    }

    /** How the account is dunned as of its file's date. */
    public EscalationPolicy escalation(CaseFile file) {
        return new EscalationPolicy(strategyOf(file), promises, calendar, addresses, contact);
    }

    public Strategy strategyOf(CaseFile file) {
        return strategies.of(file.facts().customer(), file.asOf());
    }
}
