package org.cartera.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cartera.domain.worklist.Worklist;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The worklist as it stands at this request, read once for all that ask for it. */
@Named
@RequestScoped
public class WorkToday {
    @Inject
    WorkPorts ports;

    @Inject
    Viewer viewer;

    private @Nullable Worklist list;

    public Worklist list() {
        Worklist known = list;
        if (known == null) {
            known = viewer.organisation()
                    .map(id -> ports.list(id, viewer.today()))
                    .orElseGet(() -> new Worklist(List.of(), 0));
            list = known;
        }
        return known;
    }

    /** Something was changed that the list shows. */
    void forget() {
        list = null;
    }

    /** Who has how much to do. */
    public List<LoadLine> getLoads() {
        return list().loads().stream()
                .map(load ->
                        LoadLine.ofPerson(load, load.who().isEmpty() ? "" : ports.name(load.who()), viewer.words()))
                .toList();
    }

    /** How much there is to do in each portfolio; none where the policy has none. */
    public List<LoadLine> getPortfolioLoads() {
        return portfolios().isEmpty()
                ? List.of()
                : list().portfolios().stream()
                        .map(load -> LoadLine.ofPortfolio(load, viewer.words()))
                        .toList();
    }

    List<String> portfolios() {
        return viewer.organisation()
                .map(id -> ports.policy(id, viewer.today()).portfolios().names())
                .orElse(List.of());
    }

    public long getUncovered() {
        return list().uncovered();
    }

    /** How many debtors somebody will look at, in one sentence (S2-12). */
    public String getCoverage() {
        Words words = viewer.words();
        return list().debtors() == 0
                ? words.text("work.coverage.nobody")
                : words.text("work.coverage", words.count(covered()), words.count(list().debtors()), getCoverageRate());
    }

    /** The share of debtors that somebody will look at; a dash where nobody owes anything. */
    public String getCoverageRate() {
        long debtors = list().debtors();
        return debtors == 0
                ? "–"
                : viewer.words()
                        .percent(BigDecimal.valueOf(covered())
                                .divide(BigDecimal.valueOf(debtors), 4, RoundingMode.HALF_UP));
    }

    private long covered() {
        return Math.max(0, list().debtors() - list().uncovered());
    }
}
