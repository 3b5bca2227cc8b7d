package org.cartera.scenarios.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Customers with their names, segments, addresses and contact persons. Every mailbox ends in {@code .example}. */
final class PartyRows {
    private final DemoTables tables;
    private final DemoRandom random;
    private final DemoTime opened;
    private int mechanism = 30_000;

    PartyRows(DemoTables tables, DemoRandom random, LocalDate businessDate) {
        this.tables = tables;
        this.random = random;
        this.opened = DemoTime.at(businessDate.minusYears(2).minusMonths(1), 9, 0);
    }

    void write(DemoCustomer customer) {
        String id = customer.id();
        tables.row(
                "party",
                opened,
                "party_id",
                id,
                "party_type_id",
                customer.person() ? "PERSON" : "PARTY_GROUP",
                "status_id",
                customer.number() % 97 == 96 ? "PARTY_DISABLED" : "PARTY_ENABLED",
                "preferred_currency_uom_id",
                customer.currency(),
                "created_date",
                opened.moment());
        named(customer);
        for (String role : new String[] {"CUSTOMER", "BILL_TO_CUSTOMER"}) {
            tables.row("party_role", opened, "party_id", id, "role_type_id", role);
        }
        tables.row(
                "party_classification",
                opened,
                "party_id",
                id,
                "party_classification_group_id",
                customer.segment(),
                "from_date",
                opened.moment());
        String taxId = customer.person() ? "CC " + (52_000_000 + customer.number() * 37L) : nit(customer.number());
        tables.row(
                "party_identification",
                opened,
                "party_id",
                id,
                "party_identification_type_id",
                "TAX_ID",
                "id_value",
                taxId);
        tables.row(
                "party_tax_auth_info",
                opened,
                "party_id",
                id,
                "tax_auth_geo_id",
                "COL",
                "tax_auth_party_id",
                "DIAN",
                "from_date",
                opened.moment(),
                "party_tax_id",
                taxId);
        contacts(customer);
    }

    private void named(DemoCustomer customer) {
        String id = customer.id();
        if (customer.person()) {
            String[] words = customer.name().split(" ", 3);
            tables.row(
                    "person",
                    opened,
                    "party_id",
                    id,
                    "first_name",
                    words[0],
                    "last_name",
                    customer.name().substring(words[0].length() + 1));
        } else {
            tables.row("party_group", opened, "party_id", id, "group_name", customer.name());
        }
    }

    /** A number of the right shape that is nobody's: the block 999 is not given out. */
    private static String nit(int number) {
        return "999." + (100 + number / 10) + "." + (100 + number * 13 % 900) + "-" + number % 10;
    }

    private void contacts(DemoCustomer customer) {
        String mail = customer.person()
                ? slug(customer.name()) + "@correo.example"
                : "pagos@" + slug(customer.name()) + ".example";
        if (customer.number() % 20 != 19) {
            if (customer.number() % 23 == 5) {
                mail(customer, "anterior." + mail, DemoTime.endOf(opened.date().plusYears(1)));
            }
            mail(customer, mail, null);
        }
        String phone = mechanism(customer, "TELECOM_NUMBER", null, "PHONE_BILLING", null);
        tables.row(
                "telecom_number",
                opened,
                "contact_mech_id",
                phone,
                "country_code",
                customer.foreign() ? "1" : "57",
                "area_code",
                customer.place().area(),
                "contact_number",
                "555" + (1000 + customer.number()));
        String address = mechanism(customer, "POSTAL_ADDRESS", null, "BILLING_LOCATION", null);
        DemoPlaces.Place place = customer.place();
        tables.row(
                "postal_address",
                opened,
                "contact_mech_id",
                address,
                "to_name",
                first(customer.name(), 100),
                "attn_name",
                "Cuentas por pagar",
                "address1",
                random.pick(DemoPlaces.STREETS) + " " + random.between(3, 140) + " # " + random.between(1, 99) + "-"
                        + random.between(10, 99),
                "address2",
                random.percent(30) ? "Oficina " + random.between(101, 1204) : null,
                "city",
                place.city(),
                "state_province_geo_id",
                place.department(),
                "country_geo_id",
                place.country(),
                "postal_code",
                String.valueOf(110_000 + random.between(1, 900) * 11));
        if (customer.number() % 6 == 0 && !customer.person()) {
            person(customer);
        }
    }

    private void mail(DemoCustomer customer, String address, @Nullable DemoTime through) {
        mechanism(customer, "EMAIL_ADDRESS", address, "BILLING_EMAIL", through);
    }

    private String mechanism(
            DemoCustomer customer, String type, @Nullable String text, String purpose, @Nullable DemoTime through) {
        String id = "CM" + ++mechanism;
        tables.row("contact_mech", opened, "contact_mech_id", id, "contact_mech_type_id", type, "info_string", text);
        tables.row(
                "party_contact_mech",
                opened,
                "party_id",
                customer.id(),
                "contact_mech_id",
                id,
                "from_date",
                opened.moment(),
                "thru_date",
                through == null ? null : through.moment(),
                "allow_solicitation",
                "Y");
        tables.row(
                "party_contact_mech_purpose",
                opened,
                "party_id",
                customer.id(),
                "contact_mech_id",
                id,
                "contact_mech_purpose_type_id",
                purpose,
                "from_date",
                opened.moment(),
                "thru_date",
                through == null ? null : through.moment());
        return id;
    }

    private void person(DemoCustomer customer) {
        String id = "PER" + (5_000 + customer.number());
        tables.row("party", opened, "party_id", id, "party_type_id", "PERSON", "status_id", "PARTY_ENABLED");
        tables.row(
                "person",
                opened,
                "party_id",
                id,
                "first_name",
                random.pick(DemoPlaces.FIRST),
                "last_name",
                random.pick(DemoPlaces.LAST));
        tables.row("party_role", opened, "party_id", id, "role_type_id", "CONTACT");
        tables.row(
                "party_relationship",
                opened,
                "party_id_from",
                customer.id(),
                "party_id_to",
                id,
                "role_type_id_from",
                "CUSTOMER",
                "role_type_id_to",
                "CONTACT",
                "from_date",
                opened.moment(),
                "party_relationship_type_id",
                "CONTACT_REL",
                "position_title",
                "Tesorería");
    }

    private static String first(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Letters without accents, as a mailbox has them. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        return first(words, 40);
    }
}
