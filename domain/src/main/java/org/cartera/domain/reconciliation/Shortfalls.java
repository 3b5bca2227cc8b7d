package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.CashPolicy.Withholding;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.Gap.Part;
import org.jspecify.annotations.Nullable;

/** Finds the name of a difference between what items owe and what a line pays. */
final class Shortfalls {
    /** Of the whole price more is as likely a price or a part as a tax, unless the payer says so. */
    private static final Part UNTOLD = Part.of(new BigDecimal("0.05"));

    private final CashPolicy policy;
    private final List<Discount> discounts;
    private final List<Kept> taxes;
    private final Part largest;
    /** Each tax on a document without VAT, as of goods that are exempt: the base is the total. */
    private final List<Kept> exempt;

    private final Part largestExempt;

    Shortfalls(CashPolicy policy) {
        this.policy = policy;
        this.discounts = policy.discounts().stream()
                .map(one -> new Discount(one.days(), Part.of(one.share())))
                .toList();
        this.taxes = taxes(policy.withholdings());
        this.largest = largest(taxes);
        this.exempt = policy.withholdings().stream()
                .map(tax -> new Kept(tax.name(), Part.of(tax.share())))
                .toList();
        this.largestExempt = largest(exempt);
    }

    private static Part largest(List<Kept> taxes) {
        return Part.of(taxes.stream().map(tax -> tax.part().share()).reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    /**
     * @param items what is paid, all in the line's currency; their sum exceeds the line's amount
     * @param told why the payer pays less, in his words; null where he does not say
     * @param named whether he names what he pays; else what he says is said of something else
     */
    Optional<Short> explain(BankLine line, Money paid, List<OpenDocument> items, @Nullable Reason told, boolean named) {
        Money owed = sum(items);
        Money missing = owed.minus(paid);
        if (missing.equals(line.charges())) {
            return Optional.of(new Short(new Deduction(Reason.BANK_FEE, missing, ""), null));
        }
        long oldest = items.stream()
                .mapToLong(item -> days(item.issued(), line.valued()))
                .max()
                .orElse(0);
        Optional<Short> counted = counted(owed, missing, items.size(), oldest);
        if (counted.isPresent()) {
            return counted;
        }
        if (told != null && !named) {
            return Optional.empty();
        }
        Gap gap = new Gap(missing, owed, items.size());
        boolean ofTheWhole = named && (told == Reason.WITHHOLDING || told == null && !gap.isMoreThan(UNTOLD));
        Optional<Short> kept = ofTheWhole ? kept(gap, missing, exempt) : Optional.empty();
        if (kept.isPresent()) {
            return kept;
        }
        if (told != null && (told != Reason.WITHHOLDING || !gap.isMoreThan(largestExempt))) {
            return Optional.of(new Short(new Deduction(told, missing, ""), null));
        }
        return within(missing, policy.bankFee())
                ? Optional.of(new Short(new Deduction(Reason.BANK_FEE, missing, ""), null))
                : Optional.empty();
    }

    /** By the amounts alone, of one document. */
    Optional<Deduction> explain(Money owed, Money paid, long days) {
        Money missing = owed.minus(paid);
        Optional<Deduction> counted = counted(owed, missing, 1, days).map(Short::deduction);
        return counted.isPresent() || !within(missing, policy.bankFee())
                ? counted
                : Optional.of(new Deduction(Reason.BANK_FEE, missing, ""));
    }

    /** @param days from the oldest document to the payment */
    private Optional<Short> counted(Money owed, Money missing, int items, long days) {
        if (within(missing, policy.rounding())) {
            return Optional.of(new Short(new Deduction(Reason.ROUNDING, missing, ""), null));
        }
        Gap gap = new Gap(missing, owed, items);
        for (Discount discount : discounts) {
            if (days <= discount.days() && gap.is(discount.part())) {
                return Optional.of(new Short(
                        new Deduction(Reason.EARLY_PAYMENT_DISCOUNT, missing, ""),
                        discount.part().share()));
            }
        }
        return gap.isMoreThan(largest) ? Optional.empty() : kept(gap, missing, taxes);
    }

    private static Optional<Short> kept(Gap gap, Money missing, List<Kept> taxes) {
        for (Kept tax : taxes) {
            if (gap.is(tax.part())) {
                return Optional.of(new Short(
                        new Deduction(Reason.WITHHOLDING, missing, tax.name()),
                        tax.part().share()));
            }
        }
        return Optional.empty();
    }

    static Money sum(List<OpenDocument> items) {
        Money sum = items.get(0).open();
        for (OpenDocument item : items.subList(1, items.size())) {
            sum = sum.plus(item.open());
        }
        return sum;
    }

    /** Each tax alone, then two at once: who withholds income tax often withholds the town's as well. */
    private static List<Kept> taxes(List<Withholding> single) {
        List<Kept> all = new ArrayList<>(single.stream().map(Kept::of).toList());
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                Kept one = all.get(i);
                Kept other = all.get(j);
                all.add(new Kept(
                        one.name() + " + " + other.name(),
                        Part.of(one.part().share().add(other.part().share()))));
            }
        }
        return all;
    }

    private static boolean within(Money missing, Balances limit) {
        Money most = limit.in(missing.currency());
        return most.isPositive() && !missing.isMoreThan(most);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private record Discount(int days, Part part) {}

    /** @param part of an invoice's total */
    private record Kept(String name, Part part) {
        static Kept of(Withholding tax) {
            return new Kept(
                    tax.name(), Part.of(tax.share().divide(BigDecimal.ONE.add(tax.vat()), 20, RoundingMode.HALF_UP)));
        }
    }

    /**
     * Less than was owed, and why.
     *
     * @param share which part of every item is missing; null where it is missing from the sum
     */
    record Short(Deduction deduction, @Nullable BigDecimal share) {}
}
