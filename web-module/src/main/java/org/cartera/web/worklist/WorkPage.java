package org.cartera.web.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.worklist.RankedCase;
import org.cartera.domain.worklist.WorkKind;
import org.cartera.web.page.ListPage;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Whom our people turn to next: one's own cases, nobody's, or all, by kind of work. */
@Named
@ViewScoped
public class WorkPage extends ListPage<RankedCase, WorkLine> {
    private static final long serialVersionUID = 1L;

    @Inject
    WorkPorts ports;

    @Inject
    WorkToday today;

    private transient @Nullable List<WorkLine> chosen;

    @Override
    protected Page<RankedCase> read(OrganisationId organisation, ListQuery query) {
        return today.list().page(query);
    }

    @Override
    protected WorkLine show(RankedCase row, Words words) {
        String login = row.work().collector();
        String standIn = row.work().standIn();
        return new WorkLine(
                row,
                login.isEmpty() ? "" : ports.name(login),
                standIn.isEmpty() ? "" : ports.name(standIn),
                viewer.today(),
                words);
    }

    @Override
    protected String key(WorkLine row) {
        return row.getCustomer();
    }

    public String getHeadline() {
        long total = getRows().getTotal();
        return total == 0
                ? viewer.words().text("work.none.line")
                : viewer.words().counted("work.cases", total);
    }

    /** The kinds of work with how many cases ask for each; those without any are left out. */
    public List<Tab> getTabs() {
        Map<WorkKind, Long> counts = today.list().counts(getWho(), getPortfolio());
        return Arrays.stream(WorkKind.values())
                .filter(kind -> counts.containsKey(kind) || kind.name().equals(getKind()))
                .map(kind -> new Tab(kind.name(), counts.getOrDefault(kind, 0L)))
                .toList();
    }

    /** One kind of work. */
    public record Tab(String kind, long count) {}

    /** Whose cases may be shown: name to login. */
    public Map<String, String> getPeople() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put(viewer.words().text("work.who.nobody"), "-");
        ports.collectors().forEach(user -> people.put(user.name(), user.login()));
        return people;
    }

    /** Cases were given to somebody. */
    public void assigned() {
        chosen = null;
        today.forget();
        narrow();
    }

    public String getChosenCount() {
        return viewer.words().counted("work.chosen", getChosen().size());
    }

    public String getChosenSum() {
        return viewer.words()
                .money(Balances.sum(getChosen().stream()
                        .flatMap(line -> line.getOverdue().amounts().stream())
                        .toList()));
    }

    public List<WorkLine> getChosen() {
        List<WorkLine> known = chosen;
        return known == null ? List.of() : known;
    }

    public void setChosen(@Nullable List<WorkLine> chosen) {
        this.chosen = chosen;
    }

    public String getKind() {
        return filter("kind");
    }

    public void setKind(@Nullable String kind) {
        boolean known = Arrays.stream(WorkKind.values()).map(Enum::name).anyMatch(name -> name.equals(kind));
        filter("kind", known ? kind : null);
    }

    /** Names of the portfolios, as the policy has them. */
    public List<String> getPortfolios() {
        return today.portfolios();
    }

    public String getPortfolio() {
        return filter("portfolio");
    }

    public void setPortfolio(@Nullable String name) {
        filter("portfolio", name);
    }

    public String getWho() {
        return filter("who");
    }

    public void setWho(@Nullable String who) {
        filter("who", who);
    }
}
