package org.cartera.documents.message;

import java.util.Arrays;
import java.util.List;

/**
 * What a template said: its first line is the subject, after {@code Subject:}; paragraphs follow, parted by blank lines.
 * The paragraph {@code [instalments]} stands for the table.
 */
record Words(String subject, List<Paragraph> paragraphs) {
    static final String TABLE = "[instalments]";
    private static final String SUBJECT = "Subject:";

    /**
     * A paragraph.
     *
     * @param table whether the table stands here; it then has no lines
     */
    public record Paragraph(boolean table, List<String> lines) {}

    static Words read(String path, String merged) {
        String text = merged.replace("\r\n", "\n").strip();
        int end = text.indexOf('\n');
        if (!text.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("Template " + path + " must begin with a line '" + SUBJECT + " …'");
        }
        List<Paragraph> paragraphs = Arrays.stream(text.substring(end).strip().split("\\n\\s*\\n"))
                .map(Words::paragraph)
                .toList();
        return new Words(text.substring(SUBJECT.length(), end).strip(), paragraphs);
    }

    private static Paragraph paragraph(String text) {
        return text.strip().equals(TABLE)
                ? new Paragraph(true, List.of())
                : new Paragraph(false, text.lines().map(String::strip).toList());
    }
}
