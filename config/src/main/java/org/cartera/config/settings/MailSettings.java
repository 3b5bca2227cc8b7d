package org.cartera.config.settings;

import org.jspecify.annotations.Nullable;

/**
 * The SMTP server through which letters by e-mail leave.
 *
 * @param host {@code cartera.mail.host}
 * @param port {@code cartera.mail.port}, 1 to 65535
 * @param from {@code cartera.mail.from}: the sender's address
 * @param user {@code cartera.mail.user}; unset means that the server asks for no login
 * @param password {@code cartera.mail.password}, a secret
 */
public record MailSettings(String host, int port, String from, @Nullable String user, @Nullable String password) {

    static MailSettings read(SettingsReader reader) {
        return new MailSettings(
                reader.text("cartera.mail.host", "127.0.0.1"),
                reader.whole("cartera.mail.port", 25, 1, 65_535),
                reader.text("cartera.mail.from", "cartera@localhost.localdomain"),
                reader.optionalText("cartera.mail.user"),
                reader.optionalSecret("cartera.mail.password"));
    }
}
