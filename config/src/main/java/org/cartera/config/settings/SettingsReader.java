package org.cartera.config.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Declares the keys and reads them in one movement: each call names a key, its default and its range, and yields the value.
 *
 * <p>Faults are gathered, so that whoever starts Cartera sees all of them at once; after a fault the call yields the default
 * and {@link #finish} refuses the start. To add a setting, add one such call to the group it belongs to.
 */
final class SettingsReader {
    private static final String MASK = "******";

    private final SettingSources sources;
    private final TreeMap<String, EffectiveSetting> table = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    SettingsReader(SettingSources sources) {
        this.sources = sources;
        optionalText(SettingSources.CONFIG_FILE);
    }

    String text(String key, String fallback) {
        String value = raw(key, fallback, false);
        return value == null ? fallback : value;
    }

    @Nullable
    String optionalText(String key) {
        return raw(key, null, false);
    }

    @Nullable
    String optionalSecret(String key) {
        return raw(key, null, true);
    }

    /** Both bounds are accepted. */
    int whole(String key, int fallback, int least, int most) {
        String value = text(key, Integer.toString(fallback));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, together with a number out of range
        }
        return refuse(key, value, "a whole number from " + least + " to " + most, fallback);
    }

    /** A share of one: 0.05 is five per cent; 0 and 1 are accepted. */
    BigDecimal share(String key, String fallback) {
        String value = text(key, fallback);
        try {
            BigDecimal share = new BigDecimal(value);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below, together with a share out of range
        }
        return refuse(key, value, "a share from 0 to 1, such as 0.05", new BigDecimal(fallback));
    }

    /** {@code true} or {@code false}; the key alone, without a value, means {@code true}. */
    boolean flag(String key) {
        String value = text(key, "false");
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        return value.equals("false") ? false : refuse(key, value, "true or false", Boolean.FALSE);
    }

    /** One of the words given. */
    String oneOf(String key, String fallback, String... words) {
        String value = text(key, fallback);
        return List.of(words).contains(value)
                ? value
                : refuse(key, value, "one of " + String.join(", ", words), fallback);
    }

    /** Empty means none. */
    @Nullable
    LocalTime optionalTime(String key, String fallback) {
        String value = text(key, fallback);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(value);
        } catch (DateTimeParseException e) {
            return refuse(key, value, "a time of day such as 04:30, or empty", LocalTime.parse(fallback));
        }
    }

    ZoneId zone(String key, ZoneId fallback) {
        String value = text(key, fallback.getId());
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            return refuse(key, value, "a time zone such as America/Bogota", fallback);
        }
    }

    @Nullable
    LocalDate optionalDate(String key) {
        String value = optionalText(key);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            faults.add(fault(key, value, "a date such as 2026-11-30"));
            return null;
        }
    }

    Path path(String key, String fallback) {
        return Path.of(text(key, fallback));
    }

    /** Refuses the start when a key is unknown or a value was not accepted. */
    List<EffectiveSetting> finish() {
        for (String name : sources.unknown(table.keySet())) {
            faults.add(name + " is not a setting of Cartera");
        }
        if (!faults.isEmpty()) {
            throw new SettingsInvalidException(faults);
        }
        return List.copyOf(table.values());
    }

    /** What was set anywhere, as environment variables: how a child process is given the same settings. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    private @Nullable String raw(String key, @Nullable String fallback, boolean secret) {
        SettingSources.Found found = sources.find(key);
        String value = found == null ? fallback : found.value().trim();
        if (found != null) {
            environment.put(SettingSources.environmentName(key), found.value());
        }
        String shown = value == null ? "" : secret ? MASK : withoutPassword(value);
        table.put(key, new EffectiveSetting(key, shown, found == null ? SettingSource.DEFAULT : found.source()));
        return value;
    }

    private <T> T refuse(String key, String value, String accepted, T instead) {
        faults.add(fault(key, value, accepted));
        return instead;
    }

    private static String fault(String key, String value, String accepted) {
        return key + " is \"" + value + "\" but must be " + accepted;
    }

    /** A JDBC URL may carry a password; the table must not. */
    private static String withoutPassword(String value) {
        return value.replaceAll("(?i)(password=)[^&;]*", "$1" + MASK).replaceAll("//[^/@]*:[^/@]*@", "//" + MASK + "@");
    }
}
