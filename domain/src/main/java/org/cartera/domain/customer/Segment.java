package org.cartera.domain.customer;

import java.util.Set;

/**
 * Which customers belong together (S2-1, S3-1). All conditions that are named must hold; of the values of one any will do; one that is
 * empty holds for everybody.
 *
 * @param customers ids of single customers
 * @param classifications the ERP's classification groups
 * @param countries ISO 3166-1 alpha-2 of the billing address; a customer without one belongs to none of them
 * @param kinds companies, natural persons
 */
public record Segment(
        String name,
        Set<String> customers,
        Set<String> classifications,
        Set<String> countries,
        Set<Customer.Kind> kinds) {

    public Segment {
        customers = Set.copyOf(customers);
        classifications = Set.copyOf(classifications);
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
    }

    /** Whether it names no condition at all. */
    public boolean isEverybody() {
        return customers.isEmpty() && classifications.isEmpty() && countries.isEmpty() && kinds.isEmpty();
    }

    public boolean contains(Customer customer) {
        String country = customer.country();
        return (customers.isEmpty() || customers.contains(customer.id().value()))
                && (classifications.isEmpty()
                        || customer.classifications().stream().anyMatch(classifications::contains))
                && (countries.isEmpty() || country != null && countries.contains(country))
                && (kinds.isEmpty() || kinds.contains(customer.kind()));
    }
}
