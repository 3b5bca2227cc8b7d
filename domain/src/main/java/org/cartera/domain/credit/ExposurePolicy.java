package org.cartera.domain.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.credit.Exposure.Kind;
import org.cartera.domain.credit.Exposure.Term;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.OpenOrder;

/**
 * How exposure is added up (K9).
 *
 * @param countCredits whether unapplied cash and open credit notes lower it
 * @param horizonDays orders to be delivered later than this many days after the date are left out; 0: none is left out
 */
public record ExposurePolicy(boolean countCredits, int horizonDays) {

    public Exposure measure(CustomerLedger ledger, Currency currency, Rates rates) {
        Balances shipped = Balances.none();
        Balances ordered = Balances.none();
        for (OpenOrder order : ledger.orders()) {
            shipped = shipped.plus(order.shippedNotInvoiced());
            if (isWithinHorizon(order, ledger.asOf())) {
                ordered = ordered.plus(order.notInvoiced());
            }
        }
        List<Term> terms = new ArrayList<>();
        add(terms, Kind.OPEN_RECEIVABLES, ledger.open(), currency, rates, ledger.asOf());
        add(terms, Kind.SHIPPED_NOT_INVOICED, shipped, currency, rates, ledger.asOf());
        add(terms, Kind.OPEN_ORDERS, ordered, currency, rates, ledger.asOf());
        if (countCredits) {
            List<Money> credits =
                    ledger.credit().amounts().stream().map(Money::negated).toList();
            add(terms, Kind.UNAPPLIED_CASH, Balances.sum(credits), currency, rates, ledger.asOf());
        }
        return new Exposure(currency, terms);
    }

    private boolean isWithinHorizon(OpenOrder order, LocalDate asOf) {
        LocalDate delivery = order.deliverBy();
        return horizonDays == 0 || delivery == null || !delivery.isAfter(asOf.plusDays(horizonDays));
    }

    private static void add(
            List<Term> terms, Kind kind, Balances amounts, Currency currency, Rates rates, LocalDate asOf) {
        for (Money amount : amounts.amounts()) {
            if (amount.isZero()) {
                continue;
            }
            BigDecimal rate = rates.rate(amount.currency(), currency, asOf).orElse(null);
            Money converted = rate == null
                    ? null
                    : Money.rounded(currency, amount.amount().multiply(rate), RoundingMode.HALF_UP);
            terms.add(new Term(kind, amount, converted, rate));
        }
    }
}
