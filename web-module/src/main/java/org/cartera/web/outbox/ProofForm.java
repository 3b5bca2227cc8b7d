package org.cartera.web.outbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Notes the day on which the customer is proven to have had the chosen communication in hand (S1-26). */
@Named
@ViewScoped
public class ProofForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CommunicationsPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private @Nullable LocalDate on;
    private String note = "";
    private long about;

    /** Delivered, to the customer and not to our own people, and this person may say so. */
    public boolean isOpen() {
        return (viewer.isCollecting() || viewer.isSettling())
                && !page.getChosenEvidence().isEmpty()
                && portfolio
                        .undelivered()
                        .evidence(page.chosen())
                        .filter(one -> one.state() == IntentState.SENT)
                        .filter(one -> viewer.organisation()
                                .filter(one.organisation()::equals)
                                .isPresent())
                        .isPresent();
    }

    public void save() {
        viewer.require(isOpen());
        Words words = viewer.words();
        LocalDate day = on;
        boolean past = day != null && !day.isAfter(viewer.today());
        if (!past) {
            Beside.wrong("prove:on", words.text("form.proof.on", words.date(viewer.today())));
        }
        if (note.isBlank()) {
            Beside.wrong("prove:note", words.text("form.proof.note"));
        }
        if (day == null || !past || note.isBlank()) {
            return;
        }
        try {
            portfolio.undelivered().prove(page.chosen(), day, note.strip(), viewer.login(), portfolio.instant());
            Beside.saved(words.text("proof.saved"), page.getChosenTitle());
            about = 0;
        } catch (Undelivered.NoLonger e) {
            Toast.done(words.text("outbox.settle.gone"), words.text("outbox.settle.gone.hint"));
        }
        page.narrow();
    }

    /** What was typed for another communication is not taken over. */
    private void forChosen() {
        if (about != page.chosen()) {
            about = page.chosen();
            on = viewer.today();
            note = "";
        }
    }

    public @Nullable LocalDate getOn() {
        forChosen();
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getNote() {
        forChosen();
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
