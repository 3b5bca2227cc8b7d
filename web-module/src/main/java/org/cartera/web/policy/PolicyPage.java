package org.cartera.web.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** The policy's text, a draft of the next version, and what that would change tonight. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Trial trial;

    @Inject
    Viewer viewer;

    private boolean started;
    private int newest;
    private String yaml = "";
    private String rationale = "";
    private @Nullable LocalDate from;
    private transient @Nullable List<Tried> tried;

    private void start() {
        if (!started) {
            started = true;
            viewer.organisation().ifPresent(id -> {
                yaml = portfolio.policyDesk().text(id, viewer.today());
                newest = portfolio.policyDesk().history(id).stream()
                        .mapToInt(Version::number)
                        .max()
                        .orElse(0);
            });
            from = viewer.today().plusDays(1);
        }
    }

    /** Asks the gate under the draft and under the rules in force. */
    public void compare() {
        viewer.require(viewer.isGranting());
        tried = read().flatMap(rules -> viewer.organisation().map(id -> trial.run(id, rules)))
                .orElse(null);
    }

    /** Empty where the draft cannot be meant, which is said beside it. */
    private Optional<PolicySet> read() {
        try {
            return viewer.organisation().map(id -> portfolio.policyDesk().read(id, viewer.today(), yaml));
        } catch (PolicyDesk.Invalid wrong) {
            Beside.wrong("draft:yaml", viewer.words().text("policy.invalid", String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }

    public void publish() {
        viewer.require(viewer.isGranting());
        Words words = viewer.words();
        LocalDate first = from;
        boolean dated = first != null && !first.isBefore(viewer.today());
        if (!dated) {
            Beside.wrong("draft:from", words.text("form.due.wrong", words.date(viewer.today())));
        }
        if (rationale.isBlank()) {
            Beside.wrong("draft:rationale", words.text("form.policy.rationale"));
        }
        if (!dated || first == null || rationale.isBlank() || read().isEmpty()) {
            return;
        }
        OrganisationId organisation = viewer.organisation().orElseThrow();
        try {
            newest = portfolio
                    .policyDesk()
                    .publish(organisation, first, yaml, viewer.login(), rationale.strip(), newest);
            Toast.done(words.text("policy.saved", newest), words.text("policy.saved.from", words.date(first)));
            rationale = "";
            tried = null;
        } catch (Desk.Conflict changed) {
            newest = portfolio.policyDesk().history(organisation).stream()
                    .mapToInt(Version::number)
                    .max()
                    .orElse(0);
            Toast.refused(words.text("policy.conflict"), words.text("policy.conflict.hint", newest));
        }
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

    public List<Version> getHistory() {
        return viewer.organisation().map(portfolio.policyDesk()::history).orElse(List.of());
    }

    public String getYaml() {
        start();
        return yaml;
    }

    public void setYaml(@Nullable String yaml) {
        this.yaml = yaml == null ? "" : yaml;
    }

    public String getRationale() {
        return rationale;
    }

    public void setRationale(@Nullable String rationale) {
        this.rationale = rationale == null ? "" : rationale;
    }

    public @Nullable LocalDate getFrom() {
        start();
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
