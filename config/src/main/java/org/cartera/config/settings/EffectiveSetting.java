package org.cartera.config.settings;

/**
 * One line of the effective table: the key, the value as it may be shown, and where it came from.
 *
 * @param key the full key, {@code cartera.…}
 * @param shown the value; a secret is six asterisks, an unset one is empty
 * @param source where the value was found
 */
public record EffectiveSetting(String key, String shown, SettingSource source) {}
