package org.cartera.domain.hold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether an order may be taken on credit (S1-10, S1-24): refused where the account is held or would be tonight,
 * or where the order takes the exposure above the limit (K9); referred to a person where the exposure cannot be known or
 * the account is incomplete; else approved. Exactly at the limit passes.
 */
public record OrderPolicy(HoldPolicy hold, ExposurePolicy exposure) {

    /**
     * @param amount what the order adds
     * @param order the order's id, where it stands among the open orders already, so that it is not counted twice; else null
     */
    public OrderAnswer answer(CaseFile file, Money amount, @Nullable OrderId order) {
        Money limit = file.credit().limit();
        Exposure before =
                limit == null ? null : exposure.measure(without(file.ledger(), order), limit.currency(), file.rates());
        HoldDecision held = hold.decide(file, before);
        if (held.isHeld()) {
            return new OrderAnswer.Refuse(held.grounds());
        }
        BigDecimal use = hold.limitUse();
        if (limit != null && use != null && before != null && !isExcluded(file)) {
            Money most = limit.times(use, RoundingMode.HALF_UP);
            Exposure after = with(before, amount, file);
            Money total = after.total().orElse(null);
            if (total == null) {
                return new OrderAnswer.Refer(
                        List.of(Ground.of("order.exposure-unknown", Measure.unknown(), Measure.money(most))));
            }
            if (total.isMoreThan(most)) {
                return new OrderAnswer.Refuse(
                        List.of(Ground.of("order.limit-use", Measure.money(total), Measure.money(most))));
            }
        }
        if (file.ledger().isIncomplete()) {
            int rows = file.ledger().rejected().size();
            return new OrderAnswer.Refer(List.of(Ground.of("order.incomplete", Measure.count(rows), Measure.count(0))));
        }
        return new OrderAnswer.Approve(List.of());
    }

    private boolean isExcluded(CaseFile file) {
        return hold.excludedCustomers().contains(file.account().customer().value())
                || file.facts().customer().classifications().stream()
                        .anyMatch(hold.excludedClassifications()::contains);
    }

    private static Exposure with(Exposure before, Money amount, CaseFile file) {
        BigDecimal rate = file.rates()
                .rate(amount.currency(), before.currency(), file.asOf())
                .orElse(null);
        Money converted = rate == null
                ? null
                : Money.rounded(before.currency(), amount.amount().multiply(rate), RoundingMode.HALF_UP);
        List<Exposure.Term> terms = new ArrayList<>(before.terms());
        terms.add(new Exposure.Term(Exposure.Kind.THIS_ORDER, amount, converted, rate));
        return new Exposure(before.currency(), terms);
    }

    private static CustomerLedger without(CustomerLedger ledger, @Nullable OrderId order) {
        return order == null
                ? ledger
                : new CustomerLedger(
                        ledger.account(),
                        ledger.customer(),
                        ledger.asOf(),
                        ledger.items(),
                        ledger.credits(),
                        ledger.orders().stream()
                                .filter(one -> !one.id().equals(order))
                                .toList(),
                        ledger.rejected());
    }
}
