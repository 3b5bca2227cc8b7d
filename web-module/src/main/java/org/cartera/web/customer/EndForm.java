package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.cartera.domain.dispute.Dispute;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Withdraws a promise, settles a dispute, ends a pause or calls a payment plan off: nothing is deleted, it ends on the business date. */
@Named
@ViewScoped
public class EndForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String kind = "";
    private String id = "";
    private String name = "";
    private String outcome = "";
    private Dispute.Cause cause = Dispute.Cause.UNKNOWN;

    public void choosePromise(PaperLine.Promised promise) {
        choose("promise", promise.getId(), viewer.words().money(promise.getAmount()));
    }

    public void chooseDispute(PaperLine.Disputed dispute) {
        choose(
                "dispute",
                dispute.getId(),
                dispute.getItem() + " · " + viewer.words().money(dispute.getAmount()));
    }

    public void choosePause(PaperLine.Paused pause) {
        choose("pause", pause.getId(), pause.getItem());
    }

    public void choosePlan(PlanLine plan) {
        choose("plan", plan.getId(), viewer.words().money(plan.getTotal()));
    }

    private void choose(String newKind, String newId, String newName) {
        if (!newKind.equals(kind) || !newId.equals(id)) {
            outcome = "";
        }
        kind = newKind;
        id = newId;
        name = newName;
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        LocalDate on = page.card().getAsOf();
        if (isOutcomeNeeded() && outcome.isBlank()) {
            Answer.wrong("end:outcome", words.text(isCauseNeeded() ? "form.outcome" : "form.plan.why"));
            return;
        }
        switch (kind) {
            case "promise" -> portfolio.desk().withdrawPromise(id, on, viewer.login());
            case "dispute" -> {
                portfolio.desk().settleDispute(id, on, outcome.strip(), viewer.login());
                portfolio.desk().causeOfDispute(id, cause, viewer.login());
            }
            case "pause" -> portfolio.desk().endPause(id, on, viewer.login());
            case "plan" -> portfolio.plans().end(id, on, outcome.strip(), viewer.login());
            default -> throw new IllegalStateException("Nothing was chosen to end");
        }
        Answer.saved(words.text("end." + kind + ".saved"), name);
        kind = "";
        outcome = "";
        cause = Dispute.Cause.UNKNOWN;
        page.changed();
    }

    /** A dispute ends with what came of it, a plan with why it is called off. */
    public boolean isOutcomeNeeded() {
        return isCauseNeeded() || kind.equals("plan");
    }

    /** Only of a dispute it is asked whose doing it was. */
    public boolean isCauseNeeded() {
        return kind.equals("dispute");
    }

    public String getOutcomeLabel() {
        return viewer.words().text(kind.equals("plan") ? "end.why" : "end.outcome");
    }

    public String getTitle() {
        return kind.isEmpty() ? "" : viewer.words().text("end." + kind, name);
    }

    public String getHint() {
        return kind.isEmpty() ? "" : viewer.words().text("end." + kind + ".hint");
    }

    public Dispute.Cause[] getCauses() {
        return Dispute.Cause.values();
    }

    public Dispute.Cause getCause() {
        return cause;
    }

    public void setCause(Dispute.Cause cause) {
        this.cause = cause;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }
}
