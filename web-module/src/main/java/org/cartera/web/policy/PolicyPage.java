package org.cartera.web.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.jspecify.annotations.Nullable;

/** The policy's text, a draft of the next version, and what that would change tonight. */
@Named
@ViewScoped
public class PolicyPage extends TextPage {
    private static final long serialVersionUID = 1L;

    @Inject
    Trial trial;

    private transient @Nullable List<Tried> tried;

    @Override
    protected Kind kind() {
        return Kind.POLICY;
    }

    @Override
    protected void forget() {
        tried = null;
    }

    /** Asks the gate under the draft and under the rules in force. */
    public void compare() {
        viewer.require(viewer.isGranting());
        tried = read().flatMap(rules -> viewer.organisation().map(id -> trial.run(id, rules)))
                .orElse(null);
    }

    /** Null before somebody has asked. */
    public @Nullable List<Tried> getChanges() {
        List<Tried> all = tried;
        return all == null ? null : all.stream().filter(Tried::isDifferent).toList();
    }

    /** How many questions were asked and how many are answered differently. */
    public String getSum() {
        List<Tried> all = tried;
        List<Tried> changes = getChanges();
        return all == null || changes == null
                ? ""
                : viewer.words()
                        .text(
                                "policy.sum",
                                viewer.words().count(all.size()),
                                viewer.words().count(changes.size()));
    }
}
