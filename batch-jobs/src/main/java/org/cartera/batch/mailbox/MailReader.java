package org.cartera.batch.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.mailbox.ReceivedMail;
import org.cartera.domain.mailbox.ReceivedMail.Place;
import org.cartera.domain.mailbox.ReceivedMail.Report;
import org.jspecify.annotations.Nullable;

/** Reads one mail, whoever wrote it: what cannot be read, or is too much, is refused with a reason and never thrown. */
final class MailReader {
    static final int LARGEST_BYTES = 10 << 20;
    /** More than anybody types; what an automatic answer quotes may be cut. */
    static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_LINE = 500;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,300}>");
    private static final Pattern REFERENCE = Pattern.compile("\\bR\\d{1,18}-M\\d{1,18}\\b");
    private static final int MOST_IDS = 50;

    private MailReader() {}

    static ReceivedMail read(Message message, Place place, Instant at) {
        try {
            if (message.getSize() > LARGEST_BYTES) {
                return refused(message, place, at, "TOO_LARGE " + message.getSize());
            }
            MailParts parts = MailParts.of(message);
            return parts.refusal() == null
                    ? understood(message, place, at, parts)
                    : refused(message, place, at, parts.refusal());
        } catch (MessagingException | IOException | RuntimeException e) {
            return refused(message, place, at, "UNREADABLE " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static ReceivedMail understood(Message message, Place place, Instant at, MailParts parts)
            throws MessagingException {
        Report report = parts.status() == null ? null : StatusReport.read(parts.status());
        Set<String> answers = new LinkedHashSet<>();
        if (report == null) {
            answers.addAll(ids(header(message, "In-Reply-To")));
            List<String> thread = ids(header(message, "References"));
            for (int i = thread.size() - 1; i >= 0; i--) {
                answers.add(thread.get(i));
            }
        }
        answers.addAll(ids(HeaderText.value(parts.original(), "Message-ID")));
        String subject = line(decoded(header(message, "Subject")));
        String text = cut(clean(parts.text()), LONGEST_TEXT);
        Set<String> references = new LinkedHashSet<>(named(HeaderText.value(parts.original(), "X-Cartera-Reference")));
        references.addAll(named(subject));
        references.addAll(named(text));
        references.addAll(named(parts.original()));
        return new ReceivedMail(
                place,
                messageId(message),
                at,
                sender(message),
                subject,
                isAutomatic(message),
                answers.stream().limit(MOST_IDS).toList(),
                report,
                references.stream().limit(MOST_IDS).toList(),
                text,
                "");
    }

    private static ReceivedMail refused(Message message, Place place, Instant at, String reason) {
        String subject = "";
        String from = "";
        String id = "";
        try {
            subject = line(decoded(header(message, "Subject")));
            from = sender(message);
            id = messageId(message);
        } catch (MessagingException | RuntimeException unreadable) {
            // the reason says already that it cannot be read
        }
        return new ReceivedMail(
                place, id, at, from, subject, false, List.of(), null, List.of(), "", line(clean(reason)));
    }

    /** RFC 3834, and what older programs write in its place. A bounce has an empty return path. */
    private static boolean isAutomatic(Message message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        String precedence = header(message, "Precedence").strip().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || Set.of("auto_reply", "bulk", "junk", "list").contains(precedence)
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || header(message, "Return-Path").strip().equals("<>");
    }

    private static String messageId(Message message) throws MessagingException {
        List<String> ids = ids(header(message, "Message-ID"));
        return ids.isEmpty() ? "" : ids.get(0);
    }

    private static String sender(Message message) throws MessagingException {
        try {
            InternetAddress[] from = InternetAddress.parseHeader(header(message, "From"), false);
            return from.length == 0 ? "" : line(clean(String.valueOf(from[0].getAddress())));
        } catch (AddressException e) {
            return "";
        }
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String decoded(String raw) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException e) {
            return raw;
        }
    }

    private static List<String> ids(@Nullable String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = MESSAGE_ID.matcher(text == null ? "" : text);
        while (matcher.find() && all.size() < MOST_IDS) {
            all.add(matcher.group());
        }
        return all;
    }

    private static List<String> named(@Nullable String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text == null ? "" : text);
        while (matcher.find() && all.size() < MOST_IDS) {
            all.add(matcher.group());
        }
        return all;
    }

    /** Without what a database or a page cannot show. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    private static String line(String text) {
        return cut(clean(text).replaceAll("\\s+", " ").strip(), LONGEST_LINE);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
