package org.cartera.domain.portfolio;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Log lines about a piece of work, each with its {@link Reference}: at the head of the text, for whoever searches a text log, and
 * as a field {@code reference}, for servers that write their log as JSON. A field needs a parameter and the platform's logger takes
 * either parameters or an exception, so an exception's trace stands in the text.
 */
public record Journal(System.Logger log) {
    /** The field's name in JSON. */
    public static final String FIELD = "reference";

    public static Journal of(Class<?> writer) {
        return new Journal(System.getLogger(writer.getName()));
    }

    public void write(Level level, Reference about, String text) {
        if (log.isLoggable(level)) {
            log.log(level, head(about) + plain(text), Map.of(FIELD, about.text()));
        }
    }

    public void write(Level level, Reference about, String text, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        write(level, about, text + System.lineSeparator() + trace);
    }

    private static String head(Reference about) {
        return "[" + about + "] ";
    }

    /** A brace would make the logger look for a place to put a parameter. */
    private static String plain(String text) {
        return text.replace('{', '(').replace('}', ')');
    }
}
