package org.cartera.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a table as CSV after RFC 4180: commas, CR LF, UTF-8 with a byte order mark so that spreadsheets read the accents.
 * Numbers carry a decimal point and no grouping, dates are ISO 8601.
 *
 * <p>A text that a spreadsheet would take for a formula (starting with {@code = + - @}, tab or CR) gets an apostrophe in
 * front, because names come from outside.
 */
public final class Csv implements TableFile.Cells {
    private final Writer out;
    private boolean first = true;

    private Csv(Writer out) {
        this.out = out;
    }

    public static void write(TableFile<?> table, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        table.writeTo(new Csv(out));
        out.flush();
    }

    @Override
    public void cell(Object value) throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
        out.write(value instanceof Number ? value.toString() : quoted(value.toString()));
    }

    @Override
    public void endOfLine() throws IOException {
        out.write("\r\n");
        first = true;
    }

    private static String quoted(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
