package org.cartera.erp.ofbiz;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.ContactPoint;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.cartera.domain.receivable.Rejected.Reason;

/**
 * Addresses and their purposes, past ones included (OFBiz: PARTY_CONTACT_MECH, PARTY_CONTACT_MECH_PURPOSE).
 *
 * <p>An address holds for a purpose where both do. It holds on whole days: one that was ended during a day does not hold on
 * it any more. Addresses without a word in them are none.
 */
final class ContactPointReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.CONTACT_POINT;
    }

    @Override
    public String stem() {
        return "contact-points";
    }

    @Override
    public String ofCustomer() {
        return "itself-of-customer.sql";
    }

    @Override
    public AccountKey account(Row row, Reading reading) throws SQLException {
        return reading.account(row.textOrEmpty("party_id"));
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException, Refusal {
        LocalDate from = row.date("from_day");
        if (from == null) {
            throw new Refusal(Reason.MISSING_DATE);
        }
        ContactPoint.Kind kind =
                switch (row.textOrEmpty("contact_mech_type_id")) {
                    case "EMAIL_ADDRESS" -> ContactPoint.Kind.EMAIL;
                    case "TELECOM_NUMBER" -> ContactPoint.Kind.PHONE;
                    default -> ContactPoint.Kind.POSTAL;
                };
        ContactPoint point = new ContactPoint(
                row.textOrEmpty("contact_mech_id"),
                new CustomerId(row.textOrEmpty("party_id")),
                kind,
                row.textOrEmpty("purpose"),
                value(kind, row),
                from,
                row.date("last_day"));
        long print = row.print();
        return sink -> sink.contactPoint(point, print);
    }

    private static String value(ContactPoint.Kind kind, Row row) throws SQLException {
        return switch (kind) {
            case EMAIL -> row.textOrEmpty("info_string");
            case PHONE -> phone(row);
            case POSTAL -> postal(row);
        };
    }

    private static String phone(Row row) throws SQLException {
        String country = row.textOrEmpty("country_code");
        String extension = row.textOrEmpty("extension");
        return joined(
                " ",
                country.isEmpty() || country.startsWith("+") ? country : "+" + country,
                row.textOrEmpty("area_code"),
                row.textOrEmpty("contact_number"),
                extension.isEmpty() ? "" : "ext. " + extension);
    }

    private static String postal(Row row) throws SQLException {
        String city = joined(" ", row.textOrEmpty("postal_code"), row.textOrEmpty("city"));
        return joined(
                "\n",
                row.textOrEmpty("to_name"),
                row.textOrEmpty("attn_name"),
                row.textOrEmpty("address1"),
                row.textOrEmpty("address2"),
                joined(", ", city, row.textOrEmpty("state")),
                row.textOrEmpty("country"));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(separator));
    }
}
