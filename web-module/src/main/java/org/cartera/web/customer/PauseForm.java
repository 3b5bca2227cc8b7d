package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Pauses the dunning of an account or of one item, always with an end. Starts with two weeks for the whole account. */
@Named
@ViewScoped
public class PauseForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 14;
    /** Nobody pauses for longer at once. */
    private static final int MOST_DAYS = 180;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String item = "";
    private @Nullable LocalDate through;
    private String reason = "";

    public void save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        CustomerCard card = page.card();
        LocalDate from = card.getAsOf();
        LocalDate last = through;
        boolean dated = last != null && !last.isBefore(from) && !last.isAfter(from.plusDays(MOST_DAYS));
        if (!dated) {
            Answer.wrong(
                    "pause:through",
                    words.text("form.through.wrong", words.date(from), words.date(from.plusDays(MOST_DAYS))));
        }
        if (reason.isBlank()) {
            Answer.wrong("pause:reason", words.text("form.pause.reason"));
        }
        if (!dated || last == null || reason.isBlank()) {
            return;
        }
        InstalmentId covered = item.isEmpty() ? null : InstalmentId.parse(item);
        portfolio
                .desk()
                .pause(
                        new Pause("new", card.decision().account(), covered, new DateSpan(from, last), reason.strip()),
                        viewer.login());
        Answer.saved(words.text("pause.saved"), words.text("pause.saved.until", words.date(last)));
        item = "";
        through = null;
        reason = "";
        page.changed();
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item;
    }

    public @Nullable LocalDate getThrough() {
        CustomerCard card = page.getCard();
        return through != null || card == null ? through : card.getAsOf().plusDays(DAYS);
    }

    public void setThrough(@Nullable LocalDate through) {
        this.through = through;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
