package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Deduction.Reason;

/** Finds the name of a difference between what items owe and what a line pays. */
record Shortfalls(CashPolicy policy) {

    /** @param items what is paid, all in the line's currency; their sum exceeds the line's amount */
    Optional<Deduction> explain(BankLine line, Money paid, List<OpenDocument> items) {
        Money owed = sum(items);
        Money missing = owed.minus(paid);
        if (within(missing, policy.rounding())) {
            return Optional.of(new Deduction(Reason.ROUNDING, missing, ""));
        }
        if (missing.equals(line.charges()) || within(missing, policy.bankFee())) {
            return Optional.of(new Deduction(Reason.BANK_FEE, missing, ""));
        }
        for (CashPolicy.EarlyPayment discount : policy.discounts()) {
            if (items.stream().allMatch(item -> days(item.issued(), line.valued()) <= discount.days())
                    && isShare(missing, items, discount.share(), BigDecimal.ZERO)) {
                return Optional.of(new Deduction(Reason.EARLY_PAYMENT_DISCOUNT, missing, ""));
            }
        }
        for (CashPolicy.Withholding tax : policy.withholdings()) {
            if (isShare(missing, items, tax.share(), tax.vat())) {
                return Optional.of(new Deduction(Reason.WITHHOLDING, missing, tax.name()));
            }
        }
        return Optional.empty();
    }

    static Money sum(List<OpenDocument> items) {
        return items.stream().map(OpenDocument::open).reduce(Money::plus).orElseThrow();
    }

    /** Each item may be rounded by itself: half a unit of a currency's smallest coin that people use, an item. */
    private static boolean isShare(Money missing, List<OpenDocument> items, BigDecimal share, BigDecimal vat) {
        BigDecimal base = sum(items).amount().divide(BigDecimal.ONE.add(vat), 12, RoundingMode.HALF_UP);
        BigDecimal off = missing.amount().subtract(base.multiply(share)).abs();
        return off.compareTo(
                        BigDecimal.valueOf(items.size()).max(BigDecimal.ONE).multiply(unit(missing)))
                <= 0;
    }

    /** Pesos are paid without cents. */
    private static BigDecimal unit(Money money) {
        return money.currency().getCurrencyCode().equals("COP") ? BigDecimal.ONE : new BigDecimal("0.01");
    }

    private static boolean within(Money missing, Balances limit) {
        Money most = limit.in(missing.currency());
        return most.isPositive() && !missing.isMoreThan(most);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
