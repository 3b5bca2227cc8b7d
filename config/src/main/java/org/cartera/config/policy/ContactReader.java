package org.cartera.config.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.contact.ContactCap;
import org.cartera.domain.contact.ContactCap.AtMost;
import org.cartera.domain.contact.ContactCap.AtMost.Span;
import org.cartera.domain.contact.ContactCap.Calls;
import org.cartera.domain.contact.ContactCap.OnceADay;
import org.cartera.domain.contact.ContactCap.QuietAfterConversation;
import org.cartera.domain.contact.ContactCap.WeekAfterContact;
import org.cartera.domain.contact.ContactProfiles;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.contact.ContactRules.Holidays;
import org.cartera.domain.contact.ContactWindow;
import org.cartera.domain.customer.Customer;

/** Reads when and how debtors may be contacted: a profile, and what the company changes of it. */
final class ContactReader {
    static final String[] KEYS = {
        "profile",
        "protects",
        "window",
        "closedOnHolidays",
        "holidaysOf",
        "authorisation",
        "visits",
        "askReason",
        "serviceCounts",
        "onceADay",
        "mostADay",
        "mostAWeek",
        "weekAfterContact",
        "calls",
        "quietDaysAfterConversation",
        "emailPurposes",
        "postalPurposes"
    };

    /** The keys that forbid nothing by themselves. */
    private static final Set<String> NO_RULES = Set.of("profile", "protects", "emailPurposes", "postalPurposes");

    private ContactReader() {}

    static ContactRules read(YamlNode node) {
        ContactProfiles profile = node.choice("profile", ContactProfiles.class, ContactProfiles.CO);
        ContactRules base = profile.rules();
        return new ContactRules(
                base.profile(),
                kinds(node, "protects", protects(node, base)),
                window(node, base.window()),
                holidays(node, base.holidays()),
                node.choice("authorisation", ContactRules.Authorisation.class, base.authorisation()),
                kinds(node, "visits", base.visits()),
                kinds(node, "askReason", base.askReason()),
                node.flag("serviceCounts", base.serviceCounts()),
                caps(node, base.caps()));
    }

    /** A profile that protects nobody protects everybody as soon as a rule is added to it: else the rule would mean nothing. */
    private static Set<Customer.Kind> protects(YamlNode node, ContactRules base) {
        boolean nobody = base.protects().isEmpty();
        boolean ruled = Arrays.stream(KEYS).anyMatch(key -> !NO_RULES.contains(key) && node.has(key));
        return nobody && ruled ? Set.of(Customer.Kind.values()) : base.protects();
    }

    private static Set<Customer.Kind> kinds(YamlNode node, String key, Set<Customer.Kind> absent) {
        return node.has(key) ? node.choices(key, Customer.Kind.class) : absent;
    }

    /** Where holidays are not closed it does not matter whose they are. */
    private static Holidays holidays(YamlNode node, Holidays base) {
        if (!node.flag("closedOnHolidays", node.has("holidaysOf") || base != Holidays.NOBODYS)) {
            return Holidays.NOBODYS;
        }
        return node.choice("holidaysOf", Holidays.class, base == Holidays.NOBODYS ? Holidays.BOTH : base);
    }

    private static List<ContactCap> caps(YamlNode node, List<ContactCap> base) {
        List<ContactCap> caps = new ArrayList<>();
        if (node.flag("onceADay", of(base, OnceADay.class).isPresent())) {
            caps.add(new OnceADay());
        }
        week(node, of(base, WeekAfterContact.class)).ifPresent(caps::add);
        atMost(node, "mostADay", Span.DAY, base).ifPresent(caps::add);
        atMost(node, "mostAWeek", Span.WEEK, base).ifPresent(caps::add);
        calls(node, of(base, Calls.class)).ifPresent(caps::add);
        int quiet = node.whole(
                "quietDaysAfterConversation",
                of(base, QuietAfterConversation.class)
                        .map(QuietAfterConversation::days)
                        .orElse(0),
                0,
                365);
        if (quiet > 0) {
            caps.add(new QuietAfterConversation(quiet));
        }
        return caps;
    }

    private static <C extends ContactCap> Optional<C> of(List<ContactCap> caps, Class<C> type) {
        return caps.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Optional<ContactCap> atMost(YamlNode node, String key, Span span, List<ContactCap> base) {
        int usual = base.stream()
                .filter(cap -> cap instanceof AtMost most && most.span() == span)
                .mapToInt(cap -> ((AtMost) cap).most())
                .findFirst()
                .orElse(0);
        int most = node.whole(key, usual, 0, 100);
        return most == 0 ? Optional.empty() : Optional.of(new AtMost(most, span));
    }

    private static Optional<WeekAfterContact> week(YamlNode node, Optional<WeekAfterContact> base) {
        if (!node.has("weekAfterContact")) {
            return base;
        }
        return "none".equalsIgnoreCase(node.text("weekAfterContact").trim())
                ? Optional.empty()
                : Optional.of(new WeekAfterContact(node.choice(
                        "weekAfterContact", WeekAfterContact.Reading.class, WeekAfterContact.Reading.CONTACT)));
    }

    private static Optional<Calls> calls(YamlNode node, Optional<Calls> base) {
        if (!node.has("calls")) {
            return base;
        }
        if ("none".equals(node.raw("calls"))) {
            return Optional.empty();
        }
        YamlNode calls = node.child("calls").only("most", "days");
        return Optional.of(new Calls(
                calls.whole("most", base.map(Calls::most).orElse(7), 1, 100),
                calls.whole("days", base.map(Calls::days).orElse(7), 1, 365)));
    }

    private static ContactWindow window(YamlNode contact, ContactWindow absent) {
        if (!contact.has("window")) {
            return absent;
        }
        if ("always".equals(contact.raw("window"))) {
            return ContactWindow.always();
        }
        YamlNode node = contact.child("window");
        Map<DayOfWeek, ContactWindow.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (String key : node.keys()) {
            String[] ends = node.text(key).split("-", 2);
            try {
                hours.put(
                        DayOfWeek.valueOf(key.toUpperCase(Locale.ROOT)),
                        new ContactWindow.Hours(LocalTime.parse(ends[0].trim()), LocalTime.parse(ends[1].trim())));
            } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
                throw new PolicyInvalidException(
                        node.path() + "." + key, "must be a weekday with hours as in \"07:00-19:00\"", e);
            }
        }
        return new ContactWindow(hours);
    }
}
