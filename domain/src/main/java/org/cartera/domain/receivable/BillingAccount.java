package org.cartera.domain.receivable;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A billing account of the ERP (OFBiz: BILLING_ACCOUNT): a payment method of orders, shown beside the credit file and
 * never taken for a credit limit.
 *
 * @param limit null where the ERP states none
 * @param through last day, inclusive; null while it holds
 */
public record BillingAccount(
        BillingAccountId id,
        AccountKey account,
        @Nullable Money limit,
        @Nullable LocalDate from,
        @Nullable LocalDate through) {}
