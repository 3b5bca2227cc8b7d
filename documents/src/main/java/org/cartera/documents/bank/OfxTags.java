package org.cartera.documents.bank;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.jspecify.annotations.Nullable;

/** The tags of an OFX file one after the other, whether they are closed (version 2, XML) or not (version 1, SGML). */
final class OfxTags implements Closeable {
    private static final int LONGEST = 1 << 16;

    /**
     * @param name in capitals; with a slash before it where it ends
     * @param text what follows it, up to the next tag
     */
    record Tag(String name, String text) {}

    private final Reader in;
    private int line = 1;

    OfxTags(Source source, Charset charset) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(source.open(), charset), 1 << 16);
        upTo('<');
    }

    /** Null at the end of the file. */
    @Nullable
    Tag next() throws IOException {
        String name = upTo('>');
        if (name == null) {
            return null;
        }
        if (name.startsWith("!")) {
            throw new BankFileRefused(Reason.HOSTILE, place(), Values.quote(name));
        }
        String text = upTo('<');
        return new Tag(
                name.strip().toUpperCase(Locale.ROOT),
                text == null
                        ? ""
                        : text.strip().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    String place() {
        return "line " + line;
    }

    /** What stands before the next such sign, which is passed over; null where the file ends first with nothing but blanks. */
    private @Nullable String upTo(char sign) throws IOException {
        StringBuilder text = new StringBuilder();
        int one = in.read();
        while (one >= 0 && one != sign) {
            line += one == '\n' ? 1 : 0;
            if (one == 0 || text.length() == LONGEST) {
                throw new BankFileRefused(Reason.UNREADABLE, place(), "OFX", "text");
            }
            text.append((char) one);
            one = in.read();
        }
        return one < 0 && text.toString().isBlank() ? null : text.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
