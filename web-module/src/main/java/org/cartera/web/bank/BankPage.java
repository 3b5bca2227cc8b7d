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
        chosen = again(List.of(id));
        look();
    }

    private List<BankLineView> again(List<Long> ids) {
        OrganisationId organisation = viewer.organisation().orElseThrow();
        return ids.stream()
                .flatMap(id -> portfolio.bank().matches().line(organisation, id).stream())
                .map(one -> show(one, viewer.words()))
                .toList();
    }

    /** Something was done about the lines looked at: where they leave the list the next one takes their place. */
    void goOn() {
        List<Long> ids = getRows().getShown().stream().map(BankLineView::getId).toList();
        List<Long> done = shown.ids();
        int last = ids.lastIndexOf(done.isEmpty() ? -1L : done.get(0));
        List<Long> left = ids.stream().filter(id -> !done.contains(id)).toList();
        narrow();
        chosen = null;
        if (state.equals(ALL) && !done.isEmpty()) {
            chosen = again(done);
            shown.anew();
        } else if (left.isEmpty() || last < 0) {
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
}
