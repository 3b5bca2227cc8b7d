package org.cartera.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.SendNotices;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.staff.Staff;

/** Has the mails of notices sent; nothing where dispatching is switched off. What half a minute does not suffice for waits. */
@ApplicationScoped
public class NoticePost {
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @Inject
    StaffNotices notices;

    @Inject
    Staff staff;

    @Inject
    SendNotices.Writer writer;

    @Inject
    SendNotices.Post post;

    @Inject
    RunRules rules;

    @Inject
    Clock clock;

    public void send() {
        notices.giveUpSilent(clock.instant());
        if (!rules.dispatching()) {
            return;
        }
        SendNotices sending = new SendNotices(notices, staff, writer, post, rules.tries(), rules.pause());
        Instant end = clock.instant().plus(ENOUGH);
        int looked = 1;
        while (looked > 0 && clock.instant().isBefore(end)) {
            looked = sending.send(rules.node(), clock.instant());
        }
    }
}
