package org.cartera.domain.staff;

import org.cartera.domain.customer.AccountKey;

/** Something that one of our people asks those with the authority for: the release of an order, a concession to a customer. */
public interface Request {

    long id();

    AccountKey account();

    /** Who asks, by login; a program or an ERP's user by another name. */
    String by();

    String reason();

    /** Whether it still waits for somebody. */
    boolean isOpen();

    /** Who decided; empty while nobody has. */
    String decidedBy();

    /** What that person wrote; may be empty. */
    String note();
}
