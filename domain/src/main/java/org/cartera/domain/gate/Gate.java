package org.cartera.domain.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.money.Money;

/**
 * Decides order checks: a pure function of the standing and the question, so that the same lock, facts and claims give the
 * same answer.
 *
 * @param hold says when an account is past due; its factor of the limit is the gate's too
 */
public record Gate(GatePolicy policy, HoldPolicy hold, ExposurePolicy exposure) {

    public GateDecision decide(Standing standing, OrderCheck check) {
        return new Judgement(this, standing, check).decision();
    }

    /**
     * What is answered about a customer whom the facts do not know: only a person lets an order of his pass.
     *
     * @param claims what orders of the account have claimed all the same
     */
    public GateDecision unknown(
            OrderCheck check, List<Claim> claims, List<Release> releases, LocalDate asOf, Instant now, Instant readAt) {
        List<Ground> grounds =
                new ArrayList<>(List.of(Ground.of("order.unknown-customer", Measure.unknown(), Measure.unknown())));
        boolean isOrder = check.kind() == OrderCheck.Kind.ORDER;
        Release release = isOrder ? Release.covering(releases, check, asOf, policy.graceDays(), claims, now) : null;
        Answer answer =
                isOrder && release == null ? policy.answer(check.checkpoint(), Cause.UNKNOWN_CUSTOMER) : Answer.APPROVE;
        if (release != null) {
            grounds.add(0, Ground.of("order.released", Measure.text(release.by()), Measure.date(release.validUntil())));
        }
        return new GateDecision(
                answer,
                grounds,
                List.of(),
                null,
                null,
                release == null ? null : release.id(),
                isOrder ? check.amount() : Money.zero(check.amount().currency()),
                answer.passes() ? List.of() : policy.authority().whoMay(check.amount()),
                readAt);
    }

    /** The account as it counts for credit: with what bank lines bring, where the policy says so. */
    CreditCase counted(Standing standing) {
        return exposure.countPendingMatches()
                ? standing.file()
                : standing.file().withoutPending();
    }

    /** What is at risk with an account by its facts and by what its orders claim beside them, secured parts taken off (K9). */
    public Exposure exposure(CreditCase file, List<Claim> claims, Instant now, Instant readBegun, Currency currency) {
        Exposure result = exposure.measure(file.ledger(), file.pending(), currency, file.rates());
        for (Claim claim : claims) {
            if (claim.counts(now, readBegun)
                    && isCredit(claim, file.asOf())
                    && !claim.amount().isZero()) {
                result = result.plus(claim.kind(), claim.amount(), file.rates(), file.asOf());
            }
        }
        return result.lessSecured(file.credit().securities(), file.rates(), file.asOf());
    }

    /**
     * Whether a claim takes credit now: not where it is delivered beyond the horizon, nor where it is paid beforehand and the money is
     * not set against the exposure either.
     */
    boolean isCredit(Claim claim, LocalDate asOf) {
        return exposure.isWithinHorizon(claim.deliverBy(), asOf) && (!claim.prepaid() || exposure.countCredits());
    }

    /** What is at risk with the account now, without any new order (K9). */
    public Exposure exposure(Standing standing, Currency currency) {
        OrderCheck nothing = OrderCheck.nothing(standing.file().account(), currency);
        return new Amounts(this, standing, nothing).exposure(currency);
    }
}
