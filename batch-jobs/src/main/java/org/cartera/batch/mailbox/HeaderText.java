package org.cartera.batch.mailbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Header fields as text, one a line, folded lines joined. */
final class HeaderText {
    private HeaderText() {}

    /** The first value under a name; null where there is none before the first empty line. */
    static @Nullable String value(@Nullable String headers, String name) {
        if (headers == null) {
            return null;
        }
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        String found = null;
        for (String line : headers.split("\r?\n", -1)) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (found != null) {
                if (!folded) {
                    return found;
                }
                found += " " + line.strip();
            } else if (line.isBlank()) {
                return null;
            } else if (line.toLowerCase(Locale.ROOT).startsWith(wanted)) {
                found = line.substring(wanted.length()).strip();
            }
        }
        return found;
    }
}
