package org.cartera.launch;

/** Cartera cannot start, for a reason that whoever starts it can act on; the message is all they need. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A start that failed for a reason told in full by the message. */
    public StartFailedException(String message) {
        super(message);
    }

    /** A start that failed because of something below. */
    public StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
