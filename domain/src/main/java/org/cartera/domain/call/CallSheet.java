package org.cartera.domain.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.reconciliation.CashPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a case as somebody says them in a call.
 *
 * @param caller who of us calls
 * @param overdue what may be asked for today, per currency: overdue and not disputed
 * @param oldest the oldest item of that; null where there is none
 * @param next the item that falls due next; null where there is none
 * @param held credit is on hold
 * @param orders of theirs that wait for it
 * @param discounts what is still gained by paying an item early, the one that ends first in front
 * @param reasonAsked whether he may be asked why he does not pay (T1)
 */
public record CallSheet(
        String customer,
        String organisation,
        String caller,
        Balances overdue,
        @Nullable OpenItem oldest,
        @Nullable OpenItem next,
        boolean held,
        int orders,
        List<Discount> discounts,
        boolean reasonAsked) {

    public CallSheet {
        discounts = List.copyOf(discounts);
    }

    /**
     * @param share of the open amount, from 0 to 1
     * @param until the last day on which the money must be there
     */
    public record Discount(OpenItem item, BigDecimal share, LocalDate until) {}

    /** @param orders how many of theirs wait at the gate */
    public static CallSheet of(
            CustomerDecision decision,
            CashPolicy cash,
            boolean reasonAsked,
            String organisation,
            String caller,
            int orders) {
        CaseFile file = decision.file();
        List<OpenItem> items = file.ledger().items();
        List<OpenItem> asked = items.stream()
                .filter(OpenItem::isOverdue)
                .filter(item -> file.disputes().undisputedOf(item, file.asOf()).isPositive())
                .toList();
        List<Money> sums = asked.stream()
                .map(item -> file.disputes().undisputedOf(item, file.asOf()))
                .toList();
        return new CallSheet(
                file.facts().customer().name(),
                organisation,
                caller,
                Balances.sum(sums),
                asked.stream().min(Comparator.comparing(OpenItem::effectiveDue)).orElse(null),
                items.stream()
                        .filter(item -> !item.isOverdue())
                        .min(Comparator.comparing(OpenItem::effectiveDue))
                        .orElse(null),
                decision.hold().isHeld(),
                orders,
                items.stream()
                        .flatMap(item -> discount(item, cash, file.asOf()).stream())
                        .sorted(Comparator.comparing(Discount::until))
                        .toList(),
                reasonAsked);
    }

    /** The largest discount that an item still earns on a date. */
    private static Optional<Discount> discount(OpenItem item, CashPolicy cash, LocalDate asOf) {
        LocalDate issued = item.invoice().issued();
        return cash.discounts().stream()
                .filter(one -> !issued.plusDays(one.days()).isBefore(asOf))
                .max(Comparator.comparing(CashPolicy.EarlyPayment::share))
                .map(one -> new Discount(item, one.share(), issued.plusDays(one.days())));
    }
}
