package org.cartera.documents.message;

/** Text from the ERP as one line: control characters, which could start a new paragraph or a mail header, become spaces. */
public final class OneLine {

    private OneLine() {}

    public static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
