package org.cartera.config.settings;

/**
 * How customers answer our messages.
 *
 * @param email {@code cartera.contact.email}: where they write; unset means the sender's address
 * @param phone {@code cartera.contact.phone}: the direct number printed in every message; empty prints none
 * @param deadlineDays {@code cartera.contact.deadlineDays}: calendar days that a final notice grants, 1 to 90
 */
public record ContactSettings(String email, String phone, int deadlineDays) {

    static ContactSettings read(SettingsReader reader, MailSettings mail) {
        return new ContactSettings(
                reader.text("cartera.contact.email", mail.from()),
                reader.text("cartera.contact.phone", ""),
                reader.whole("cartera.contact.deadlineDays", 8, 1, 90));
    }
}
