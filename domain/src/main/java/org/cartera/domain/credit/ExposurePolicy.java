package org.cartera.domain.credit;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.cartera.domain.credit.Exposure.Kind;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.reconciliation.PendingMatches;
import org.jspecify.annotations.Nullable;

/**
 * How exposure is added up (K9).
 *
 * @param countCredits whether unapplied cash and open credit notes lower it
 * @param countPendingMatches whether what bank lines bring counts as paid before the ERP confirms it, for exposure and for holds
 * @param horizonDays orders to be delivered later than this many days after the date are left out; 0: none is left out
 */
public record ExposurePolicy(boolean countCredits, boolean countPendingMatches, int horizonDays) {

    public ExposurePolicy {
        if (horizonDays < 0) {
            throw new IllegalArgumentException("The horizon of orders must not be negative: " + horizonDays);
        }
    }

    /** Counting what bank lines bring. */
    public ExposurePolicy(boolean countCredits, int horizonDays) {
        this(countCredits, true, horizonDays);
    }

    /** Of an account to which no bank line brings anything. */
    public Exposure measure(CustomerLedger ledger, Currency currency, Rates rates) {
        return measure(ledger, PendingMatches.none(), currency, rates, Set.of());
    }

    public Exposure measure(CustomerLedger ledger, PendingMatches pending, Currency currency, Rates rates) {
        return measure(ledger, pending, currency, rates, Set.of());
    }

    /** @param without open orders that are left out: one that is being judged itself, and those that take no credit */
    public Exposure measure(
            CustomerLedger ledger, PendingMatches pending, Currency currency, Rates rates, Set<OrderId> without) {
        Balances shipped = Balances.none();
        Balances ordered = Balances.none();
        for (OpenOrder order : ledger.orders()) {
            if (without.contains(order.id())) {
                continue;
            }
            shipped = shipped.plus(order.shippedNotInvoiced());
            if (isWithinHorizon(order, ledger.asOf())) {
                ordered = ordered.plus(order.notInvoiced());
            }
        }
        Exposure exposure = new Exposure(currency, List.of());
        exposure = with(exposure, Kind.OPEN_RECEIVABLES, ledger.open(), ledger, rates);
        exposure = with(exposure, Kind.SHIPPED_NOT_INVOICED, shipped, ledger, rates);
        exposure = with(exposure, Kind.OPEN_ORDERS, ordered, ledger, rates);
        if (countPendingMatches) {
            Balances coming = pending.of(ledger.items());
            exposure = with(exposure, Kind.PENDING_MATCHES, Balances.none().minus(coming), ledger, rates);
        }
        return countCredits
                ? with(exposure, Kind.UNAPPLIED_CASH, Balances.none().minus(ledger.credit()), ledger, rates)
                : exposure;
    }

    private boolean isWithinHorizon(OpenOrder order, LocalDate asOf) {
        return isWithinHorizon(order.deliverBy(), asOf);
    }

    /** Whether an order to be delivered by then counts today; one without a promised delivery does. */
    public boolean isWithinHorizon(@Nullable LocalDate delivery, LocalDate asOf) {
        return horizonDays == 0 || delivery == null || !delivery.isAfter(asOf.plusDays(horizonDays));
    }

    private static Exposure with(Exposure exposure, Kind kind, Balances amounts, CustomerLedger ledger, Rates rates) {
        Exposure result = exposure;
        for (Money amount : amounts.amounts()) {
            if (!amount.isZero()) {
                result = result.plus(kind, amount, rates, ledger.asOf());
            }
        }
        return result;
    }
}
