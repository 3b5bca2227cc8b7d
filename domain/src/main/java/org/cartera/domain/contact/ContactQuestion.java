package org.cartera.domain.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cartera.domain.customer.Customer;
import org.jspecify.annotations.Nullable;

/**
 * May this contact take place? Asked alike for a message that leaves by itself and for a person who is about to call.
 *
 * @param zone the debtor's own, in which hours, days and weeks are judged (K11)
 * @param country the debtor's own, whose holidays may be closed, ISO 3166-1 alpha-2; null where unknown
 */
public record ContactQuestion(
        Customer.Kind debtor,
        ZoneId zone,
        @Nullable String country,
        ContactChannel channel,
        ContactKind kind,
        Instant at) {

    /** About a debtor of whom no country is known. */
    public ContactQuestion(Customer.Kind debtor, ZoneId zone, ContactChannel channel, ContactKind kind, Instant at) {
        this(debtor, zone, null, channel, kind, at);
    }

    LocalDate day() {
        return dayOf(at);
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
