package org.cartera.web.bank;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.BankDesk.Answer;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Bank lines of one state, and the one that is looked at. */
@Named
@ViewScoped
public class BankPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final List<LineState> TABS =
            List.of(LineState.TO_DECIDE, LineState.APPLIED, LineState.UNKNOWN, LineState.RETURNED, LineState.OTHER);

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private LineState state = LineState.TO_DECIDE;
    private long before = Long.MAX_VALUE;
    private long chosen;
    private @Nullable transient List<BankLineView> lines;

    public List<Tab> getTabs() {
        Map<LineState, Long> counts =
                viewer.organisation().map(portfolio.bank().matches()::counts).orElse(Map.of());
        return TABS.stream()
                .map(one -> new Tab(one.name(), counts.getOrDefault(one, 0L)))
                .toList();
    }

    public List<BankLineView> getLines() {
        List<BankLineView> known = lines;
        if (known == null) {
            known = new ArrayList<>();
            for (Line line : read()) {
                known.add(new BankLineView(line, viewer.sentences()));
            }
            lines = known;
        }
        return known;
    }

    private List<Line> read() {
        return viewer.organisation()
                .map(id -> portfolio.bank().matches().lines(id, state, before, PAGE))
                .orElse(List.of());
    }

    /** The line that is looked at; the first of the list where none was chosen; null where there is none. */
    public @Nullable BankLineView getChosen() {
        return getLines().stream()
                .filter(one -> one.getId() == chosen)
                .findFirst()
                .or(() -> getLines().stream().findFirst())
                .orElse(null);
    }

    public void choose(long id) {
        chosen = id;
    }

    public void more() {
        List<BankLineView> shown = getLines();
        before = shown.isEmpty() ? Long.MAX_VALUE : shown.get(shown.size() - 1).getId();
        changed();
    }

    public boolean isMore() {
        return getLines().size() == PAGE;
    }

    /** Confirms the suggestion of this rank. */
    public void confirm(int suggestion) {
        viewer.require(viewer.isCollecting());
        BankLineView line = getChosen();
        if (line != null && suggestion < line.getSuggestions().size()) {
            SuggestionView way = line.getSuggestions().get(suggestion);
            tell(portfolio.bank().desk().match(way.account(), line.getId(), way.allocations(), viewer.login()));
        }
    }

    public void undo() {
        viewer.require(viewer.isCollecting());
        BankLineView line = getChosen();
        OrganisationId organisation = viewer.organisation().orElseThrow();
        if (line != null) {
            tell(portfolio.bank().desk().undo(organisation, line.getId(), viewer.login()));
        }
    }

    void tell(Answer answer) {
        Words words = viewer.words();
        if (answer == Answer.DONE) {
            Toast.done(words.text("bank.done"), "");
        } else {
            Toast.refused(words.text("bank.notDone"), words.text("bank.answer." + answer.name()));
        }
        changed();
    }

    void changed() {
        lines = null;
    }

    public String getState() {
        return state.name();
    }

    public void setState(@Nullable String state) {
        this.state = Arrays.stream(LineState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(LineState.TO_DECIDE);
    }

    /** A state with its lines. */
    public record Tab(String name, long count) {}
}
