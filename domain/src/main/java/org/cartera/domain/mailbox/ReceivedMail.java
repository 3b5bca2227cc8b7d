package org.cartera.domain.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it was read.
 *
 * @param messageId as its sender named it; empty where he did not
 * @param at when the mailbox got it
 * @param from the address in its {@code From}; empty where there is none that can be read
 * @param automatic a machine wrote it: an absence note, a list (RFC 3834)
 * @param answers the Message-IDs that it answers or follows, the nearest first
 * @param report what a mail server tells of a delivery (RFC 3464); null where it is none
 * @param references our own references of messages that subject, text or the enclosed headers name, as {@code R12-M345}
 * @param text in plain words, cut at a length
 * @param refusal why it could not be read; empty where it could
 */
public record ReceivedMail(
        Place place,
        String messageId,
        Instant at,
        String from,
        String subject,
        boolean automatic,
        List<String> answers,
        @Nullable Report report,
        List<String> references,
        String text,
        String refusal) {

    public ReceivedMail {
        answers = List.copyOf(answers);
        references = List.copyOf(references);
    }

    /**
     * Where it lies.
     *
     * @param validity the mailbox's UIDVALIDITY: another one means that numbers are given anew
     * @param uid grows with each mail that arrives
     */
    public record Place(String mailbox, long validity, long uid) {}

    /**
     * A delivery status notification.
     *
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed}, {@code expanded}
     * @param status as {@code 5.1.1}; empty where there is none
     * @param recipient whom the message did not reach; empty where it is not told
     * @param diagnostic the mail server's words
     */
    public record Report(String action, String status, String recipient, String diagnostic) {

        /** It will never arrive: a failure that the server calls permanent. */
        public boolean isForGood() {
            return action.equals("failed") && status.startsWith("5");
        }

        /** What a person reads of it. */
        public String words() {
            return (status + " " + diagnostic).strip();
        }
    }
}
