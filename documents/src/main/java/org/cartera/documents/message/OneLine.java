package org.cartera.documents.message;

import java.util.regex.Pattern;

/** Text from the ERP as one line: control characters, which could start a new paragraph or a mail header, become spaces. */
public final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private OneLine() {}

    public static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
