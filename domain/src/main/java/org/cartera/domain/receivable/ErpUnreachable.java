package org.cartera.domain.receivable;

/** The ERP does not answer, or answers nonsense; names what was tried. An outage, never a business answer. */
public final class ErpUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ErpUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
