package org.cartera.batch.channel;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Transport;

/** Sends e-mail, in plain text and HTML. The evidence is the Message-ID (S4-8). */
@ApplicationScoped
public class MailTransport implements Transport {
    /** Our name of the message, for whoever follows one through the logs of mail servers. */
    static final String REFERENCE = "X-Cartera-Reference";

    private static final System.Logger LOG = System.getLogger(MailTransport.class.getName());

    @Inject
    MailSession session;

    @Inject
    Clock clock;

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String deliver(Outgoing outgoing, String address, Composer.Message message) {
        return deliver(outgoing.key(), outgoing.reference().text(), address, message);
    }

    /**
     * Delivers any mail once, as {@link Transport#deliver}.
     *
     * @param key what its Message-ID follows from
     * @param reference our name of it
     */
    String deliver(String key, String reference, String address, Composer.Message message) {
        InternetAddress to = addressee(address);
        Session with = session.get();
        KeyedMail mail = compose(with, key, reference, to, message);
        try {
            jakarta.mail.Transport connection = with.getTransport(to);
            try {
                connection.connect();
                connection.sendMessage(mail, new InternetAddress[] {to});
            } finally {
                close(connection);
            }
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw failure(e, mail, to, address);
        }
    }

    /** How the farewell goes tells nothing about the mail: the mail server has said yes or no before. */
    private static void close(jakarta.mail.Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server did not say good-bye", e);
        }
    }

    private static RuntimeException failure(MessagingException e, KeyedMail mail, InternetAddress to, String address) {
        String words = SmtpAnswer.words(e);
        if (e instanceof SendFailedException failed && SmtpAnswer.refusesForGood(failed, to)) {
            return new Refused("The mail server refuses " + address + ": " + words, e);
        }
        if (mail.wasHandedOver() && !SmtpAnswer.refuses(e)) {
            return new Unsure("The mail server had the whole mail to " + address + " and gave no answer: " + words, e);
        }
        return new IllegalStateException("Mail to " + address + " did not leave: " + words, e);
    }

    private KeyedMail compose(
            Session with, String key, String reference, InternetAddress to, Composer.Message message) {
        KeyedMail mail = new KeyedMail(with, key);
        try {
            mail.setHeader(REFERENCE, reference);
            fill(mail, to, message);
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail to " + to + " cannot be written: " + e.getMessage(), e);
        }
        return mail;
    }

    private void fill(KeyedMail mail, InternetAddress to, Composer.Message message) throws MessagingException {
        mail.setFrom();
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(message.subject(), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart words =
                new MimeMultipart("alternative", part(message.plain(), "plain"), part(message.html(), "html"));
        mail.setContent(message.enclosures().isEmpty() ? words : with(words, message.enclosures()));
        mail.saveChanges();
    }

    private static MimeMultipart with(MimeMultipart words, List<Composer.Enclosure> enclosures)
            throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(words);
        MimeMultipart all = new MimeMultipart("mixed", body);
        for (Composer.Enclosure one : enclosures) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(one.content(), one.mediaType())));
            part.setFileName(one.name());
            part.setDisposition(Part.ATTACHMENT);
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    private static InternetAddress addressee(String address) {
        try {
            return new InternetAddress(address.strip(), true);
        } catch (AddressException e) {
            throw new Refused("Not an e-mail address: '" + address + "'", e);
        }
    }
}
