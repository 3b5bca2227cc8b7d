package org.cartera.domain.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.cartera.domain.money.Balances;

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
