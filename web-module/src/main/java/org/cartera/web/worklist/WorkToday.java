package org.cartera.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cartera.domain.worklist.Worklist;
import org.cartera.web.page.Viewer;
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
                .map(load -> new LoadLine(load, load.who().isEmpty() ? "" : ports.name(load.who()), viewer.words()))
                .toList();
    }

    public long getUncovered() {
        return list().uncovered();
    }

    /** How many debtors somebody will look at, in one sentence (S2-12). */
    public String getCoverage() {
        long debtors = list().debtors();
        long covered = Math.max(0, debtors - list().uncovered());
        return debtors == 0
                ? viewer.words().text("work.coverage.nobody")
                : viewer.words()
                        .text(
                                "work.coverage",
                                viewer.words().count(covered),
                                viewer.words().count(debtors),
                                viewer.words()
                                        .percent(BigDecimal.valueOf(covered)
                                                .divide(BigDecimal.valueOf(debtors), 4, RoundingMode.HALF_UP)));
    }
}
