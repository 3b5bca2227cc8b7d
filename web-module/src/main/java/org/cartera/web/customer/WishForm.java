package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.ChannelWish.Wish;
import org.cartera.domain.contact.ContactChannel;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Notes what a customer wants of a channel, or that he takes back what he said. Nothing noted is changed. */
@Named
@ViewScoped
public class WishForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    ContactSheet sheet;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private ContactChannel channel = ContactChannel.EMAIL;
    private Wish wish = Wish.OPTED_OUT;
    private @Nullable LocalDate on;
    private String note = "";

    public void begin() {
        if (wish == Wish.TAKEN_BACK) {
            wish = Wish.OPTED_OUT;
        }
        on = sheet.today();
    }

    /** What was said of a channel is to end; from the day after it was said at the earliest. */
    public void end(WishLine line) {
        channel = line.wish().channel();
        wish = Wish.TAKEN_BACK;
        LocalDate next = line.wish().on().plusDays(1);
        on = next.isAfter(sheet.today()) ? next : sheet.today();
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        LocalDate day = on;
        boolean later = day != null && (wish != Wish.TAKEN_BACK || isAfterWhatItEnds(day));
        if (!later) {
            Answer.wrong("wish:on", words.text(day == null ? "form.date.missing" : "form.wish.later"));
        }
        if (note.isBlank()) {
            Answer.wrong("wish:note", words.text("form.wish.note"));
        }
        if (day == null || !later || note.isBlank()) {
            return;
        }
        portfolio
                .contacts()
                .wish(
                        new ChannelWish("new", page.card().decision().account(), channel, wish, day, note.strip()),
                        viewer.login());
        Answer.saved(words.text("wish.saved"), words.text("channel." + channel) + " · " + words.text("wish." + wish));
        wish = Wish.OPTED_OUT;
        note = "";
        page.changed();
    }

    private boolean isAfterWhatItEnds(LocalDate day) {
        return page.card().file().contacts().wishes().stream()
                .filter(one -> one.channel() == channel && one.wish() != Wish.TAKEN_BACK)
                .anyMatch(one -> one.on().isBefore(day));
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public Wish[] getAll() {
        return Wish.values();
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public Wish getWish() {
        return wish;
    }

    public void setWish(Wish wish) {
        this.wish = wish;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
