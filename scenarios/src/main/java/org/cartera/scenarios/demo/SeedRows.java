package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The two organisations, the segments and two years of exchange rates; OFBiz's own types come with its tables. */
final class SeedRows {
    private static final Map<String, String> SEGMENTS = Map.of(
            "MAYORISTA", "Mayoristas",
            "DISTRIBUIDOR", "Distribuidores",
            "DETALLISTA", "Detallistas",
            "TIENDA", "Tenderos (persona natural)",
            "INSTITUCIONAL", "Entidades públicas y hospitales");

    private final DemoTables tables;
    private final DemoTime longAgo;
    private final LocalDate businessDate;

    SeedRows(DemoTables tables, LocalDate businessDate) {
        this.tables = tables;
        this.businessDate = businessDate;
        this.longAgo = DemoTime.at(businessDate.minusYears(3), 8, 0);
    }

    void write() {
        new TreeMap<>(SEGMENTS)
                .forEach((id, text) -> tables.row(
                        "party_classification_group",
                        longAgo,
                        "party_classification_group_id",
                        id,
                        "party_classification_type_id",
                        "TRADE_WHOLE_CLASSIFI",
                        "description",
                        text));
        organisation(CustomerBook.ANDINA, "Distribuciones Andinas S.A.S.", "COP");
        organisation(CustomerBook.EXPORT, "Andina Export Zona Franca S.A.S.", "USD");
        rates();
    }

    private void organisation(String id, String name, String currency) {
        tables.row(
                "party",
                longAgo,
                "party_id",
                id,
                "party_type_id",
                "PARTY_GROUP",
                "status_id",
                "PARTY_ENABLED",
                "preferred_currency_uom_id",
                currency);
        tables.row("party_group", longAgo, "party_id", id, "group_name", name);
        tables.row("party_role", longAgo, "party_id", id, "role_type_id", "INTERNAL_ORGANIZATIO");
        tables.row("party_role", longAgo, "party_id", id, "role_type_id", "BILL_FROM_VENDOR");
        tables.row(
                "party_acctg_preference",
                longAgo,
                "party_id",
                id,
                "base_currency_uom_id",
                currency,
                "enable_accounting",
                "Y");
        address(id, name);
    }

    /** Where it sits decides whose holidays it keeps. */
    private void address(String id, String name) {
        String mechanism = "CM" + id;
        tables.row("contact_mech", longAgo, "contact_mech_id", mechanism, "contact_mech_type_id", "POSTAL_ADDRESS");
        tables.row(
                "postal_address",
                longAgo,
                "contact_mech_id",
                mechanism,
                "to_name",
                name,
                "address1",
                "Avenida El Dorado # 26-00",
                "city",
                "Bogotá D.C.",
                "country_geo_id",
                "COL");
        tables.row(
                "party_contact_mech",
                longAgo,
                "party_id",
                id,
                "contact_mech_id",
                mechanism,
                "from_date",
                longAgo.moment());
        tables.row(
                "party_contact_mech_purpose",
                longAgo,
                "party_id",
                id,
                "contact_mech_id",
                mechanism,
                "contact_mech_purpose_type_id",
                "PAYMENT_LOCATION",
                "from_date",
                longAgo.moment());
    }

    /** One rate a month; the latest holds still. */
    private void rates() {
        for (int month = 24; month >= 0; month--) {
            LocalDate from = businessDate.minusMonths(month).withDayOfMonth(1);
            DemoTime since = DemoTime.at(from, 0, 0);
            @Nullable
            DemoTime through =
                    month == 0 ? null : DemoTime.endOf(from.plusMonths(1).minusDays(1));
            int usd = 3_900 + month * 37 % 310;
            rate("USD", "COP", since, through, BigDecimal.valueOf(usd));
            rate("EUR", "COP", since, through, BigDecimal.valueOf(usd * 109L / 100));
            rate("EUR", "USD", since, through, new BigDecimal("1.09"));
        }
    }

    private void rate(String from, String to, DemoTime since, @Nullable DemoTime through, BigDecimal factor) {
        tables.row(
                "uom_conversion_dated",
                since,
                "uom_id",
                from,
                "uom_id_to",
                to,
                "from_date",
                since.moment(),
                "thru_date",
                through == null ? null : through.moment(),
                "conversion_factor",
                factor);
    }
}
