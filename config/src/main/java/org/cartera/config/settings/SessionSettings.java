package org.cartera.config.settings;

/**
 * How long people stay signed in.
 *
 * @param minutes {@code cartera.session.minutes}: without a request, 5 to 1440
 */
public record SessionSettings(int minutes) {

    static SessionSettings read(SettingsReader reader) {
        return new SessionSettings(reader.whole("cartera.session.minutes", 30, 5, 1440));
    }
}
