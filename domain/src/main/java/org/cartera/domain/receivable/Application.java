package org.cartera.domain.receivable;

import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The part of a payment that settles something: an invoice, a billing account, or another payment (OFBiz:
 * PAYMENT_APPLICATION). It has no date of its own and counts when its payment counts.
 *
 * @param invoice what it settles; null where it goes to a billing account or a payment only
 * @param billingAccount the billing account it goes through; without an invoice it is a credit kept on that account
 * @param toPayment the payment it offsets; null mostly
 * @param amount in the invoice's currency where there is an invoice, else in the payment's
 */
public record Application(
        String id,
        PaymentId payment,
        @Nullable InvoiceId invoice,
        @Nullable BillingAccountId billingAccount,
        @Nullable PaymentId toPayment,
        Money amount) {}
