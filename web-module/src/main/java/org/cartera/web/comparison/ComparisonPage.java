package org.cartera.web.comparison;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.comparison.ComparisonDesk.Answer;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.comparison.SignOff;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.web.page.ComparisonPorts;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One customer's list, line against line. */
@Named
@ViewScoped
public class ComparisonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private long list;
    private boolean all;
    private @Nullable transient ListEntry entry;
    private @Nullable transient List<FindingView> findings;

    /** The list; null where there is none of this number. */
    public @Nullable ListEntry getEntry() {
        if (entry == null) {
            entry = viewer.organisation()
                    .flatMap(id -> ports().book().one(id, list))
                    .orElse(null);
        }
        return entry;
    }

    public String getCustomerName() {
        ListEntry one = getEntry();
        return one == null
                ? ""
                : portfolio
                        .views()
                        .customer(one.account())
                        .map(view -> view.decision().file().facts().customer().name())
                        .orElse(one.account().customer().value());
    }

    /** What does not agree; or everything. */
    public List<FindingView> getFindings() {
        List<FindingView> known = findings;
        if (known == null) {
            known = getEntry() == null
                    ? List.of()
                    : ports().book().findings(list).stream()
                            .map(one -> new FindingView(one, viewer.sentences()))
                            .toList();
            findings = known;
        }
        return known.stream().filter(one -> all || !one.isSame()).toList();
    }

    public long getAgreed() {
        getFindings();
        return findings == null
                ? 0
                : findings.stream().filter(FindingView::isSame).count();
    }

    public List<DifferenceLine> getDifferences() {
        LocalDate today = viewer.today();
        return getEntry() == null
                ? List.of()
                : ports().book().differences(list).stream()
                        .map(one -> DifferenceLine.of(one, "", today, viewer.words()))
                        .toList();
    }

    /** Puts together what is ticked on both sides. */
    public void together() {
        viewer.require(viewer.isCollecting());
        Set<Integer> rows = ticked("row").map(Integer::valueOf).collect(Collectors.toSet());
        Set<String> keys = ticked("key").collect(Collectors.toSet());
        tell(ports().desk().together(organisation(), list, new Decided.Group(rows, keys), viewer.login()));
    }

    public void apart(String key) {
        viewer.require(viewer.isCollecting());
        tell(ports().desk().apart(organisation(), list, key, viewer.login()));
    }

    public void confirm(String key) {
        viewer.require(viewer.isCollecting());
        tell(ports().desk().confirm(organisation(), list, key, viewer.login()));
    }

    private static Stream<String> ticked(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? Stream.of() : Stream.of(values).distinct();
    }

    void tell(Answer answer) {
        Words words = viewer.words();
        if (answer == Answer.DONE) {
            Toast.done(words.text("comparison.done"), "");
        } else {
            Toast.refused(words.text("comparison.notDone"), words.text("comparison.answer." + answer));
        }
        changed();
    }

    void changed() {
        entry = null;
        findings = null;
    }

    public @Nullable SignOff getSignOff() {
        return getEntry() == null ? null : ports().book().signOff(list).orElse(null);
    }

    public boolean isSigned() {
        ListEntry one = getEntry();
        return one != null && one.state() == ListEntry.State.SIGNED;
    }

    ComparisonPorts ports() {
        return portfolio.comparisons();
    }

    OrganisationId organisation() {
        return viewer.organisation().orElseThrow();
    }

    public long getList() {
        return list;
    }

    public void setList(long list) {
        this.list = list;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
