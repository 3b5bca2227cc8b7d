package org.cartera.launch;

/**
 * A server that froze in the midst of a transaction, as a suspended virtual machine does, would keep its rows locked for as long as its
 * connections live. PostgreSQL ends such a connection by itself when it is told to, in the address that the pool connects to. A
 * statement that takes long is not idle.
 */
final class IdleTransactions {

    private IdleTransactions() {}

    /** @param seconds 0: never; an address that brings options of its own is left as it is */
    static String bounded(String url, int seconds) {
        if (seconds == 0 || url.matches(".*[?&]options=.*")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "options=-c%20idle_in_transaction_session_timeout=" + seconds
                + "s";
    }
}
