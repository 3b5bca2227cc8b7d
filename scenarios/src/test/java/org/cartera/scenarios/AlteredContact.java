package org.cartera.scenarios;

import java.util.List;
import java.util.Set;
import org.cartera.domain.contact.ContactCap;
import org.cartera.domain.contact.ContactCap.WeekAfterContact;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.contact.ContactRules.Holidays;
import org.cartera.domain.contact.ContactWindow;
import org.cartera.domain.customer.Customer;

/** Contact rules with one of them changed. */
record AlteredContact(ContactRules rules) {

    ContactRules window(ContactWindow window) {
        return of(rules.protects(), window, rules.holidays(), rules.visits(), rules.askReason(), rules.caps());
    }

    ContactRules holidays(Holidays closed) {
        return of(rules.protects(), rules.window(), closed, rules.visits(), rules.askReason(), rules.caps());
    }

    ContactRules protects(Set<Customer.Kind> kinds) {
        return of(kinds, rules.window(), rules.holidays(), rules.visits(), rules.askReason(), rules.caps());
    }

    ContactRules visits(Set<Customer.Kind> kinds) {
        return of(rules.protects(), rules.window(), rules.holidays(), kinds, rules.askReason(), rules.caps());
    }

    ContactRules askReason(Set<Customer.Kind> kinds) {
        return of(rules.protects(), rules.window(), rules.holidays(), rules.visits(), kinds, rules.caps());
    }

    ContactRules without(Class<? extends ContactCap> cap) {
        return caps(rules.caps().stream().filter(one -> !cap.isInstance(one)).toList());
    }

    ContactRules reading(WeekAfterContact.Reading reading) {
        return caps(rules.caps().stream()
                .map(one -> one instanceof WeekAfterContact ? new WeekAfterContact(reading) : one)
                .toList());
    }

    ContactRules serviceCounts(boolean counts) {
        return new ContactRules(
                rules.profile(),
                rules.protects(),
                rules.window(),
                rules.holidays(),
                rules.authorisation(),
                rules.visits(),
                rules.askReason(),
                counts,
                rules.caps());
    }

    private ContactRules caps(List<ContactCap> caps) {
        return of(rules.protects(), rules.window(), rules.holidays(), rules.visits(), rules.askReason(), caps);
    }

    private ContactRules of(
            Set<Customer.Kind> protects,
            ContactWindow window,
            Holidays holidays,
            Set<Customer.Kind> visits,
            Set<Customer.Kind> askReason,
            List<ContactCap> caps) {
        return new ContactRules(
                rules.profile(),
                protects,
                window,
                holidays,
                rules.authorisation(),
                visits,
                askReason,
                rules.serviceCounts(),
                caps);
    }
}
