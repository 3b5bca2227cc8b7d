package org.cartera.domain.decisionlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of tab-parted fields, the first a code. Lines of one code are sorted, so that the same rows give the same text in
 * whatever order they come. A missing value is {@code \N}, other backslashes, tabs and breaks are escaped.
 */
final class Lines {
    private static final String MISSING = "\\N";

    private final StringBuilder text = new StringBuilder(512);
    private final List<String> section = new ArrayList<>();
    private final StringBuilder line = new StringBuilder(120);

    void add(char code, @Nullable Object... fields) {
        line.setLength(0);
        line.append(code);
        for (Object field : fields) {
            line.append('\t');
            append(field == null ? null : field.toString());
        }
        section.add(line.toString());
    }

    private void append(@Nullable String value) {
        if (value == null) {
            line.append(MISSING);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    /** Ends a section: its lines are sorted and set. */
    void end() {
        if (section.size() > 1) {
            Collections.sort(section);
        }
        for (String one : section) {
            text.append(one).append('\n');
        }
        section.clear();
    }

    String text() {
        return text.toString();
    }

    /** The fields of a line, its code left out. */
    static List<@Nullable String> fields(String line) {
        List<@Nullable String> fields = new ArrayList<>();
        for (String part : line.split("\t", -1)) {
            fields.add(part.equals(MISSING) ? null : unescaped(part));
        }
        return fields.subList(1, fields.size());
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
