package org.cartera.web.tasks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.web.customer.Acting;
import org.cartera.web.customer.CaseReview;
import org.cartera.web.page.ListPage;
import org.cartera.web.page.Toast;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** What our people have to do today, and what came of it. */
@Named
@ViewScoped
public class TasksPage extends ListPage<TaskRow, TaskLine> {
    private static final long serialVersionUID = 1L;
    private static final List<String> OUTCOMES =
            List.of("spoke", "promise", "absent", "voicemail", "wrong", "dispute", "approved");

    @Inject
    CaseReview review;

    private boolean finished;
    private long chosen;
    private String chosenName = "";
    private String outcome = "";
    private final Acting acting = new Acting();

    @Override
    protected Page<TaskRow> read(OrganisationId organisation, ListQuery query) {
        return portfolio.views().tasks(organisation, query);
    }

    @Override
    protected TaskLine show(TaskRow row, Words words) {
        return new TaskLine(row, words);
    }

    @Override
    protected String key(TaskLine row) {
        return Long.toString(row.getId());
    }

    @Override
    public Map<String, String> filters() {
        Map<String, String> filters = new HashMap<>(super.filters());
        filters.put("status", getStatus());
        return filters;
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        String kind = finished ? "tasks.done" : "tasks.open";
        return total == 0 ? viewer.words().text(kind + ".none") : viewer.words().counted(kind, total);
    }

    /** The task that the dialog is about. Text typed for another one is not taken over. */
    public void choose(TaskLine task) {
        viewer.require(viewer.isCollecting());
        if (chosen != task.getId()) {
            outcome = "";
        }
        AccountKey account = task.row().account();
        acting.about(
                account,
                task.isService()
                        ? List.of()
                        : review.objection(account).stream().toList(),
                viewer.sentences());
        chosen = task.getId();
        chosenName = task.getStage() + " · " + task.getCustomerName();
    }

    public void finish() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        if (!acting.mayGoOn("finish:override", words)) {
            return;
        }
        try {
            portfolio.desk().finishTask(chosen, outcome.strip(), viewer.login());
            acting.wentOn(portfolio.diagnoses(), viewer.login());
            Toast.done(words.text("tasks.saved"), chosenName);
            outcome = "";
        } catch (Desk.Conflict conflict) {
            Toast.done(words.text("tasks.conflict"), words.text("tasks.conflict.hint"));
        }
        narrow();
    }

    /** Outcomes that are offered as a start of the sentence. */
    public List<String> getOutcomes() {
        return OUTCOMES.stream()
                .map(one -> viewer.words().text("outcome." + one))
                .toList();
    }

    public String getStatus() {
        return finished ? "DONE" : "OPEN";
    }

    public void setStatus(@Nullable String status) {
        finished = "DONE".equals(status);
    }

    public String getOwner() {
        return filter("owner");
    }

    public void setOwner(@Nullable String owner) {
        filter("owner", owner);
    }

    /** What is missing before somebody acts on the case. */
    public Acting getActing() {
        return acting;
    }

    public String getChosenName() {
        return chosenName;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }
}
