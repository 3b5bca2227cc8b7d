package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** Applies the best suggestion of every listed line that has points enough, after showing of how many and how much. */
@Named
@ViewScoped
public class BankMany implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    @Inject
    BankPage page;

    @Inject
    BankCase shown;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private int score = 100;
    private int margin = 1;
    private transient @Nullable List<Line> found;

    /** Begins with what the policy would apply by itself. */
    public void begin() {
        viewer.organisation().ifPresent(id -> {
            CashPolicy policy = portfolio.policies().inForce(id, viewer.today()).cash();
            score = Math.max(1, policy.threshold());
            margin = policy.margin();
        });
        found = null;
    }

    private List<Line> found() {
        List<Line> known = found;
        if (known == null) {
            Map<String, String> filters = new HashMap<>(page.filters());
            filters.put("state", LineState.TO_DECIDE.name());
            filters.put("score", Integer.toString(score));
            known = viewer.organisation()
                    .map(id -> portfolio
                            .bank()
                            .views()
                            .lines(id, new ListQuery(page.getSearch(), filters, "", false, 0, AT_ONCE))
                            .rows())
                    .orElse(List.of());
            found = known;
        }
        return known;
    }

    private List<Line> sure() {
        return found().stream()
                .filter(line -> line.sure(score, margin).isPresent())
                .toList();
    }

    public List<BankLineView> getLines() {
        return sure().stream()
                .map(line -> new BankLineView(line, viewer.sentences()))
                .toList();
    }

    public boolean isNone() {
        return sure().isEmpty();
    }

    /** So many have another way that comes close. */
    public long getAside() {
        return found().size() - (long) sure().size();
    }

    public String getTold() {
        List<Line> sure = sure();
        return sure.isEmpty()
                ? viewer.words().text("bank.many.none")
                : viewer.words().text("bank.many.told", count(sure.size()), sum(sure));
    }

    public String getDeed() {
        return viewer.words().text("bank.many.do", count(sure().size()));
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        OrganisationId organisation = viewer.organisation().orElseThrow();
        List<Line> sure = sure();
        List<Long> done = portfolio
                .bank()
                .desk()
                .confirm(organisation, sure.stream().map(Line::id).toList(), score, margin, viewer.login());
        List<Line> applied =
                sure.stream().filter(line -> done.contains(line.id())).toList();
        String left = done.size() == sure.size()
                ? ""
                : viewer.words().counted("bank.many.left", sure.size() - (long) done.size());
        Beside.saved(viewer.words().text("bank.many.done", count(done.size()), sum(applied)), left);
        found = null;
        page.narrow();
        shown.anew();
    }

    private String count(int lines) {
        return viewer.words().counted("bank.linesCount", lines);
    }

    private String sum(List<Line> lines) {
        return viewer.words()
                .money(Balances.sum(
                        lines.stream().map(line -> line.line().amount()).toList()));
    }

    public int getScore() {
        return score;
    }

    public void setScore(int score) {
        this.score = score;
        found = null;
    }
}
