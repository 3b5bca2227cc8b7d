package org.cartera.store;

/** Our own database refused or did not answer; names what was being done, and to whom. A defect or an outage. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
