package org.cartera.batch.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cartera.domain.mailbox.MailBook;
import org.cartera.domain.mailbox.MailboxAccess;
import org.cartera.domain.mailbox.TakeMail;

/** Reads what has arrived since the last look; nothing where no mailbox is set. What half a minute does not suffice for waits. */
@ApplicationScoped
public class MailboxWatch {
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @Inject
    MailboxAccess access;

    @Inject
    MailBook book;

    @Inject
    TakeMail take;

    @Inject
    Clock clock;

    public void look() {
        if (access.isOn()) {
            Instant end = clock.instant().plus(ENOUGH);
            new ImapMailbox(access).each(validity -> book.position(access.name(), validity), mail -> {
                take.take(mail, clock.instant());
                return clock.instant().isBefore(end);
            });
        }
    }
}
