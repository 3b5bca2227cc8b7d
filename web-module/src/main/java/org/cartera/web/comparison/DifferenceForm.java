package org.cartera.web.comparison;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** Hands a difference to somebody, says a word on it, or ends it. */
@Named
@ViewScoped
public class DifferenceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ComparisonPage page;

    @Inject
    Viewer viewer;

    private long chosen;
    private String owner = "";
    private String department = "";
    private @Nullable LocalDate due;
    private String comment = "";
    private String outcome = "";

    public void choose(DifferenceLine line) {
        Difference one = line.difference();
        chosen = one.id();
        owner = one.owner();
        department = one.department();
        due = one.due();
        comment = one.comment();
        outcome = "";
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        LocalDate day = due == null ? viewer.today() : due;
        page.tell(
                outcome.isBlank()
                        ? page.ports()
                                .desk()
                                .assign(
                                        page.organisation(),
                                        chosen,
                                        owner,
                                        department,
                                        day,
                                        comment.strip(),
                                        viewer.login())
                        : page.ports().desk().close(page.organisation(), chosen, outcome.strip(), viewer.login()));
    }

    public void reopen(long id) {
        viewer.require(viewer.isCollecting());
        page.tell(page.ports().desk().reopen(page.organisation(), id, viewer.login()));
    }

    public List<String> getDepartments() {
        return DisputePolicy.DEPARTMENTS;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }
}
