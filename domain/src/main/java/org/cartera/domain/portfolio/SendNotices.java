package org.cartera.domain.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;

/**
 * Sends the mails of notices, each once. Just before, it looks again: who has read the notice in the inbox needs no mail,
 * nor does anybody where the request has been decided meanwhile.
 *
 * @param tries after this many failed tries a mail is given up; the notice still stands in the inbox
 * @param pause between tries
 */
public record SendNotices(StaffNotices notices, Staff staff, Writer writer, Post post, int tries, Duration pause) {
    private static final int FEW = 20;

    /** Writes a notice in the language of whoever it is for. */
    public interface Writer {
        Composer.Message write(Told told, User to);
    }

    /** Delivers a mail to one of our people; fails as a {@link Transport} does. */
    public interface Post {
        String deliver(String key, String address, Composer.Message message);
    }

    /** Sends the next few that are due; returns how many were looked at. */
    public int send(String node, Instant now) {
        int looked = 0;
        for (Told told : notices.due(FEW, now)) {
            looked++;
            send(told, node, now);
        }
        return looked;
    }

    private void send(Told told, String node, Instant now) {
        StaffNotice notice = told.notice();
        Optional<User> to = staff.find(notice.login()).filter(User::active).filter(user -> !user.email()
                .isBlank());
        boolean moot = notice.isRead() || notice.kind().isMoot(told.request());
        if (moot || to.isEmpty()) {
            notices.report(notice, Fate.dropped(moot ? "READ_OR_DECIDED" : "NO_ADDRESS"), now);
            return;
        }
        Composer.Message message = writer.write(told, to.get());
        if (notices.take(notice, node, now)) {
            notices.report(notice, handOver(notice, to.get().email(), message, now), now);
        }
    }

    private Fate handOver(StaffNotice notice, String address, Composer.Message message, Instant now) {
        try {
            return Fate.sent(post.deliver(notice.key(), address, message));
        } catch (Transport.Refused e) {
            return Fate.dead(String.valueOf(e.getMessage()));
        } catch (Transport.Unsure e) {
            return Fate.uncertain(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            String words = e.getClass().getSimpleName() + ": " + e.getMessage();
            return notice.tries() + 1 >= tries ? Fate.dead(words) : Fate.retry(now.plus(pause), words);
        }
    }
}
