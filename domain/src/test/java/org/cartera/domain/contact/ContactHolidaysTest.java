package org.cartera.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.contact.Contacts.BOGOTA;
import static org.cartera.domain.contact.Contacts.at;
import static org.cartera.domain.contact.Contacts.book;

import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.contact.ContactAnswer.Waits;
import org.cartera.domain.customer.Customer.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose holidays are closed for a debtor abroad. The 16th of March 2026 is one of his country, the 23rd one of ours. */
class ContactHolidaysTest {
    private static final ContactRules CO = ContactProfiles.CO.rules();

    @Test
    void aHolidayOfTheDebtorsCountryIsClosedAndSoIsOneOfOurs() {
        BusinessCalendar ours = closedOn("2026-03-23", closedOn("2026-03-16", BusinessCalendar.EVERY_DAY));
        assertThat(opening(CO, "MX", ours, "2026-03-16T10:00")).isEqualTo(at("2026-03-17T07:00"));
        assertThat(opening(CO, "MX", ours, "2026-03-23T10:00")).isEqualTo(at("2026-03-24T07:00"));
        assertThat(opening(CO, null, ours, "2026-03-16T10:00")).isEqualTo(at("2026-03-16T10:00"));
    }

    @Test
    void thePolicySaysWhoseHolidaysAreClosed() {
        BusinessCalendar ours = closedOn("2026-03-23", closedOn("2026-03-16", BusinessCalendar.EVERY_DAY));
        ContactRules theirs = of(ContactRules.Holidays.DEBTOR);
        assertThat(opening(theirs, "MX", ours, "2026-03-23T10:00")).isEqualTo(at("2026-03-23T10:00"));
        assertThat(opening(theirs, "MX", ours, "2026-03-16T10:00")).isEqualTo(at("2026-03-17T07:00"));
        assertThat(opening(theirs, null, ours, "2026-03-23T10:00")).isEqualTo(at("2026-03-24T07:00"));
        assertThat(opening(of(ContactRules.Holidays.ORGANISATION), "MX", ours, "2026-03-16T10:00"))
                .isEqualTo(at("2026-03-16T10:00"));
    }

    private static Instant opening(ContactRules rules, @Nullable String country, BusinessCalendar ours, String at) {
        ContactAnswer answer = rules.ask(
                new ContactQuestion(
                        Kind.COMPANY, BOGOTA, country, ContactChannel.EMAIL, ContactKind.COLLECTION, at(at)),
                book(),
                ours);
        return answer instanceof Waits waits ? waits.from() : at(at);
    }

    private static BusinessCalendar closedOn(String day, BusinessCalendar abroad) {
        return new BusinessCalendar() {
            @Override
            public boolean isBusinessDay(LocalDate date) {
                return !date.equals(LocalDate.parse(day));
            }

            @Override
            public BusinessCalendar in(String country) {
                return abroad;
            }
        };
    }

    private static ContactRules of(ContactRules.Holidays holidays) {
        return new ContactRules(
                "CO",
                CO.protects(),
                CO.window(),
                holidays,
                CO.authorisation(),
                CO.visits(),
                CO.askReason(),
                true,
                CO.caps());
    }
}
