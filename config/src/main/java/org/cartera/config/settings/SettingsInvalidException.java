package org.cartera.config.settings;

import java.util.List;

/** The settings do not allow a start. The message lists every fault, one a line, each with the key and what would be accepted. */
public final class SettingsInvalidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsInvalidException(List<String> faults) {
        super("The settings do not allow a start:" + System.lineSeparator() + "  - "
                + String.join(System.lineSeparator() + "  - ", faults));
    }
}
