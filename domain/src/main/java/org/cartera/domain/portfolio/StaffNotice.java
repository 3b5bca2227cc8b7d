package org.cartera.domain.portfolio;

import java.time.Instant;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news about a release for one of our people: it stands in the inbox and leaves once by mail.
 *
 * @param login whom it is for
 * @param readAt when the person saw it, or it asked for nothing any more; null before
 * @param tries failed tries of its mail
 */
public record StaffNotice(
        long id,
        OrganisationId organisation,
        String login,
        Kind kind,
        long release,
        Instant at,
        @Nullable Instant readAt,
        int tries) {

    public boolean isRead() {
        return readAt != null;
    }

    /** What the mail is known by: the same notice is the same mail. */
    public String key() {
        return "notice/" + organisation + "/" + release + "/" + kind + "/" + login;
    }

    /** What it tells. */
    public enum Kind {
        /** Somebody asks for a release that the person may decide about. */
        ASKED,
        GRANTED,
        REFUSED,
        REVOKED
    }
}
