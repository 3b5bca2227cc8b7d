package org.cartera.documents.bank;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.jspecify.annotations.Nullable;

/** The fields of SWIFT messages one after the other, with or without the blocks around them ({@code {1:}{2:}{4:…-}}). */
final class Mt940Fields {
    /** The tag of a message's end. */
    static final String END = "-";

    private static final Pattern FIELD = Pattern.compile(":(\\d{2}[A-Z]?):(.*)");
    private static final int LONGEST = 1 << 15;

    /**
     * @param tag {@code 61}, {@code 62F}; or {@link #END}
     * @param text its lines, separated by {@code \n}
     * @param place of its first line
     */
    record Field(String tag, String text, String place) {}

    private final TextLines lines;
    private @Nullable String ahead;
    private boolean inMessage;
    private boolean inBlock;

    Mt940Fields(TextLines lines) throws IOException {
        this.lines = lines;
        this.ahead = lines.next();
    }

    /** The next field; null at the end of the file. What stands between messages is passed over. */
    @Nullable
    Field next() throws IOException {
        while (ahead != null) {
            String line = ahead;
            String place = lines.place();
            int block = line.startsWith("{") ? line.indexOf("{4:") : -1;
            if (block >= 0) {
                inBlock = true;
                ahead = line.substring(block + 3);
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                inMessage = true;
                return new Field(field.group(1), withFollowing(field.group(2)), place);
            }
            ahead = lines.next();
            if (inMessage && isEnd(line)) {
                inMessage = false;
                inBlock = false;
                return new Field(END, "", place);
            }
        }
        if (inBlock) {
            throw new BankFileRefused(Reason.TRUNCATED, lines.place());
        }
        return null;
    }

    private String withFollowing(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        ahead = lines.next();
        while (ahead != null
                && !isEnd(ahead)
                && !ahead.startsWith("{")
                && !FIELD.matcher(ahead).matches()) {
            text.append('\n').append(ahead);
            if (text.length() > LONGEST) {
                throw new BankFileRefused(Reason.UNREADABLE, lines.place(), "field", LONGEST + " …");
            }
            ahead = lines.next();
        }
        return text.toString();
    }

    private static boolean isEnd(String line) {
        return line.equals("-") || line.startsWith("-}");
    }
}
