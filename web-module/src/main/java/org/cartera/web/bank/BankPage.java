package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.reconciliation.LineState;
import org.jspecify.annotations.Nullable;

/** The bank's lines of one state; the chosen ones are looked at beside them. */
@Named
@ViewScoped
public class BankPage extends BankList {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "ALL";
    private static final List<LineState> TABS = List.of(
            LineState.TO_DECIDE,
            LineState.UNKNOWN,
            LineState.APPLIED,
            LineState.RETURNED,
            LineState.OTHER,
            LineState.NEW);

    @Inject
    BankCase shown;

    private String state = LineState.TO_DECIDE.name();
    private String line = "";
    private transient @Nullable List<BankLineView> chosen;

    /** Looks at the line that the address names, else at the first of the list. */
    public void begin() {
        viewer.organisation().ifPresent(id -> {
            if (line.matches("\\d{1,18}")) {
                choose(Long.parseLong(line));
            } else {
                read(id, new ListQuery(getSearch(), filters(), "", false, 0, 1)).rows().stream()
                        .findFirst()
                        .ifPresent(one -> choose(one.id()));
            }
        });
    }

    @Override
    public Map<String, String> filters() {
        Map<String, String> all = new HashMap<>(super.filters());
        if (!state.equals(ALL)) {
            all.put("state", state);
        }
        return all;
    }

    @Override
    public boolean isNarrowed() {
        return !getSearch().isEmpty() || getFiltersSet() > 0;
    }

    /** The states, all of them, and new ones while there are any. */
    public List<Tab> getTabs() {
        Map<LineState, Long> counts = counts();
        return TABS.stream()
                .map(one -> new Tab(one.name(), counts.getOrDefault(one, 0L)))
                .filter(tab -> tab.count() > 0 || !tab.name().equals(LineState.NEW.name()))
                .toList();
    }

    /** How many receipts are applied, of how many. */
    public String getHeadline() {
        Map<LineState, Long> counts = counts();
        long applied = counts.getOrDefault(LineState.APPLIED, 0L);
        long waiting = counts.getOrDefault(LineState.TO_DECIDE, 0L)
                + counts.getOrDefault(LineState.UNKNOWN, 0L)
                + counts.getOrDefault(LineState.NEW, 0L);
        return applied + waiting == 0
                ? viewer.words().text("bank.lead")
                : viewer.words()
                        .text(
                                "bank.headline",
                                viewer.words().count(applied),
                                viewer.words().count(applied + waiting));
    }

    private Map<LineState, Long> counts() {
        return viewer.organisation().map(portfolio.bank().matches()::counts).orElse(Map.of());
    }

    public List<BankLineView> getChosen() {
        List<BankLineView> known = chosen;
        return known == null ? List.of() : known;
    }

    public void setChosen(@Nullable List<BankLineView> chosen) {
        this.chosen = chosen;
    }

    /** Other lines are looked at. */
    public void look() {
        shown.look(getChosen().stream().map(BankLineView::getId).sorted().toList());
    }

    void choose(long id) {
        OrganisationId organisation = viewer.organisation().orElseThrow();
        chosen = portfolio.bank().matches().line(organisation, id).stream()
                .map(one -> show(one, viewer.words()))
                .toList();
        look();
    }

    /** Something was done about the lines looked at: the next one of the list takes their place, in their state or not. */
    void goOn() {
        List<Long> ids = getRows().getShown().stream().map(BankLineView::getId).toList();
        List<Long> done = shown.ids();
        int last = ids.lastIndexOf(done.isEmpty() ? -1L : done.get(0));
        List<Long> left = ids.stream().filter(id -> !done.contains(id)).toList();
        narrow();
        chosen = null;
        if (left.isEmpty() || last < 0) {
            shown.look(List.of());
        } else {
            long before = ids.subList(0, last).stream()
                    .filter(id -> !done.contains(id))
                    .count();
            choose(left.get((int) Math.min(before, left.size() - 1L)));
        }
    }

    public String getState() {
        return state;
    }

    /** {@code ALL} for every one. */
    public void setState(@Nullable String state) {
        boolean known = ALL.equals(state)
                || Arrays.stream(LineState.values()).anyMatch(one -> one.name().equals(state));
        this.state = known && state != null ? state : LineState.TO_DECIDE.name();
    }

    public String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line == null ? "" : line;
    }

    public record Tab(String name, long count) {}
}
