package org.cartera.erp.ofbiz;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.FactSink;
import org.jspecify.annotations.Nullable;

/**
 * Parties that are billed (OFBiz: PARTY, PARTY_GROUP, PERSON): those with a customer's role and those on any sales document.
 *
 * <p>A disabled party stays: OFBiz leaves the documents of merged parties on it. One without a name goes by its id.
 */
final class CustomerReading implements FactReading {

    @Override
    public FactKind kind() {
        return FactKind.CUSTOMER;
    }

    @Override
    public String stem() {
        return "customers";
    }

    @Override
    public String ofCustomer() {
        return "itself-of-customer.sql";
    }

    @Override
    public AccountKey account(Row row, Reading reading) throws SQLException {
        return reading.account(row.key());
    }

    @Override
    public Consumer<FactSink> fact(Row row, Reading reading) throws SQLException {
        String groups = row.text("groups");
        Customer customer = new Customer(
                new CustomerId(row.key()),
                name(row),
                row.is("person") ? Customer.Kind.PERSON : Customer.Kind.COMPANY,
                row.is("active"),
                row.text("tax_id"),
                row.currency("currency"),
                null,
                country(row.text("country")),
                null,
                groups == null ? Set.of() : Set.of(groups.split("\\|")));
        long print = row.print();
        return sink -> sink.customer(customer, print);
    }

    private static String name(Row row) throws SQLException {
        String group = row.text("group_name");
        if (group != null) {
            return group;
        }
        String person = Stream.of(
                        row.textOrEmpty("first_name"), row.textOrEmpty("middle_name"), row.textOrEmpty("last_name"))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
        return person.isEmpty() ? row.key() : person;
    }

    static @Nullable String country(@Nullable String code) {
        return code != null && code.matches("[A-Z]{2}") ? code : null;
    }
}
