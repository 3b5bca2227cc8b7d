package org.cartera.domain.receivable;

/** The kinds of fact that are read from an ERP. */
public enum FactKind {
    ORGANISATION,
    CUSTOMER,
    CONTACT_POINT,
    RELATIONSHIP,
    INVOICE,
    PAYMENT,
    APPLICATION,
    ORDER,
    BILLING_ACCOUNT,
    EXCHANGE_RATE
}
