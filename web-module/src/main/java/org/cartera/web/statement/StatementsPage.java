package org.cartera.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.portfolio.RunKind;
import org.cartera.domain.statement.StatementViews.Archived;
import org.cartera.web.page.ListPage;
import org.cartera.web.runs.RunLine;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Statements that were kept, all versions or the newest ones, and the runs that produce them. */
@Named
@ViewScoped
public class StatementsPage extends ListPage<Archived, ArchivedLine> {
    private static final long serialVersionUID = 1L;
    private static final List<String> DELIVERIES = List.of("PENDING", "SENT", "RETRY", "UNCERTAIN", "DEAD");

    private @Nullable LocalDate periodEnd;

    @Override
    protected Page<Archived> read(OrganisationId organisation, ListQuery query) {
        return portfolio.statements().archived(organisation, query);
    }

    @Override
    protected ArchivedLine show(Archived row, Words words) {
        return new ArchivedLine(row, words);
    }

    @Override
    protected String key(ArchivedLine row) {
        return Long.toString(row.getKept().getId());
    }

    public String getHeadline() {
        return viewer.words()
                .counted(
                        isNarrowed() ? "statements.found" : "statements.all",
                        getRows().getTotal());
    }

    /** The newest run that produced statements; null where there was none. */
    public @Nullable RunLine getLast() {
        return viewer.organisation().stream()
                .flatMap(id -> portfolio.runs().history(RunKind.STATEMENTS, id, 1).stream())
                .map(run -> new RunLine(run, viewer.words(), portfolio.instant()))
                .findFirst()
                .orElse(null);
    }

    /** Starts the run of the chosen period, or shows the one that is live, and opens its page. */
    public String start() {
        viewer.require(viewer.isRunning());
        return viewer.organisation()
                .map(id -> "/run?faces-redirect=true&id="
                        + portfolio.runs().start(RunKind.STATEMENTS, id, getPeriodEnd(), viewer.login()))
                .orElse("");
    }

    /** What the field shows at first: the end of last month. */
    public LocalDate getPeriodEnd() {
        return periodEnd == null ? viewer.today().withDayOfMonth(1).minusDays(1) : periodEnd;
    }

    public void setPeriodEnd(@Nullable LocalDate periodEnd) {
        this.periodEnd = periodEnd;
    }

    public LocalDate getToday() {
        return viewer.today();
    }

    public Map<String, String> getDeliveries() {
        Map<String, String> names = new LinkedHashMap<>();
        DELIVERIES.forEach(state -> names.put(viewer.words().text("delivery." + state), state));
        return names;
    }

    public String getDelivery() {
        return filter("delivery");
    }

    public void setDelivery(@Nullable String delivery) {
        filter("delivery", delivery);
    }

    public boolean isNewest() {
        return !filter("newest").isEmpty();
    }

    public void setNewest(boolean newest) {
        filter("newest", newest ? "true" : null);
    }

    public String getThrough() {
        return filter("through");
    }

    public void setThrough(@Nullable String through) {
        filter("through", through != null && through.matches("\\d{4}-\\d{2}-\\d{2}") ? through : null);
    }

    public String getRun() {
        return filter("run");
    }

    /** Only those of one run, where its page sends somebody here. */
    public void setRun(@Nullable String run) {
        filter("run", run != null && run.matches("\\d{1,18}") ? run : null);
    }
}
