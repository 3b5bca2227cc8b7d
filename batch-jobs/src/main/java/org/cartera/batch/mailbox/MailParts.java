package org.cartera.batch.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What of a mail's parts matters: its words, a delivery status, and the headers of the message that it is about. */
final class MailParts {
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 100;
    private static final int LARGEST_TEXT = 1 << 20;

    private String plain = "";
    private String html = "";
    private @Nullable String status;
    private @Nullable String original;
    private @Nullable String refusal;
    private int parts;

    private MailParts() {}

    static MailParts of(Part mail) throws MessagingException, IOException {
        MailParts found = new MailParts();
        found.walk(mail, 0);
        return found;
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            refusal = depth > DEEPEST ? "TOO_DEEP " + DEEPEST : "TOO_MANY_PARTS " + MOST_PARTS;
        } else if (refusal == null && part.isMimeType("multipart/*")) {
            Object content = part.getContent();
            Multipart all = content instanceof Multipart several
                    ? several
                    : new MimeMultipart(new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
            for (int i = 0; i < all.getCount() && refusal == null; i++) {
                walk(all.getBodyPart(i), depth + 1);
            }
        } else if (refusal == null && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || isReport(part)) {
            leaf(part);
        }
    }

    private static boolean isReport(Part part) throws MessagingException {
        return part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers");
    }

    private void leaf(Part part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            status = text(part);
        } else if (part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/global*")) {
            original = original == null ? text(part) : original;
        } else if (part.isMimeType("text/html")) {
            html = html.isEmpty() ? text(part) : html;
        } else if (part.isMimeType("text/plain")) {
            plain = plain.isEmpty() ? text(part) : plain;
        }
    }

    /** Read by ourselves, because a charset that nobody knows must not cost the mail. */
    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LARGEST_TEXT), charset(part));
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (ParseException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The words: plain where there are any, else those of the HTML. */
    String text() {
        return plain.isBlank() ? stripped(html) : plain;
    }

    private static String stripped(String html) {
        return html.isBlank()
                ? ""
                : Jsoup.parse(html)
                        .wholeText()
                        .replaceAll("[ \t\\x0B\f]+", " ")
                        .replaceAll("(\\s*\n){3,}", "\n\n")
                        .strip();
    }

    @Nullable
    String status() {
        return status;
    }

    @Nullable
    String original() {
        return original;
    }

    @Nullable
    String refusal() {
        return refusal;
    }
}
