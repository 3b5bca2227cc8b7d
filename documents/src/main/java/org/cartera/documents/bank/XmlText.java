package org.cartera.documents.bank;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;

/**
 * The characters of an XML file, strictly in the encoding that its byte order mark or its first line says; else UTF-8.
 *
 * <p>No tag, text or comment of a bank is a mebibyte long; a longer one would only fill the memory, and is refused.
 */
final class XmlText extends FilterReader {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");
    private static final int HEAD = 200;
    private static final int LONGEST = 1 << 20;
    private int since;

    private XmlText(Reader in) {
        super(in);
    }

    static XmlText of(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, HEAD);
        byte[] head = in.readNBytes(HEAD);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        boolean marked = start.startsWith("ï»¿");
        in.unread(head, marked ? 3 : 0, marked ? head.length - 3 : head.length);
        return new XmlText(new InputStreamReader(
                in,
                (marked ? StandardCharsets.UTF_8 : charset(start))
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Charset charset(String start) {
        if (start.startsWith("ÿþ") || start.startsWith("þÿ")) {
            return StandardCharsets.UTF_16;
        }
        if (start.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException unknown) {
            throw new BankFileRefused(Reason.WRONG_ENCODING, "", Values.quote(declared.group(1)));
        }
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            since = into[i] == '>' ? 0 : since + 1;
        }
        if (since > LONGEST) {
            throw new BankFileRefused(Reason.UNREADABLE, "", "XML", "token");
        }
        return read;
    }
}
