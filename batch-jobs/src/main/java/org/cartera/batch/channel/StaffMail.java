package org.cartera.batch.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.SendNotices;

/** Sends mails to our own people by the way that communications take. */
@ApplicationScoped
public class StaffMail implements SendNotices.Post {
    @Inject
    MailTransport mail;

    @Override
    public String deliver(String key, String address, Composer.Message message) {
        return mail.deliver(key, key, address, message);
    }
}
