package org.cartera.config.settings;

import org.jspecify.annotations.Nullable;

/**
 * The SMTP server through which letters by e-mail leave, and the mailbox in which answers arrive.
 *
 * @param host {@code cartera.mail.host}
 * @param port {@code cartera.mail.port}, 1 to 65535
 * @param from {@code cartera.mail.from}: the sender's address
 * @param user {@code cartera.mail.user}; unset means that the server asks for no login
 * @param password {@code cartera.mail.password}, a secret
 * @param imap the mailbox of {@code from}, or of wherever its mail is led
 */
public record MailSettings(
        String host, int port, String from, @Nullable String user, @Nullable String password, Imap imap) {

    /**
     * The mailbox over IMAP.
     *
     * @param host {@code cartera.mail.imap.host}; empty: nothing is read
     * @param port {@code cartera.mail.imap.port}, 1 to 65535
     * @param user {@code cartera.mail.imap.user}
     * @param secret {@code cartera.mail.imap.secret}, a secret
     * @param folder {@code cartera.mail.imap.folder}
     * @param tls {@code cartera.mail.imap.tls}: {@code implicit}, {@code starttls}, {@code none}
     */
    public record Imap(String host, int port, String user, @Nullable String secret, String folder, String tls) {}

    static MailSettings read(SettingsReader reader) {
        return new MailSettings(
                reader.text("cartera.mail.host", "127.0.0.1"),
                reader.whole("cartera.mail.port", 25, 1, 65_535),
                reader.text("cartera.mail.from", "cartera@localhost.localdomain"),
                reader.optionalText("cartera.mail.user"),
                reader.optionalSecret("cartera.mail.password"),
                new Imap(
                        reader.text("cartera.mail.imap.host", ""),
                        reader.whole("cartera.mail.imap.port", 993, 1, 65_535),
                        reader.text("cartera.mail.imap.user", ""),
                        reader.optionalSecret("cartera.mail.imap.secret"),
                        reader.text("cartera.mail.imap.folder", "INBOX"),
                        reader.oneOf("cartera.mail.imap.tls", "implicit", "implicit", "starttls", "none")));
    }
}
