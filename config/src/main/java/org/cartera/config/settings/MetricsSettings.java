package org.cartera.config.settings;

import org.jspecify.annotations.Nullable;

/**
 * Who may read the metrics.
 *
 * @param readers {@code cartera.metrics.readers}: {@code local}, callers on this machine that come through no proxy; {@code all};
 *     or {@code none}
 * @param token {@code cartera.metrics.token}, a secret; who presents it as a bearer token may read from anywhere, unless nobody may
 */
public record MetricsSettings(String readers, @Nullable String token) {

    static MetricsSettings read(SettingsReader reader) {
        return new MetricsSettings(
                reader.oneOf("cartera.metrics.readers", "local", "local", "all", "none"),
                reader.optionalSecret("cartera.metrics.token"));
    }
}
