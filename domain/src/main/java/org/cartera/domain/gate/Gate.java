package org.cartera.domain.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.hold.HoldPolicy;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;

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
        Exposure result =
                exposure.measure(file.ledger(), file.pending(), currency, file.rates(), paidBeforehand(file, claims));
        for (Claim claim : claims) {
            Money beside = beside(claim, claims, file, now, readBegun);
            if (claim.counts(now, readBegun) && isCredit(claim, file.asOf()) && !beside.isZero()) {
                result = result.plus(claim.kind(), beside, file.rates(), file.asOf());
            }
        }
        return result.lessSecured(file.credit().securities(), file.rates(), file.asOf());
    }

    /**
     * Orders of the facts that take received money instead of credit, where that money is not set against the exposure either; none while
     * it does not suffice for all that is not invoiced of them.
     */
    Set<OrderId> paidBeforehand(CreditCase file, List<Claim> claims) {
        Set<OrderId> paid = new LinkedHashSet<>();
        if (exposure.countCredits()) {
            return paid;
        }
        Balances left = Balances.sum(file.ledger().credits().stream()
                .filter(credit -> credit.kind() == AccountCredit.Kind.UNAPPLIED_RECEIPT)
                .map(AccountCredit::amount)
                .toList());
        for (OpenOrder open : file.ledger().orders()) {
            if (claims.stream().anyMatch(claim -> claim.prepaid() && claim.isCommitted() && claim.isOf(open.id()))) {
                paid.add(open.id());
                left = left.minus(open.notInvoiced()).minus(open.shippedNotInvoiced());
            }
        }
        return left.amounts().stream().anyMatch(Money::isNegative) ? new LinkedHashSet<>() : paid;
    }

    /**
     * What a claim that counts adds to the facts. Where they show its order already, though it has not been read since it passed, as an order
     * that the ERP had before it was asked about here, that is what goes beyond what they show; while they do not, it is all of it.
     */
    Money beside(Claim claim, List<Claim> claims, CreditCase file, Instant now, Instant readBegun) {
        boolean isRead = claims.stream()
                .anyMatch(other -> other.isCommitted() && other.isOf(claim.order()) && !other.counts(now, readBegun));
        OrderId order = claim.order();
        if (order == null || isRead || !claim.whole() || !claim.shown()) {
            return claim.amount();
        }
        Balances known = Balances.none();
        for (OpenOrder open : file.ledger().orders()) {
            if (open.id().equals(order)) {
                known = known.plus(open.shippedNotInvoiced());
                known = exposure.isWithinHorizon(open.deliverBy(), file.asOf())
                        ? known.plus(open.notInvoiced())
                        : known;
            }
        }
        return claim.amount().minus(known.in(claim.amount().currency())).orZero();
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
