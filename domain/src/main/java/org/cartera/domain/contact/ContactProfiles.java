package org.cartera.domain.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.contact.ContactCap.Calls;
import org.cartera.domain.contact.ContactCap.OnceADay;
import org.cartera.domain.contact.ContactCap.QuietAfterConversation;
import org.cartera.domain.contact.ContactCap.WeekAfterContact;
import org.cartera.domain.contact.ContactRules.Authorisation;
import org.cartera.domain.contact.ContactRules.Holidays;
import org.cartera.domain.contact.ContactWindow.Hours;
import org.cartera.domain.customer.Customer;

/** Contact rules to begin with: a company changes what its lawyer says. They are an engineer's reading, not advice. */
public enum ContactProfiles {
    /**
     * Colombia, Ley 2300 of 2023, in its strictest reading: for companies too, one contact a week after a direct one, the
     * reason for not paying not asked of anybody.
     */
    CO,
    /** United States, Regulation F: 8 to 21, seven calls in seven days, seven days of quiet after a conversation. */
    US,
    /** European Union: no law of hours of its own; usual office hours and what the debtor asked of each channel. */
    EU,
    /** Nothing but what the debtor asked of each channel. */
    NONE;

    private static final Set<Customer.Kind> ALL = Set.of(Customer.Kind.values());
    private static final Set<Customer.Kind> COMPANIES = Set.of(Customer.Kind.COMPANY);

    public ContactRules rules() {
        return switch (this) {
            case CO ->
                of(
                        ALL,
                        ContactWindow.strict(),
                        Holidays.BOTH,
                        COMPANIES,
                        Set.of(),
                        List.of(new OnceADay(), new WeekAfterContact(WeekAfterContact.Reading.CONTACT)));
            case US ->
                of(
                        ALL,
                        daily(8, 21),
                        Holidays.NOBODYS,
                        ALL,
                        ALL,
                        List.of(new Calls(7, 7), new QuietAfterConversation(7)));
            case EU -> of(ALL, office(), Holidays.BOTH, COMPANIES, ALL, List.of());
            case NONE -> of(Set.of(), ContactWindow.always(), Holidays.NOBODYS, ALL, ALL, List.of());
        };
    }

    private ContactRules of(
            Set<Customer.Kind> protects,
            ContactWindow window,
            Holidays holidays,
            Set<Customer.Kind> visits,
            Set<Customer.Kind> askReason,
            List<ContactCap> caps) {
        return new ContactRules(name(), protects, window, holidays, Authorisation.GIVEN, visits, askReason, true, caps);
    }

    private static ContactWindow daily(int from, int until) {
        Hours hours = new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
        return new ContactWindow(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> hours)));
    }

    private static ContactWindow office() {
        Hours hours = new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0));
        return new ContactWindow(Map.of(
                DayOfWeek.MONDAY, hours,
                DayOfWeek.TUESDAY, hours,
                DayOfWeek.WEDNESDAY, hours,
                DayOfWeek.THURSDAY, hours,
                DayOfWeek.FRIDAY, hours,
                DayOfWeek.SATURDAY, hours));
    }
}
