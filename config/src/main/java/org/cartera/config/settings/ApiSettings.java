package org.cartera.config.settings;

import org.jspecify.annotations.Nullable;

/**
 * One client of the REST API that operations name by settings, beside those that an administrator registers on the screen:
 * for schedulers and scripts, and for the demo's first run. It authenticates with HTTP Basic.
 *
 * @param client {@code cartera.api.client}; the name it gives
 * @param secret {@code cartera.api.secret}, a secret; unset means that there is no such client
 * @param requestsPerSecond {@code cartera.api.requestsPerSecond}; what each client may ask of one server in the long run, four
 *     times as much at once; 0: no limit. 1000 where it is not set
 */
public record ApiSettings(String client, @Nullable String secret, int requestsPerSecond) {

    static ApiSettings read(SettingsReader reader) {
        return new ApiSettings(
                reader.text("cartera.api.client", "operations"),
                reader.optionalSecret("cartera.api.secret"),
                reader.whole("cartera.api.requestsPerSecond", 1000, 0, 1_000_000));
    }
}
