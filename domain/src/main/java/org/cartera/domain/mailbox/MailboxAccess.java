package org.cartera.domain.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * Where answers to our messages arrive, over IMAP.
 *
 * @param host empty: nothing is read
 * @param port 1 to 65535
 * @param folder that is looked into; nothing in it is changed
 * @param secret null: an empty one
 */
public record MailboxAccess(String host, int port, String user, @Nullable String secret, String folder, Tls tls) {

    /** How the connection is protected. */
    public enum Tls {
        /** From the first byte, as port 993 wants it. */
        IMPLICIT,
        /** Begun in clear and refused unless the server changes over. */
        STARTTLS,
        /** In clear: a server on the same machine. */
        NONE
    }

    public boolean isOn() {
        return !host.isEmpty();
    }

    /** What its mails are counted under; another user or folder is another mailbox. */
    public String name() {
        return user + "@" + host + "/" + folder;
    }

    @Override
    public String toString() {
        return name();
    }
}
