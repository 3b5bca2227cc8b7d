package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.Request;

/** News for our people, each once: their inboxes, and the mails that leave of it. */
public interface StaffNotices {

    /** In the caller's transaction. The same news a second time adds nothing. */
    void add(String login, StaffNotice.Kind kind, StaffNotice.Topic topic, Request about, Instant at);

    /** Tells somebody of a dispute that was not answered; the same dispute and day a second time adds nothing. Whether it was added. */
    boolean remind(String login, DisputeReminder about, Instant at);

    /** Nobody need decide about it any more: who was asked has nothing to read, and no mail about the question leaves. */
    void settleAsked(StaffNotice.Topic topic, long request, Instant at);

    /** A person's news, the newest first. */
    List<Told> of(OrganisationId organisation, String login, int limit);

    long unread(OrganisationId organisation, String login);

    /** The person has seen everything up to this notice. */
    void read(OrganisationId organisation, String login, long through, Instant at);

    /** Whose mails have not left and are due, the oldest first. */
    List<Told> due(int limit, Instant now);

    /** Takes one to send it, committed before this returns; false where another node was faster or it was settled. */
    boolean take(StaffNotice due, String node, Instant now);

    /** What became of the mail: of one that was taken, or of one that need not leave. */
    void report(StaffNotice notice, Fate fate, Instant now);

    /** Gives up those of whose sending nothing was heard for long: whoever sent them is gone. They may have left. */
    int giveUpSilent(Instant now);

    /** Mails of which nobody knows whether they left, and those that could not, the latest first. */
    List<Stuck> stuck(OrganisationId organisation, int limit);

    /**
     * A person's word about such a mail.
     *
     * @param again it leaves once more, perhaps a second time; else it is let be
     * @return false where it waits for nobody any more
     */
    boolean settle(OrganisationId organisation, long notice, boolean again, String by, Instant now);

    /**
     * A mail that waits for a person.
     *
     * @param detail what was heard of it; may be empty
     */
    record Stuck(Told told, IntentState state, String detail) {}

    /** A notice with what it is about. */
    record Told(StaffNotice notice, Request request, String customerName) {}
}
