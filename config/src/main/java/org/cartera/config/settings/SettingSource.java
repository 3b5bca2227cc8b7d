package org.cartera.config.settings;

/** The place a setting's value was taken from, strongest first. */
public enum SettingSource {
    /** {@code -Dcartera.x.y=…} on the command line. */
    SYSTEM_PROPERTY("system property"),
    /** {@code CARTERA_X_Y=…} in the environment. */
    ENVIRONMENT("environment"),
    /** A line of {@code cartera.properties}. */
    FILE("file"),
    /** Nobody set it; the default documented with the key. */
    DEFAULT("default");

    private final String words;

    SettingSource(String words) {
        this.words = words;
    }

    /** How the effective table names this place. */
    public String words() {
        return words;
    }
}
