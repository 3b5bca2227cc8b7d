package org.cartera.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.PortfolioViews.Overview;
import org.cartera.web.customers.CustomerLine;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.runs.RunLine;
import org.cartera.web.tasks.TaskLine;
import org.jspecify.annotations.Nullable;

/** The first page: how the portfolio stands, whom it concerns today, how the last run went. */
@Named
@RequestScoped
public class HomePage {
    private static final int TASKS = 4;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private @Nullable Overview overview;
    private @Nullable List<RunLine> runs;
    private @Nullable List<AgingCard> charts;

    /** Null before an organisation is known. */
    public @Nullable Overview getOverview() {
        if (overview == null) {
            overview = viewer.organisation().map(portfolio.views()::overview).orElse(null);
        }
        return overview;
    }

    /** A run has been completed, so there is something to show. */
    public boolean isFilled() {
        Overview now = getOverview();
        return now != null && now.businessDate() != null;
    }

    /** The conclusion in one sentence. */
    public String getConclusion() {
        Overview now = getOverview();
        return now == null ? viewer.words().text("home.empty") : Conclusion.of(now, viewer.words());
    }

    /** The first currency's amount large, the others beneath. */
    public Figure figure(Balances balances) {
        return Figure.of(balances, viewer.words());
    }

    /** What part of the open amounts is overdue, per currency. */
    public String getOverdueShare() {
        Overview now = getOverview();
        return now == null ? "" : Conclusion.shares(now, viewer.words());
    }

    public String getHeldHint() {
        Overview now = getOverview();
        return now == null
                ? ""
                : viewer.words().text("home.holds.overdue", viewer.words().money(now.heldOverdue()));
    }

    public String getRejectedHint() {
        Overview now = getOverview();
        return now == null ? "" : viewer.words().counted("home.rejected", now.rejected());
    }

    public List<AgingCard> getCharts() {
        List<AgingCard> known = charts;
        if (known == null) {
            Overview now = getOverview();
            known = now == null ? List.of() : AgingCard.of(now, viewer.words());
            charts = known;
        }
        return known;
    }

    /** The currencies besides the first, which has the chart. */
    public List<AgingCard> getOtherCharts() {
        List<AgingCard> all = getCharts();
        return all.subList(Math.min(1, all.size()), all.size());
    }

    public List<CustomerLine> getHeld() {
        Overview now = getOverview();
        return now == null
                ? List.of()
                : now.topHolds().stream()
                        .map(row -> new CustomerLine(row, viewer.words()))
                        .toList();
    }

    public List<TaskLine> getTasks() {
        ListQuery query = new ListQuery("", Map.of("status", "OPEN"), "due", false, 0, TASKS);
        return viewer.organisation().stream()
                .flatMap(id -> portfolio.views().tasks(id, query).rows().stream())
                .map(row -> new TaskLine(row, viewer.words()))
                .toList();
    }

    /** The newest run, live or not; null before the first. */
    public @Nullable RunLine getLastRun() {
        List<RunLine> known = runs;
        if (known == null) {
            known = viewer.organisation().stream()
                    .flatMap(id -> portfolio.runs().history(id, 1).stream())
                    .map(run -> new RunLine(run, viewer.words(), portfolio.instant()))
                    .toList();
            runs = known;
        }
        return known.isEmpty() ? null : known.get(0);
    }
}
