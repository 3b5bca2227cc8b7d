package org.cartera.documents.bank;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text whose format knows only ASCII, with {@code \n} or {@code \r\n} at their ends. Banks write more than that: a line
 * that is UTF-8 is read as such, any other as Windows-1252.
 */
final class TextLines implements AutoCloseable {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST = 1 << 16;

    private final InputStream in;
    private int number;

    TextLines(Source source) throws IOException {
        this.in = new BufferedInputStream(source.open(), 1 << 16);
    }

    /** The next line without blanks at its end; null at the end of the file. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int one = in.read();
        if (one < 0) {
            return null;
        }
        number++;
        while (one >= 0 && one != '\n') {
            if (one < ' ' && one != '\r' && one != '\t' && one != 1 && one != 3) {
                throw new BankFileRefused(Reason.WRONG_ENCODING, place(), "UTF-8");
            }
            if (line.size() == LONGEST) {
                throw new BankFileRefused(Reason.UNREADABLE, place(), "line", LONGEST + " …");
            }
            // 1 and 3 frame messages on the lines of SWIFT
            if (one > 3) {
                line.write(one);
            }
            one = in.read();
        }
        String text = decoded(line.toByteArray()).stripTrailing();
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    int number() {
        return number;
    }

    String place() {
        return "line " + number;
    }

    private static String decoded(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(line, WINDOWS);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
