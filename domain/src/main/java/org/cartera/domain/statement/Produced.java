package org.cartera.domain.statement;

import java.util.Currency;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What a run did about one account in one currency.
 *
 * @param kept null where nothing was
 * @param channel by which it leaves; null where it does not
 * @param ground why it does not leave; null where it does
 */
public record Produced(
        AccountKey account,
        Currency currency,
        Fate fate,
        @Nullable Kept kept,
        @Nullable Channel channel,
        @Nullable Ground ground) {

    /** How it ended. */
    public enum Fate {
        /** A version that was not there before. */
        KEPT,
        /** An earlier run or a person had kept the same. */
        SAME,
        /** The policy does not send it. */
        SKIPPED,
        /** Its figures contradict each other: an alarm. */
        BLOCKED
    }

    static Produced blocked(AccountKey account, Currency currency, Ground ground) {
        return new Produced(account, currency, Fate.BLOCKED, null, null, ground);
    }

    static Produced skipped(AccountKey account, Currency currency, Ground ground) {
        return new Produced(account, currency, Fate.SKIPPED, null, null, ground);
    }
}
