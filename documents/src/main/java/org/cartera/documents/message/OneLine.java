package org.cartera.documents.message;

import java.util.regex.Pattern;

/** Text from the ERP as one line: control characters, which could start a new paragraph or a mail header, become spaces. */
public final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private OneLine() {}

    /** Nearly no text has one, and a statement asks for hundreds. */
    private static boolean hasBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one == '\u007f' || one == '\u2028' || one == '\u2029') {
                return true;
            }
        }
        return false;
    }

    public static String of(String text) {
        return hasBreak(text) ? BREAKS.matcher(text).replaceAll(" ").strip() : text.strip();
    }
}
