package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;

/**
 * How boldly cash is applied, and which differences between what was owed and what was paid have a name (S1-15).
 *
 * @param threshold a suggestion of at least this score, from 0 to 100, is applied without a person
 * @param margin it must be ahead of the next one by at least this; equal ones are a tie and wait for a person
 * @param rounding a difference up to this amount of its currency, inclusive, is rounding
 * @param bankFee a difference up to this amount of its currency, inclusive, is what banks kept back
 * @param discounts early-payment discounts that we grant
 * @param withholdings taxes that customers withhold and pay to the state for us
 * @param largestSum the most items that are tried together where nobody says what is paid; 0: never
 */
public record CashPolicy(
        int threshold,
        int margin,
        Balances rounding,
        Balances bankFee,
        List<EarlyPayment> discounts,
        List<Withholding> withholdings,
        int largestSum) {

    public CashPolicy {
        discounts = List.copyOf(discounts);
        withholdings = List.copyOf(withholdings);
        if (threshold < 0 || threshold > 100 || margin < 1) {
            throw new IllegalArgumentException(
                    "Threshold from 0 to 100 and margin from 1, not " + threshold + ", " + margin);
        }
        if (largestSum < 0 || largestSum > 8) {
            throw new IllegalArgumentException("Sums of 0 to 8 items, not " + largestSum);
        }
    }

    /** Careful: nothing is written off but rounding of one unit, and taxes have no names. */
    public static CashPolicy careful() {
        return new CashPolicy(80, 10, Balances.none(), Balances.none(), List.of(), List.of(), 4);
    }

    /**
     * What Cartera is shipped with, made for Colombia; elsewhere the withholdings never fit and do no harm.
     *
     * <p>Applied alone from 80 points and 10 ahead. Differences of up to 100 pesos, 0.05 dollars or euros are rounding; of up to 12 000
     * pesos (a transfer between banks with its tax), 35 dollars or euros (a correspondent bank) the bank's fee. No discount is
     * granted before a company says which it grants. Withheld from the price without its 19 % of VAT: income tax on goods 2.5 %, on goods of those who
     * file no return 3.5 %, on services 4 % and 6 %, on fees 10 % and 11 %; the town's tax (ICA, Bogotá) 4.14, 6.9, 9.66, 11.04 and
     * 13.8 in a thousand; a seventh or so of the VAT itself (reteIVA, 15 %). Two of them at once have a name as well.
     *
     * <p>Source: Colombian income tax statute, articles 392 and 401, and the decrees on withholding; tax council of Bogotá, accord 65
     * of 2002 as amended. Rates change by decree: they are policy.
     */
    public static CashPolicy shipped() {
        return new CashPolicy(
                80,
                10,
                Balances.of(Money.of("COP", "100"), Money.of("USD", "0.05"), Money.of("EUR", "0.05")),
                Balances.of(Money.of("COP", "12000"), Money.of("USD", "35"), Money.of("EUR", "35")),
                List.of(),
                List.of(
                        withheld("retefuente 2.5 %", "0.025"),
                        withheld("retefuente 3.5 %", "0.035"),
                        withheld("retefuente 4 %", "0.04"),
                        withheld("retefuente 6 %", "0.06"),
                        withheld("retefuente 10 %", "0.10"),
                        withheld("retefuente 11 %", "0.11"),
                        withheld("reteICA 4.14 ‰", "0.00414"),
                        withheld("reteICA 6.9 ‰", "0.0069"),
                        withheld("reteICA 9.66 ‰", "0.00966"),
                        withheld("reteICA 11.04 ‰", "0.01104"),
                        withheld("reteICA 13.8 ‰", "0.0138"),
                        withheld("reteIVA 15 %", "0.0285")),
                4);
    }

    /**
     * The name of what is missing of one document, where its amount has one.
     *
     * @param owed positive
     * @param paid less than that
     * @param days from the document's date to the day on which less was counted
     */
    public Optional<Deduction> nameOf(Money owed, Money paid, long days) {
        return new Shortfalls(this).explain(owed, paid, days);
    }

    /** The same, where we grant such a discount as well. */
    public CashPolicy granting(EarlyPayment discount) {
        List<EarlyPayment> all = new ArrayList<>(discounts);
        all.add(discount);
        return new CashPolicy(threshold, margin, rounding, bankFee, all, withholdings, largestSum);
    }

    private static Withholding withheld(String name, String share) {
        return new Withholding(name, new BigDecimal(share), new BigDecimal("0.19"));
    }

    /**
     * @param days from the invoice's date to the value date, inclusive
     * @param share of the amount, from 0 to 1
     */
    public record EarlyPayment(int days, BigDecimal share) {}

    /**
     * @param name as the people call it: {@code retefuente 2.5 %}
     * @param share of its base
     * @param vat the tax inside an invoice's total that is no part of the base, {@code 0.19}; zero: the base is the total
     */
    public record Withholding(String name, BigDecimal share, BigDecimal vat) {}
}
