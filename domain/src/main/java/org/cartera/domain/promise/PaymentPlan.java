package org.cartera.domain.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a customer who cannot pay at once: parts with their dates (S3-28). The due dates of the invoices stay
 * as they are; the plan only says when letters about them wait.
 *
 * @param madeOn the day it was agreed; money of an earlier value date does not count towards it
 * @param items what it is about; empty: the whole account in the plan's currency
 * @param parts at least one, by date, each date once, all in one currency
 * @param agreedBy who agreed for the customer, by name; empty where not noted
 * @param endedOn the day it was called off; null while it stands
 */
public record PaymentPlan(
        String id,
        AccountKey account,
        LocalDate madeOn,
        Set<InstalmentId> items,
        List<Part> parts,
        String agreedBy,
        @Nullable LocalDate endedOn) {

    public record Part(LocalDate due, Money amount) {}

    public PaymentPlan {
        items = Set.copyOf(items);
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A payment plan needs a part");
        }
        LocalDate before = madeOn.minusDays(1);
        for (Part part : parts) {
            if (!part.due().isAfter(before) || !part.amount().isPositive()) {
                throw new IllegalArgumentException("The part of " + part.amount() + " due on " + part.due()
                        + " must be above zero and come after " + before);
            }
            before = part.due();
        }
    }

    /**
     * Equal parts, one a month from the first day on; in a month that has no such day on its last one.
     *
     * @param total above zero
     * @param count 1 or more; fewer are made where the total has fewer minor units; parts are rounded down to those, and the last one
     *     takes the rest
     */
    public static List<Part> monthly(Money total, int count, LocalDate first) {
        int decimals = Money.decimals(total.currency());
        int parts = total.amount()
                .movePointRight(decimals)
                .min(BigDecimal.valueOf(count))
                .intValueExact();
        BigDecimal each = total.amount().divide(BigDecimal.valueOf(parts), decimals, RoundingMode.DOWN);
        Money part = Money.of(total.currency(), each);
        Money rest = total.minus(part.times(BigDecimal.valueOf(parts - 1L), RoundingMode.UNNECESSARY));
        return IntStream.range(0, parts)
                .mapToObj(month -> new Part(first.plusMonths(month), month == parts - 1 ? rest : part))
                .toList();
    }

    /** What the first parts ask for together, as one promise; the first is 1. */
    Promise through(int part) {
        Money sum = parts.subList(0, part).stream()
                .map(Part::amount)
                .reduce(Money::plus)
                .orElseThrow();
        return new Promise(id, account, sum, madeOn, parts.get(part - 1).due(), items, agreedBy, null);
    }

    public boolean covers(InstalmentId item, Money open) {
        return open.currency().equals(parts.get(0).amount().currency()) && (items.isEmpty() || items.contains(item));
    }
}
