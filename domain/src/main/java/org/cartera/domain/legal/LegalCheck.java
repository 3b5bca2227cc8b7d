package org.cartera.domain.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One question that is asked before a debt goes to the lawyers.
 *
 * @param met for every claim, or where it asks about a notice, for every one that is ripe for legal action
 * @param on the day since which it is met, of several the latest; null where it is not, or no day can be told
 */
public record LegalCheck(Question question, boolean met, @Nullable LocalDate on) {

    public enum Question {
        /** Every row of the account could be read. */
        ALL_READ,
        /** No part of the claims is contested. */
        NOTHING_CONTESTED,
        /** No promise, plan or pause runs about them. */
        NOTHING_AGREED,
        /** The last notice before legal action was given (S1-26). */
        NOTICE_GIVEN,
        /** Somebody has proof that the customer had it in hand. */
        NOTICE_PROVEN,
        /** The days that it gave are over, counted from the proven delivery; not asked where it gives none. */
        DEADLINE_OVER,
        /** The strategy proposes the hand-over of a claim. */
        REFERRED
    }
}
