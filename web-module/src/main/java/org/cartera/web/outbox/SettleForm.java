package org.cartera.web.outbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.web.frame.CurrentOrganisation;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What happened to the chosen communication, and what a person decides about one that did not, or perhaps not, arrive. */
@Named
@ViewScoped
public class SettleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CommunicationsPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    CurrentOrganisation organisation;

    private String note = "";
    private long noteAbout;
    private @Nullable Asked asked;
    private long askedAbout;

    /** Every change of the chosen communication, the oldest first. */
    public List<EventLine> getHistory() {
        Words words = viewer.words();
        return evidence().map(Undelivered.Evidence::history).orElse(List.of()).stream()
                .map(event -> new EventLine(event, words))
                .toList();
    }

    /** Whether it waits for a person, and this person may decide. */
    public boolean isOpen() {
        return viewer.isSettling()
                && evidence().filter(one -> one.state().needsPerson()).isPresent();
    }

    /** What is to be done once the person says yes; the note is written by then. */
    enum Asked {
        AGAIN,
        SENT
    }

    /** Nothing happens yet: the person is asked first, with the note in sight. */
    public void ask(String what) {
        asked = Asked.valueOf(what);
        askedAbout = page.chosen();
    }

    public void back() {
        asked = null;
    }

    /** Whether a question waits for yes or back. A question about another communication is not taken over. */
    public boolean isAsking() {
        return asked != null && askedAbout == page.chosen();
    }

    /** The question, with what it leads to. */
    public String getQuestion() {
        return asked == null
                ? ""
                : viewer.words()
                        .text(
                                asked == Asked.AGAIN ? "outbox.settle.again.sure" : "outbox.settle.sent.sure",
                                page.getChosenTitle());
    }

    public void decide() {
        if (isAsking() && asked == Asked.AGAIN) {
            settle(portfolio.undelivered()::sendAgain, "outbox.settled.again");
        } else if (isAsking()) {
            settle(portfolio.undelivered()::markAsSent, "outbox.settled.sent");
        }
        asked = null;
    }

    private interface Decision {
        void about(long intent, LocalDate on, String note, String by, Instant now);
    }

    private void settle(Decision decision, String done) {
        viewer.require(viewer.isSettling() && evidence().isPresent());
        Words words = viewer.words();
        LocalDate on = portfolio.defaultDate(organisation.zone());
        try {
            decision.about(page.chosen(), on, note.strip(), viewer.login(), portfolio.instant());
            Toast.done(words.text(done), page.getChosenTitle());
            note = "";
        } catch (Undelivered.NoLonger e) {
            Toast.done(words.text("outbox.settle.gone"), words.text("outbox.settle.gone.hint"));
        }
        page.narrow();
    }

    /** Of the organisation shown only: a number of another one's communication finds nothing. */
    private Optional<Undelivered.Evidence> evidence() {
        return portfolio.undelivered().evidence(page.chosen()).filter(one -> viewer.organisation()
                .filter(one.organisation()::equals)
                .isPresent());
    }

    /** A note typed for another communication is not taken over. */
    public String getNote() {
        if (noteAbout != page.chosen()) {
            noteAbout = page.chosen();
            note = "";
        }
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
