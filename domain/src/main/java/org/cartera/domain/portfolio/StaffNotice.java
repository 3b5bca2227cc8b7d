package org.cartera.domain.portfolio;

import java.time.Instant;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Request;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news about a request for one of our people: it stands in the inbox and leaves once by mail.
 *
 * @param login whom it is for
 * @param topic what kind of request it is about
 * @param request its number
 * @param readAt when the person saw it, or it asked for nothing any more; null before
 * @param tries failed tries of its mail
 */
public record StaffNotice(
        long id,
        OrganisationId organisation,
        String login,
        Kind kind,
        Topic topic,
        long request,
        Instant at,
        @Nullable Instant readAt,
        int tries) {

    public boolean isRead() {
        return readAt != null;
    }

    /** What the mail is known by: the same notice is the same mail. */
    public String key() {
        return "notice/" + organisation + "/" + topic.key + request + "/" + kind + "/" + login;
    }

    /** What people ask others for. Numbers are of one kind each. */
    public enum Topic {
        RELEASE(""),
        CONCESSION("c"),
        /** A dispute that waits for a department; its number is the notice's own. */
        DISPUTE("d");

        private final String key;

        Topic(String key) {
            this.key = key;
        }
    }

    /** What it tells. */
    public enum Kind {
        /** Somebody asks for what the person may decide about. */
        ASKED,
        GRANTED,
        REFUSED,
        REVOKED,
        /** What should have been answered by now was not. */
        OVERDUE;

        /** It tells of something that somebody should do, and nothing any more once it is done. */
        boolean isMoot(Request about) {
            return (this == ASKED || this == OVERDUE) && !about.isOpen();
        }
    }
}
