package org.cartera.web.dispute;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Hands a dispute on with a day, or settles it with its outcome and whose doing it was (S3-7). */
@Named
@ViewScoped
public class AnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DisputesPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String id = "";
    private long version;
    private String name = "";
    private String department = "OTHER";
    private String owner = "";
    private @Nullable LocalDate deadline;
    private String outcome = "";
    private Dispute.Cause cause = Dispute.Cause.UNKNOWN;

    /** The dispute that the dialogs are about. An outcome that was typed for another one is not taken over. */
    public void choose(DisputeLine line) {
        if (!id.equals(line.getId())) {
            outcome = "";
            cause = Dispute.Cause.UNKNOWN;
        }
        id = line.getId();
        version = line.waiting().version();
        name = line.getCustomerName() + " · " + line.getItem() + " · "
                + viewer.words().money(line.getAmount());
        department = line.waiting().dispute().department();
        owner = line.getOwner();
        deadline = line.getDeadline();
    }

    public void assign() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        try {
            portfolio.disputes().assign(id, department, owner.strip(), deadline, version, viewer.login());
            Beside.saved(words.text("inbox.disputes.assigned"), name);
        } catch (DisputeInbox.ChangedMeanwhile e) {
            Toast.refused(words.text("inbox.disputes.conflict"), words.text("inbox.disputes.conflict.hint"));
        }
        page.refresh();
    }

    public void settle() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        if (outcome.isBlank()) {
            Beside.wrong("settle:outcome", words.text("form.outcome"));
            return;
        }
        portfolio.desk().settleDispute(id, viewer.today(), outcome.strip(), viewer.login());
        portfolio.desk().causeOfDispute(id, cause, viewer.login());
        Beside.saved(words.text("end.dispute.saved"), name);
        outcome = "";
        cause = Dispute.Cause.UNKNOWN;
        page.refresh();
    }

    public String getName() {
        return name;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner == null ? "" : owner;
    }

    public @Nullable LocalDate getDeadline() {
        return deadline;
    }

    public void setDeadline(@Nullable LocalDate deadline) {
        this.deadline = deadline;
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
