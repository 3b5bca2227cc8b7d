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
     * @throws RuntimeException where it may be tried again
     */
    String deliver(Outgoing outgoing, String address, Composer.Message message);

    /** The receiver refuses this message for good. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
