package org.cartera.web.customer;

import static java.util.stream.Collectors.toSet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.cartera.domain.diagnosis.InternalCause;
import org.cartera.domain.diagnosis.InternalCause.Consequences;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether the cause of a case is our own doing: which department must answer, and for which documents (S3-7). Starts from what the
 * last diagnosis said as far as its disputes still run, else from everything overdue.
 */
@Named
@ViewScoped
public class OwnCauseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private @Nullable String department;
    private @Nullable List<String> items;

    /** What can be concerned: everything overdue. */
    public List<ItemLine> getChoices() {
        CustomerCard card = page.getCard();
        return card == null
                ? List.of()
                : card.getItems().stream().filter(line -> line.getDays() > 0).toList();
    }

    public List<String> getDepartments() {
        return DisputePolicy.DEPARTMENTS;
    }

    private List<Dispute> running() {
        var file = page.card().file();
        Set<String> raised = portfolio.diagnoses().raised(file.account());
        return portfolio.desk().disputes(file.account()).stream()
                .filter(dispute -> raised.contains(dispute.id()) && dispute.runsOn(file.asOf()))
                .toList();
    }

    /** Says beside the choice that documents are missing; false where they are. */
    boolean isComplete() {
        boolean complete = getDepartment().isEmpty() || !getItems().isEmpty();
        if (!complete) {
            Answer.wrong("sheet:ownItems", viewer.words().text("diagnosis.own.items.missing"));
        }
        return complete;
    }

    /**
     * Carries it out; what happened in words, empty where nothing did.
     *
     * @param cause what the diagnosis says of the cause; may be empty
     */
    String carryOut(String cause) {
        Words words = viewer.words();
        String reason = cause.isBlank() ? words.text("diagnosis.own.reason") : cause.strip();
        InternalCause own = getDepartment().isEmpty()
                ? InternalCause.none()
                : new InternalCause(
                        getDepartment(),
                        getItems().stream().map(InstalmentId::parse).collect(toSet()),
                        reason);
        Consequences all = portfolio
                .ourselves()
                .told(page.card().file(), own, words.text("diagnosis.own.withdrawn"), viewer.login());
        department = null;
        items = null;
        if (!all.raise().isEmpty()) {
            page.changed();
            return words.counted("diagnosis.own.raised", all.raise().size());
        }
        if (!all.withdraw().isEmpty()) {
            page.changed();
            return words.counted("diagnosis.own.settled", all.withdraw().size());
        }
        return "";
    }

    public String getDepartment() {
        String chosen = department;
        return chosen == null
                ? running().stream().map(Dispute::department).findFirst().orElse("")
                : chosen;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department == null ? "" : department;
    }

    public List<String> getItems() {
        List<String> chosen = items;
        if (chosen != null) {
            return chosen;
        }
        List<String> told =
                running().stream().map(dispute -> dispute.item().toString()).toList();
        return told.isEmpty() ? getChoices().stream().map(ItemLine::getId).toList() : told;
    }

    public void setItems(@Nullable List<String> items) {
        this.items = items == null ? List.of() : List.copyOf(items);
    }
}
