package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;

/** The messages that this program itself sent to a debtor: with what people noted, all that he heard of us. */
public interface SentMessages {

    /** Those that left at or after a moment, in any order, those among them that perhaps did not arrive. */
    List<SentMessage> sentTo(AccountKey account, Instant since);

    /**
     * A message that was handed to its carrier and did not come back.
     *
     * @param channel never a task
     * @param statement it brings a statement of account, and is of no stage of dunning
     * @param at when it left
     */
    record SentMessage(long intent, StageId stage, Channel channel, boolean statement, Instant at) {}
}
