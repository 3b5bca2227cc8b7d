package org.cartera.domain.strategy;

import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.money.Balances;
import org.jspecify.annotations.Nullable;

/**
 * One step of a dunning strategy (S0-1).
 *
 * @param offsetDays days from the effective due date on which it is reached; negative before it, 0 on the due day
 * @param kind a service contact is no dunning (S0-7); a referral hands the debt to legal (S1-26…S1-28)
 * @param template name of the message; for a task, of its instruction
 * @param owner the role that does or signs it, such as {@code COLLECTOR}
 * @param minimum a communication of this stage needs at least this sum in its currency; absent: no minimum
 * @param deadlineDays days that the notice gives, counted from its proven delivery (S1-26): the next overdue stage waits for
 *     the day after them; null: it gives none
 * @param sequel what follows it otherwise than by the calendar
 */
public record Stage(
        StageId id,
        int offsetDays,
        Kind kind,
        Channel channel,
        String template,
        String owner,
        Balances minimum,
        @Nullable Integer deadlineDays,
        Sequel sequel) {

    /** A stage that is followed by the calendar. */
    public Stage(
            StageId id,
            int offsetDays,
            Kind kind,
            Channel channel,
            String template,
            String owner,
            Balances minimum,
            @Nullable Integer deadlineDays) {
        this(id, offsetDays, kind, channel, template, owner, minimum, deadlineDays, Sequel.byCalendar());
    }

    /** A stage that gives no deadline. */
    public Stage(
            StageId id, int offsetDays, Kind kind, Channel channel, String template, String owner, Balances minimum) {
        this(id, offsetDays, kind, channel, template, owner, minimum, null);
    }

    public Stage {
        if (offsetDays < -60 || offsetDays > 720) {
            throw new IllegalArgumentException(
                    "Stage " + id + ": offset must lie between -60 and 720 days, not " + offsetDays);
        }
    }

    /** The same stage with something else to follow it. */
    public Stage followedBy(Sequel other) {
        return new Stage(id, offsetDays, kind, channel, template, owner, minimum, deadlineDays, other);
    }

    public enum Kind {
        SERVICE,
        DUNNING,
        LEGAL
    }

    public boolean isOverdueStage() {
        return offsetDays > 0;
    }
}
