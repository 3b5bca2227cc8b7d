package org.cartera.domain.gate;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenOrder;
import org.jspecify.annotations.Nullable;

/**
 * What of orders would have to go so that the limit suffices, where nothing is paid. It is about the limit alone: what is past due
 * is cleared by no smaller order.
 *
 * @param excess by how much the limit and its tolerance are exceeded, in the limit's currency; above zero
 * @param atMost what of this order the limit takes, in its currency; null where none of it fits, where the order is in another
 *     currency, and for an amendment, which is measured by its increase
 * @param orders other open orders of the account of which something may still be dropped, as the ledger has them
 */
public record Shrinking(Money excess, @Nullable Money atMost, List<OpenOrder> orders) {

    public Shrinking {
        orders = List.copyOf(orders);
    }

    /**
     * Empty where the limit is not exceeded, or the exposure is not known.
     *
     * @param check null where no order is at hand
     */
    public static Optional<Shrinking> of(
            GateDecision decision,
            @Nullable OrderCheck check,
            CreditCase file,
            GatePolicy policy,
            ExposurePolicy counting) {
        return decision.grounds().stream()
                .filter(ground -> ground.rule().equals("hold.limit-use"))
                .findFirst()
                .map(ground -> excess(ground, policy))
                .filter(Money::isPositive)
                .map(excess -> new Shrinking(
                        excess, atMost(excess, decision.exposure(), check), others(check, file, counting)));
    }

    /** What of the excess is left once this order alone has gone: 0 where that suffices; empty where it is in another currency. */
    public Optional<Money> leftWithout(OpenOrder order) {
        return order.notInvoiced().currency().equals(excess.currency())
                ? Optional.of(excess.minus(order.notInvoiced()).orZero())
                : Optional.empty();
    }

    /** What of the excess is left once all these orders have gone; empty where one of them is in another currency. */
    public Optional<Money> leftWithoutAny() {
        Money left = excess;
        for (OpenOrder order : orders) {
            if (!order.notInvoiced().currency().equals(excess.currency())) {
                return Optional.empty();
            }
            left = left.minus(order.notInvoiced());
        }
        return Optional.of(left.orZero());
    }

    private static Money excess(Ground over, GatePolicy policy) {
        Money total = ((Measure.Amount) over.observed()).money();
        Money ceiling = ((Measure.Amount) over.threshold()).money();
        return total.minus(ceiling).minus(policy.tolerance().in(ceiling.currency()));
    }

    private static @Nullable Money atMost(Money excess, @Nullable Exposure exposure, @Nullable OrderCheck check) {
        if (exposure == null
                || check == null
                || check.checkpoint() == Checkpoint.AMENDMENT
                || !check.amount().currency().equals(excess.currency())) {
            return null;
        }
        Money left = exposure.terms().stream()
                .filter(term -> term.kind() == Exposure.Kind.THIS_ORDER)
                .map(Exposure.Term::amount)
                .reduce(Money.zero(excess.currency()), Money::plus)
                .minus(excess);
        return left.isPositive() ? left : null;
    }

    private static List<OpenOrder> others(@Nullable OrderCheck check, CreditCase file, ExposurePolicy counting) {
        return file.ledger().orders().stream()
                .filter(order -> check == null || !order.id().equals(check.order()))
                .filter(order -> order.notInvoiced().isPositive())
                .filter(order -> counting.isWithinHorizon(order.deliverBy(), file.asOf()))
                .toList();
    }
}
