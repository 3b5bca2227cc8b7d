package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.ContactChannel;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of what a debtor wants of a channel; it is never changed. */
@Entity
@Table(name = "channel_wish")
@NullUnmarked
public class WishRow extends AccountRow {
    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private ChannelWish.Wish wish;

    @Column(name = "on_date")
    private LocalDate day;

    private String note;

    protected WishRow() {}

    WishRow(String id, ChannelWish wish, String by) {
        super(id, wish.account(), by);
        this.channel = wish.channel();
        this.wish = wish.wish();
        this.day = wish.on();
        this.note = wish.note();
    }

    ChannelWish toWish() {
        return new ChannelWish(id, account(), channel, wish, day, note);
    }
}
