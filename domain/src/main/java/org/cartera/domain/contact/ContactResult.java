package org.cartera.domain.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contact besides the debtor's reaction.
 *
 * @param explanation what he says stands in the way; null where nothing was told
 * @param retryOn the first day on which he may be called again, in his zone; of {@link Outcome#COOL_OFF} and no other
 */
public record ContactResult(Outcome outcome, @Nullable Explanation explanation, @Nullable LocalDate retryOn) {
    private static final ContactResult NOTHING = new ContactResult(Outcome.NONE, null, null);

    public ContactResult {
        if ((outcome == Outcome.COOL_OFF) != (retryOn != null)) {
            throw new IllegalArgumentException(
                    "A day to try again belongs to COOL_OFF and to no other, not to " + outcome);
        }
    }

    public static ContactResult nothing() {
        return NOTHING;
    }

    /** The same with what he says stands in the way. */
    public ContactResult because(@Nullable Explanation told) {
        return new ContactResult(outcome, told, retryOn);
    }

    public enum Outcome {
        NONE,
        /** All four answers of a service call were yes: he will probably pay on time (S0-6). */
        OK_EXPECTED_ON_TIME,
        /** A message was left that reveals no debt and threatens nothing (S3-19). */
        VOICEMAIL,
        /** It got unbalanced: somebody tries again soon, calmer, and does not scold (S4-6). */
        COOL_OFF;

        /** Whether it may come of a contact with such a reaction: a machine reacts to nothing, the others were talks. */
        public boolean fits(Contact.Reaction reaction) {
            return switch (this) {
                case NONE -> true;
                case VOICEMAIL -> reaction == Contact.Reaction.NONE;
                case OK_EXPECTED_ON_TIME, COOL_OFF -> reaction.isDirect();
            };
        }
    }
}
