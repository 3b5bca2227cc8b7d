package org.cartera.domain.portfolio;

import org.cartera.domain.action.Channel;

/** Delivers a finished message by one channel. */
public interface Transport {

    Channel channel();

    /**
     * Delivers once.
     *
     * @return evidence, such as a message id or a file's name
     * @throws Refused where it will never be accepted (a bad address)
     * @throws Unsure where it may have been accepted, though nobody said so
     * @throws RuntimeException where it did not leave and may be tried again
     */
    String deliver(Outgoing outgoing, String address, Composer.Message message);

    /** The receiver refuses this message for good. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The receiver fell silent after it had the whole message: it may or may not deliver it. */
    final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unsure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
