package org.cartera.scenarios.bank;

import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * A customer and what is known of how he pays.
 *
 * @param account his bank account
 * @param accountLearnt people have confirmed that this account is his
 * @param nameLearnt people have confirmed that the name is his as banks write it
 * @param parent who pays for him; null where nobody does
 */
public record BankCustomer(
        AccountKey key,
        String name,
        String account,
        boolean accountLearnt,
        boolean nameLearnt,
        @Nullable AccountKey parent) {}
