package org.cartera.domain.contact;

/** What a contact is for (S0-7, T8): a service contact asks whether all is well, a collecting one asks for money. */
public enum ContactKind {
    SERVICE,
    COLLECTION
}
