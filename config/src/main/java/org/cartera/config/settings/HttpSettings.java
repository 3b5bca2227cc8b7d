package org.cartera.config.settings;

/**
 * Where the runnable listens.
 *
 * @param address {@code cartera.http.address}; only this machine by default, {@code 0.0.0.0} for every interface
 * @param port {@code cartera.http.port}, 1 to 65535
 * @param link {@code cartera.http.link}: the address by which people reach Cartera, for links in mails, without a slash at
 *     its end; empty: mails carry no link
 */
public record HttpSettings(String address, int port, String link) {

    static HttpSettings read(SettingsReader reader) {
        return new HttpSettings(
                reader.text("cartera.http.address", "127.0.0.1"),
                reader.whole("cartera.http.port", 8080, 1, 65_535),
                reader.text("cartera.http.link", "").replaceAll("/+$", ""));
    }
}
