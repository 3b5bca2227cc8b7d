package org.cartera.domain.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
