package org.cartera.domain.contact;

import static org.cartera.domain.given.Amounts.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.contact.Contact.Direction;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.customer.AccountKey;

/** Contacts and wishes of one account in Bogotá, for tests. */
final class Contacts {
    static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    static final AccountKey ACCOUNT = AccountKey.of("Company", "ACME");
    static final BusinessCalendar COLOMBIA = new BusinessCalendar() {
        @Override
        public boolean isBusinessDay(LocalDate date) {
            return date.getDayOfWeek().getValue() <= 5 && !isHoliday(date);
        }

        @Override
        public boolean isHoliday(LocalDate date) {
            return date.equals(day("2026-03-23"));
        }
    };

    private Contacts() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BOGOTA).toInstant();
    }

    static Contact out(ContactChannel channel, String at, Reaction reaction) {
        return contact(channel, Direction.OUT, at(at), reaction);
    }

    static Contact in(ContactChannel channel, String at, Reaction reaction) {
        return contact(channel, Direction.IN, at(at), reaction);
    }

    static Contact contact(ContactChannel channel, Direction direction, Instant at, Reaction reaction) {
        return new Contact(
                "K-" + at, ACCOUNT, channel, direction, ContactKind.COLLECTION, at, reaction, "Ana", "spoke");
    }

    static ChannelWish wish(ContactChannel channel, ChannelWish.Wish wish, String on) {
        return new ChannelWish("V-" + on, ACCOUNT, channel, wish, LocalDate.parse(on), "");
    }

    static ContactBook book(Contact... contacts) {
        return new ContactBook(List.of(contacts), List.of());
    }

    static ContactBook book(ChannelWish... wishes) {
        return new ContactBook(List.of(), Stream.of(wishes).toList());
    }

    static ContactBook book() {
        return ContactBook.none();
    }
}
