package org.cartera.domain.strategy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.action.StageId;
import org.cartera.domain.contact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What follows a stage otherwise than by the calendar: by how the customer reacted, or because he did not (S3-12, S3-13).
 *
 * @param maxWaitDays so many days after the stage the next step is taken where the customer was not reached meanwhile; null:
 *     it is waited for until its own day
 * @param branches the stage that follows a reaction at once, in place of the next one; that of {@code NONE} follows when the
 *     longest wait is over
 */
public record Sequel(@Nullable Integer maxWaitDays, Map<Trigger, StageId> branches) {
    private static final Sequel NONE = new Sequel(null, Map.of());

    public Sequel {
        branches = Map.copyOf(branches);
        if (maxWaitDays != null && maxWaitDays < 1) {
            throw new IllegalArgumentException("A longest wait is 1 day or more, not " + maxWaitDays);
        }
        if (maxWaitDays == null && branches.containsKey(Trigger.NONE)) {
            throw new IllegalArgumentException("A branch for no reaction needs maxWaitDays");
        }
    }

    /** Whatever the customer does, the next stage follows on its day. */
    public static Sequel byCalendar() {
        return NONE;
    }

    /** The branches in the order of their triggers. */
    public Map<Trigger, StageId> inOrder() {
        Map<Trigger, StageId> ordered = new EnumMap<>(Trigger.class);
        ordered.putAll(branches);
        return ordered;
    }

    Optional<StageId> after(Trigger trigger) {
        return Optional.ofNullable(branches.get(trigger));
    }

    /** What a strategy can answer (S3-14). */
    public enum Trigger {
        /** Nobody was reached, and the longest wait is over. */
        NONE,
        BOUNCED,
        READ,
        REPLIED,
        PROMISED,
        OBJECTED,
        REFUSED,
        WRONG_PERSON,
        /** A promise that was made after the stage was not kept, or only in part. */
        BROKEN_PROMISE;

        static Trigger of(Contact.Reaction reaction) {
            return valueOf(reaction.name());
        }

        /** The customer was reached, so that nobody can call him silent. */
        boolean isAnswer() {
            return this == BROKEN_PROMISE
                    || this != NONE && Contact.Reaction.valueOf(name()).isDirect();
        }
    }
}
