package org.cartera.batch.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import org.cartera.domain.action.Channel;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Transport;

/** Sends e-mail, in plain text and HTML. The evidence is the Message-ID (S4-8). */
@ApplicationScoped
public class MailTransport implements Transport {
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
        InternetAddress to = addressee(address);
        try {
            KeyedMail mail = compose(session.get(), outgoing.key(), to, message);
            jakarta.mail.Transport.send(mail);
            return mail.getMessageID();
        } catch (SendFailedException e) {
            if (SmtpAnswer.refusesForGood(e, to)) {
                throw new Refused("The mail server refuses " + address + ": " + SmtpAnswer.words(e), e);
            }
            throw new IllegalStateException("Mail to " + address + " did not leave: " + SmtpAnswer.words(e), e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail to " + address + " did not leave: " + SmtpAnswer.words(e), e);
        }
    }

    private KeyedMail compose(Session with, String key, InternetAddress to, Composer.Message message)
            throws MessagingException {
        KeyedMail mail = new KeyedMail(with, key);
        mail.setFrom();
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(message.subject(), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(new MimeMultipart("alternative", part(message.plain(), "plain"), part(message.html(), "html")));
        mail.saveChanges();
        return mail;
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
