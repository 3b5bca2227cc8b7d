package org.cartera.domain.commission;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartera.domain.money.Money;

/**
 * One seller's commission in one currency.
 *
 * @param earned by what was collected, not negative
 * @param takenBack not positive
 * @param retained by what is not collected yet
 */
public record SellerCommission(String seller, Money earned, Money takenBack, Money retained) {

    /** What is to be paid; negative where more is taken back than was earned. */
    public Money payable() {
        return earned.plus(takenBack);
    }

    /** By seller, then currency. */
    public static List<SellerCommission> of(List<CommissionLine> lines, List<Retained> retained) {
        Map<String, Map<String, SellerCommission>> all = new TreeMap<>();
        lines.forEach(line -> add(
                all,
                line.isTakenBack()
                        ? new SellerCommission(
                                line.seller(), zero(line.commission()), line.commission(), zero(line.commission()))
                        : new SellerCommission(
                                line.seller(), line.commission(), zero(line.commission()), zero(line.commission()))));
        retained.forEach(one -> add(
                all,
                new SellerCommission(one.seller(), zero(one.commission()), zero(one.commission()), one.commission())));
        List<SellerCommission> sums = new ArrayList<>();
        all.values().forEach(byCurrency -> sums.addAll(byCurrency.values()));
        return List.copyOf(sums);
    }

    /** The commission of an open amount. */
    public record Retained(String seller, Money commission) {}

    private static void add(Map<String, Map<String, SellerCommission>> all, SellerCommission one) {
        Currency currency = one.earned().currency();
        all.computeIfAbsent(one.seller(), key -> new TreeMap<>())
                .merge(currency.getCurrencyCode(), one, SellerCommission::plus);
    }

    private SellerCommission plus(SellerCommission other) {
        return new SellerCommission(
                seller,
                earned.plus(other.earned()),
                takenBack.plus(other.takenBack()),
                retained.plus(other.retained()));
    }

    private static Money zero(Money of) {
        return Money.zero(of.currency());
    }
}
