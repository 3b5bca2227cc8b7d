package org.cartera.domain.contact;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;

/**
 * What a debtor wants of a channel: that we use it, or that we no longer do. The newest of a channel counts; of two on one
 * day the one that asks us to stay away.
 *
 * @param on the day from which it counts, inclusive
 */
public record ChannelWish(String id, AccountKey account, ContactChannel channel, Wish wish, LocalDate on, String note) {

    /** The later of these counts where there are two on one day. */
    public enum Wish {
        /** What he said before counts no longer, as if he had never spoken of this channel. */
        TAKEN_BACK,
        AUTHORISED,
        OPTED_OUT
    }
}
