package org.cartera.batch.mailbox;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartera.domain.mailbox.ReceivedMail.Report;
import org.jspecify.annotations.Nullable;

/** The part {@code message/delivery-status} of a report (RFC 3464): groups of fields, the first about the message, each other about a recipient. */
final class StatusReport {
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int LONGEST = 1_000;

    private StatusReport() {}

    /** Of several recipients the first one that failed, else the first; our messages have one. Null where it tells of none. */
    static @Nullable Report read(String text) {
        Report first = null;
        for (String group : text.replace("\r\n", "\n").strip().split("\n[ \t]*\n")) {
            String action = HeaderText.value(group.strip(), "Action");
            if (action != null) {
                Report report = report(group.strip(), action.strip().toLowerCase(Locale.ROOT));
                if (report.action().equals("failed")) {
                    return report;
                }
                first = first == null ? report : first;
            }
        }
        return first;
    }

    private static Report report(String group, String action) {
        Matcher status = STATUS.matcher(text(HeaderText.value(group, "Status")));
        String recipient = text(HeaderText.value(group, "Original-Recipient"));
        if (recipient.isEmpty()) {
            recipient = text(HeaderText.value(group, "Final-Recipient"));
        }
        String diagnostic = afterType(text(HeaderText.value(group, "Diagnostic-Code")));
        return new Report(
                action,
                status.find() ? status.group(1) : "",
                afterType(recipient).replaceAll("[<>]", ""),
                diagnostic.substring(0, Math.min(LONGEST, diagnostic.length())));
    }

    /** {@code rfc822; ana@cliente.example}: what stands behind the type. */
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : MailReader.clean(value);
    }
}
