package org.cartera.scenarios.yaml;

/** A file that cannot be understood; the message names the file, the line, the key, and what would be right. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String file, int line, String key, String problem) {
        super(file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + problem);
    }
}
