package org.cartera.web.customer;

import org.cartera.domain.contact.ChannelWish;
import org.cartera.web.words.Words;

/**
 * What a customer said of a channel.
 *
 * @param counts it is the word that holds today
 */
public record WishLine(ChannelWish wish, boolean counts, Words words) {

    public String getIcon() {
        return ContactLine.icon(wish.channel());
    }

    public String getTitle() {
        return words.text("channel." + wish.channel()) + " · " + words.text("wish." + wish.wish());
    }

    public String getDetail() {
        String since = words.text("wishes.since", words.date(wish.on()));
        return wish.note().isEmpty() ? since : since + " · " + wish.note();
    }

    public boolean isCounts() {
        return counts;
    }

    public String getTone() {
        return !counts ? "" : wish.wish() == ChannelWish.Wish.OPTED_OUT ? "late2" : "paid";
    }
}
