package org.cartera.domain.gate;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/** The figures of one check: what the order adds, what others have claimed, what was received beforehand. */
final class Amounts {
    private final Gate gate;
    private final Standing standing;
    private final OrderCheck check;
    private final CreditCase file;
    private final List<Claim> besides;
    private final List<Claim> others;

    Amounts(Gate gate, Standing standing, OrderCheck check) {
        this.gate = gate;
        this.standing = standing;
        this.check = check;
        this.file = gate.counted(standing);
        this.besides = standing.claims().stream()
                .filter(claim -> !claim.cartKey().equals(check.cartKey()) || isAmendment() && claim.isCommitted())
                .filter(claim -> isAmendment() || !claim.isOf(check.order()))
                .toList();
        this.others = besides.stream()
                .filter(claim -> claim.counts(standing.now(), standing.readBegun()))
                .toList();
    }

    /** What the order adds: all of it, or of an amendment the increase; a decrease adds nothing. */
    Money added() {
        return isAmendment() ? check.amount().minus(before()).orZero() : check.amount();
    }

    /**
     * What the order claims: all that it adds; of one that has passed under another key already, what goes beyond that. The money of an
     * order paid beforehand is claimed whole.
     */
    Money claim() {
        if (isAmendment() || check.prepaid()) {
            return added();
        }
        Money elsewhere = Balances.sum(passedClaims()
                        .filter(claim -> !claim.cartKey().equals(check.cartKey()))
                        .map(Claim::amount)
                        .toList())
                .in(check.amount().currency());
        return check.amount().minus(elsewhere).orZero();
    }

    /** With this order, in the limit's currency (K9). */
    Exposure exposure(Currency currency) {
        Set<OrderId> without = gate.paidBeforehand(file, standing.claims());
        OrderId own = check.order();
        if (own != null && isWhole()) {
            without.add(own);
        }
        Exposure facts = gate.exposure().measure(file.ledger(), file.pending(), currency, file.rates(), without);
        return withThisOrder(facts).lessSecured(file.credit().securities(), file.rates(), file.asOf());
    }

    /** The group's with this order: the account's own part of it is measured again, with this order in it. */
    Exposure group(Exposure members) {
        return members.less(gate.exposure(
                        file, standing.claims(), standing.now(), standing.readBegun(), members.currency()))
                .and(exposure(members.currency()));
    }

    /** Really received in the order's currency, applied to nothing and meant for no other order paid beforehand. */
    Money received() {
        Currency currency = check.amount().currency();
        Balances cash = Balances.sum(file.ledger().credits().stream()
                .filter(credit -> credit.kind() == AccountCredit.Kind.UNAPPLIED_RECEIPT)
                .map(AccountCredit::amount)
                .toList());
        Balances spent = Balances.sum(
                besides.stream().filter(Claim::prepaid).flatMap(this::meantFor).toList());
        return cash.in(currency).minus(spent.in(currency)).orZero();
    }

    /** Its claim, and once the facts show the order, what of it is not invoiced: until then its money is applied to nothing. */
    private Stream<Money> meantFor(Claim claim) {
        if (others.contains(claim)) {
            return Stream.of(claim.amount());
        }
        return file.ledger().orders().stream()
                .filter(open -> claim.isCommitted() && claim.isOf(open.id()))
                .flatMap(open -> Stream.of(open.notInvoiced(), open.shippedNotInvoiced()));
    }

    private Exposure withThisOrder(Exposure facts) {
        Exposure result = facts;
        for (Claim claim : others) {
            if (!isOwn(claim) && gate.isCredit(claim, file.asOf())) {
                Money beside = gate.beside(claim, standing.claims(), file, standing.now(), standing.readBegun());
                result = plus(result, claim.kind(), beside);
            }
        }
        boolean counts = gate.exposure().isWithinHorizon(check.deliverBy(), file.asOf());
        return counts ? plus(result, Exposure.Kind.THIS_ORDER, counted()) : result;
    }

    private Exposure plus(Exposure exposure, Exposure.Kind kind, Money amount) {
        return amount.isZero() ? exposure : exposure.plus(kind, amount, file.rates(), file.asOf());
    }

    /** What must have been received where the order is paid beforehand. */
    Money needed() {
        return isAmendment() ? added() : notInvoiced();
    }

    /** What the order is in the exposure, beside all that does not know of it. */
    private Money counted() {
        return isAmendment() && isWhole() ? check.amount() : needed();
    }

    /**
     * What is not invoiced yet: what is, stands among the receivables or has been paid. Of an order that was read since it passed and is
     * open, what the facts show so, and what is asked beyond what passed, which is in no facts.
     */
    private Money notInvoiced() {
        Money all = check.amount();
        boolean isRead = isReadSincePassed()
                && file.ledger().orders().stream().anyMatch(open -> open.id().equals(check.order()));
        return isRead
                ? shown(all.currency())
                        .plus(all.minus(passed(all.currency())).orZero())
                        .min(all)
                : all.minus(invoiced(all.currency())).orZero();
    }

    /** Whether the order has passed and no claim of it counts beside the facts any more. */
    private boolean isReadSincePassed() {
        List<Claim> own = passedClaims().toList();
        return !own.isEmpty() && own.stream().noneMatch(claim -> claim.counts(standing.now(), standing.readBegun()));
    }

    private Money passed(Currency currency) {
        return Balances.sum(passedClaims().map(Claim::amount).toList()).in(currency);
    }

    private Stream<Claim> passedClaims() {
        return standing.claims().stream().filter(claim -> claim.isCommitted() && claim.isOf(check.order()));
    }

    /**
     * Whether the order counts by its amount, instead of what facts and claims know of it: always but for an amendment; for one too where a
     * claim of the order still counts beside facts that may show it already, which would count it twice.
     */
    private boolean isWhole() {
        return !isAmendment() || check.previous() != null && others.stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(Claim claim) {
        return isAmendment() && check.previous() != null && claim.isCommitted() && claim.isOf(check.order());
    }

    private boolean isAmendment() {
        return check.checkpoint() == Checkpoint.AMENDMENT;
    }

    /**
     * The order's amount before an amendment: as the ERP says with the question, else as the facts show it where it was read since it
     * passed, else as the gate let it pass; and of one that never passed here as the facts show it.
     */
    private Money before() {
        Money previous = check.previous();
        if (previous != null) {
            return previous;
        }
        Currency currency = check.amount().currency();
        Money passed = passed(currency);
        return passed.isZero() || isReadSincePassed() ? shown(currency).plus(invoiced(currency)) : passed;
    }

    private Money invoiced(Currency currency) {
        @Nullable OrderId order = check.order();
        return Balances.sum(file.facts().invoices().stream()
                        .filter(invoice -> invoice.kind() == Invoice.Kind.INVOICE)
                        .filter(invoice -> order != null && order.equals(invoice.order()))
                        .map(Invoice::total)
                        .toList())
                .in(currency);
    }

    private Money shown(Currency currency) {
        @Nullable OrderId order = check.order();
        return file.ledger().orders().stream()
                .filter(open ->
                        open.id().equals(order) && open.notInvoiced().currency().equals(currency))
                .map(open -> open.notInvoiced().plus(open.shippedNotInvoiced()))
                .reduce(Money.zero(currency), Money::plus);
    }
}
