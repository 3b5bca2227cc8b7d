package org.cartera.config.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The three places where settings are written, as plain maps, so that a test can hand in its own.
 *
 * @param systemProperties keys {@code cartera.…}
 * @param environment keys {@code CARTERA_…}
 * @param file keys of the properties file, all of which must start with {@code cartera.}
 */
public record SettingSources(
        Map<String, String> systemProperties, Map<String, String> environment, Map<String, String> file) {

    private static final String PREFIX = "cartera.";
    private static final String ENVIRONMENT_PREFIX = "CARTERA_";
    /** Names the properties file; unset means {@code cartera.properties} in the working directory, if it is there. */
    static final String CONFIG_FILE = "cartera.config";

    /** The running process: its system properties, its environment and the properties file that they name. */
    public static SettingSources ofProcess() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        Map<String, String> environment = System.getenv();
        String named = properties.getOrDefault(CONFIG_FILE, environment.get(environmentName(CONFIG_FILE)));
        return new SettingSources(properties, environment, named == null ? optionalFile() : readFile(Path.of(named)));
    }

    /** {@code cartera.db.url} is {@code CARTERA_DB_URL}; capitals inside a word are not told apart. */
    public static String environmentName(String key) {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Nullable
    Found find(String key) {
        String value = systemProperties.get(key);
        if (value != null) {
            return new Found(value, SettingSource.SYSTEM_PROPERTY);
        }
        value = environment.get(environmentName(key));
        if (value != null) {
            return new Found(value, SettingSource.ENVIRONMENT);
        }
        value = file.get(key);
        return value == null ? null : new Found(value, SettingSource.FILE);
    }

    /** Keys that were written somewhere and that nobody declared, as they were written. */
    Set<String> unknown(Set<String> declared) {
        Set<String> names = new TreeSet<>();
        Set<String> environmentNames = new TreeSet<>();
        declared.forEach(key -> environmentNames.add(environmentName(key)));
        systemProperties.keySet().stream()
                .filter(key -> key.startsWith(PREFIX) && !declared.contains(key))
                .forEach(names::add);
        environment.keySet().stream()
                .filter(key -> key.startsWith(ENVIRONMENT_PREFIX) && !environmentNames.contains(key))
                .forEach(names::add);
        file.keySet().stream().filter(key -> !declared.contains(key)).forEach(names::add);
        return names;
    }

    private static Map<String, String> optionalFile() {
        Path usual = Path.of("cartera.properties");
        return Files.exists(usual) ? readFile(usual) : Map.of();
    }

    private static Map<String, String> readFile(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The settings file " + path.toAbsolutePath() + " cannot be read", e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** A value as it was written, and where. */
    record Found(String value, SettingSource source) {}
}
