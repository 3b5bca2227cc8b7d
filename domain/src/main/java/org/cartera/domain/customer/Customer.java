package org.cartera.domain.customer;

import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party that is billed.
 *
 * @param kind company or natural person, which decides the contact rules
 * @param active false where the ERP has disabled the party (merged away or closed); its debts remain
 * @param taxId the registration number printed on papers; null where the ERP has none
 * @param currency the currency it prefers; null where it states none
 * @param language ISO 639-1 of its letters; null: the organisation's
 * @param country ISO 3166-1 alpha-2 of its billing address; null where unknown
 * @param zone IANA zone of the debtor, in which contact windows are judged (K11); null: the organisation's
 * @param classifications the ERP's classification group ids in force at the read, for segments and exclusions
 */
public record Customer(
        CustomerId id,
        String name,
        Kind kind,
        boolean active,
        @Nullable String taxId,
        @Nullable Currency currency,
        @Nullable String language,
        @Nullable String country,
        @Nullable String zone,
        Set<String> classifications) {

    public Customer {
        classifications = Set.copyOf(classifications);
    }

    /** A customer of which only id and name are known. */
    public static Customer named(CustomerId id, String name) {
        return new Customer(id, name, Kind.COMPANY, true, null, null, null, null, null, Set.of());
    }

    public enum Kind {
        COMPANY,
        PERSON
    }
}
