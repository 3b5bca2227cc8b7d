package org.cartera.domain.contact;

import java.time.Instant;
import org.cartera.domain.customer.AccountKey;

/**
 * One contact with a debtor as somebody noted it (S0-12). Nothing of it is ever changed; a correction is a contact of its own
 * that takes the place of the one it corrects.
 *
 * @param at when it took place
 * @param person whom of them we reached; empty where nobody, or not noted
 * @param said what was said; empty where not noted
 * @param result what came of it besides his reaction
 */
public record Contact(
        String id,
        AccountKey account,
        ContactChannel channel,
        Direction direction,
        ContactKind kind,
        Instant at,
        Reaction reaction,
        String person,
        String said,
        ContactResult result) {

    /** One of which nothing came but a reaction. */
    public Contact(
            String id,
            AccountKey account,
            ContactChannel channel,
            Direction direction,
            ContactKind kind,
            Instant at,
            Reaction reaction,
            String person,
            String said) {
        this(id, account, channel, direction, kind, at, reaction, person, said, ContactResult.nothing());
    }

    public Contact {
        if (!result.outcome().fits(reaction)) {
            throw new IllegalArgumentException(result.outcome() + " cannot come of a contact that ended " + reaction);
        }
    }

    /** Whether his reaction may lead to another stage; what came of a service contact raises no level (S0-7, T8). */
    public boolean answersDunning() {
        return kind == ContactKind.COLLECTION;
    }

    /** The same with what the answers of a service call tell: who denies nothing will probably pay on time (S0-6). */
    public Contact answered(Questionnaire answers) {
        boolean open = result.outcome() == ContactResult.Outcome.NONE && reaction.isDirect();
        return !open || answers.outcome().isEmpty()
                ? this
                : new Contact(
                        id,
                        account,
                        channel,
                        direction,
                        kind,
                        at,
                        reaction,
                        person,
                        said,
                        new ContactResult(answers.outcome().get(), result.explanation(), null));
    }

    /** The debtor himself was reached: the law's direct contact. */
    public boolean isDirect() {
        return reaction.isDirect();
    }

    /** Ours, and as far as we know it got to him: he was reached, or what we wrote did not come back. */
    public boolean cameToHim() {
        boolean arrived = channel.isWritten() && reaction != Reaction.BOUNCED && reaction != Reaction.WRONG_PERSON;
        return direction == Direction.OUT && (isDirect() || arrived);
    }

    public enum Direction {
        /** We turned to the debtor. */
        OUT,
        /** He turned to us. */
        IN
    }

    /** How the debtor reacted (S3-14). */
    public enum Reaction {
        /** Nobody answered; a voicemail counts as none. */
        NONE,
        /** It came back: no such address, number or person. */
        BOUNCED,
        /** It was opened, and nothing more. */
        READ,
        REPLIED,
        PROMISED,
        OBJECTED,
        /** He will not pay, and names nothing that is wrong. */
        REFUSED,
        /** Somebody answered who is not the debtor, and was told nothing. */
        WRONG_PERSON;

        /** The debtor himself was reached. */
        public boolean isDirect() {
            return this == REPLIED || this == PROMISED || this == OBJECTED || this == REFUSED;
        }
    }
}
