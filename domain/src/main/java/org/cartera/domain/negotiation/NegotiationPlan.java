package org.cartera.domain.negotiation;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;

/**
 * What we ask a debtor for, and what we are ready to accept, decided before anybody talks to him (S4-9, S4-11). A tool of whoever
 * negotiates: no customer ever reads it (S4-12). Nothing of it is changed: a better one is one more.
 *
 * @param ask what we ask for first: everything at once (S4-10); above zero
 * @param fallback the least that we accept; above zero, at most what we ask for, in its currency
 * @param by the day by which the least must be here
 * @param walkAway what we do where he offers less, in words; never blank
 * @param on the business date of the day on which it was written
 * @param author by login
 */
public record NegotiationPlan(
        AccountKey account, Money ask, Money fallback, LocalDate by, String walkAway, LocalDate on, String author) {

    public NegotiationPlan {
        walkAway = walkAway.strip();
        if (!fallback.isPositive() || fallback.isMoreThan(ask)) {
            throw new IllegalArgumentException(
                    "The least that is accepted lies above zero and at most at " + ask + ", not at " + fallback);
        }
        if (by.isBefore(on) || walkAway.isEmpty()) {
            throw new IllegalArgumentException(
                    "A fallback position of " + on + " needs a day from then on, not " + by + ", and what else we do");
        }
    }
}
