package org.cartera.batch.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import org.cartera.domain.mailbox.MailboxAccess;
import org.cartera.domain.mailbox.MailboxAccess.Tls;
import org.cartera.domain.mailbox.ReceivedMail;
import org.cartera.domain.mailbox.ReceivedMail.Place;

/** One folder of a mailbox, read over IMAP and never changed. Patience with a server that does not answer ends after half a minute. */
final class ImapMailbox {
    private static final int MOST = 200;
    private static final String PATIENCE = "30000";

    private final MailboxAccess access;

    ImapMailbox(MailboxAccess access) {
        this.access = access;
    }

    /**
     * Hands over the mails behind a number, oldest first, at most a few hundred.
     *
     * @param position the last number taken, by the folder's UIDVALIDITY
     * @param taker says whether it takes another one
     * @throws IllegalStateException where the mailbox cannot be read, with the server's words
     */
    void each(LongUnaryOperator position, Predicate<ReceivedMail> taker) {
        try (Store store = session().getStore(protocol())) {
            store.connect(access.host(), access.port(), access.user(), access.secret() == null ? "" : access.secret());
            try (Folder folder = store.getFolder(access.folder())) {
                folder.open(Folder.READ_ONLY);
                read(folder, (UIDFolder) folder, position, taker);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox " + access.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void read(Folder folder, UIDFolder numbers, LongUnaryOperator position, Predicate<ReceivedMail> taker)
            throws MessagingException {
        long validity = numbers.getUIDValidity();
        long last = position.applyAsLong(validity);
        Message[] found = numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile few = new FetchProfile();
        few.add(UIDFolder.FetchProfileItem.UID);
        few.add(FetchProfile.Item.SIZE);
        folder.fetch(found, few);
        List<Numbered> next = new ArrayList<>();
        for (Message message : found) {
            long uid = numbers.getUID(message);
            // a server answers "behind the last" with the last one where there is none
            if (uid > last) {
                next.add(new Numbered(uid, message));
            }
        }
        next.sort(Comparator.comparingLong(Numbered::uid));
        for (Numbered one : next.subList(0, Math.min(MOST, next.size()))) {
            Place place = new Place(access.name(), validity, one.uid());
            if (!taker.test(MailReader.read(one.message(), place, arrived(one.message())))) {
                return;
            }
        }
    }

    private record Numbered(long uid, Message message) {}

    private static Instant arrived(Message message) throws MessagingException {
        Date received = message.getReceivedDate();
        return received == null ? Instant.EPOCH : received.toInstant();
    }

    private String protocol() {
        return access.tls() == Tls.IMPLICIT ? "imaps" : "imap";
    }

    private Session session() {
        Properties properties = new Properties();
        for (String name : Arrays.asList("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail." + protocol() + "." + name, PATIENCE);
        }
        properties.setProperty("mail." + protocol() + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol() + ".peek", "true");
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(access.tls() == Tls.STARTTLS));
        properties.setProperty("mail.imap.starttls.required", String.valueOf(access.tls() == Tls.STARTTLS));
        return Session.getInstance(properties);
    }
}
