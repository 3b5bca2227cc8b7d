package org.cartera.documents.bank;

import java.io.IOException;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.jspecify.annotations.Nullable;

/** The records of a BAI2 file, each with its continuations (88) behind it. */
final class Bai2Records {
    private static final int LONGEST = 1 << 17;

    private final TextLines lines;
    private @Nullable String ahead;

    Bai2Records(TextLines lines) throws IOException {
        this.lines = lines;
        this.ahead = notBlank();
    }

    /** The next record; null at the end of the file. */
    @Nullable
    Bai2Record next() throws IOException {
        if (ahead == null) {
            return null;
        }
        String place = lines.place();
        String code = code(ahead);
        if (code.equals("88")) {
            throw new BankFileRefused(Reason.UNREADABLE, place, "88", Values.quote(ahead));
        }
        StringBuilder text = new StringBuilder(body(ahead));
        int physical = 1;
        ahead = notBlank();
        while (ahead != null && code(ahead).equals("88")) {
            text.append(Bai2Record.NEXT_LINE).append(body(ahead));
            physical++;
            if (text.length() > LONGEST) {
                throw new BankFileRefused(Reason.UNREADABLE, lines.place(), "88", LONGEST + " …");
            }
            ahead = notBlank();
        }
        return new Bai2Record(code, text.toString(), physical, place);
    }

    private @Nullable String notBlank() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private String code(String line) {
        if (line.length() < 3 || line.charAt(2) != ',') {
            throw new BankFileRefused(Reason.UNREADABLE, lines.place(), "record", Values.quote(line));
        }
        return line.substring(0, 2);
    }

    private static String body(String line) {
        return line.substring(3, line.endsWith("/") ? Math.max(3, line.length() - 1) : line.length());
    }
}
