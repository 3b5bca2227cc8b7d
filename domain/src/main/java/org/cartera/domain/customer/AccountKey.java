package org.cartera.domain.customer;

import java.util.Comparator;

/** One customer of one organisation: the account for which everything is decided. Ordered by organisation, then customer. */
public record AccountKey(OrganisationId organisation, CustomerId customer) implements Comparable<AccountKey> {
    private static final Comparator<AccountKey> ORDER =
            Comparator.comparing(AccountKey::organisation).thenComparing(AccountKey::customer);

    public static AccountKey of(String organisation, String customer) {
        return new AccountKey(new OrganisationId(organisation), new CustomerId(customer));
    }

    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return organisation + "/" + customer;
    }
}
