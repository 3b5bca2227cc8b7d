package org.cartera.web.policy;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** A text that finance tunes: the one in force, its versions and rules with their age, and a draft of the next version. */
public abstract class TextPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    protected Portfolio portfolio;

    @Inject
    protected Viewer viewer;

    private boolean started;
    private int newest;
    private String yaml = "";
    private String rationale = "";
    private @Nullable LocalDate from;

    protected abstract Kind kind();

    /** What was tried of the draft before it was saved is said no longer. */
    protected abstract void forget();

    private void start() {
        if (!started) {
            started = true;
            viewer.organisation().ifPresent(id -> {
                yaml = portfolio.policyDesk().text(id, kind(), viewer.today());
                newest = newest(id);
            });
            from = viewer.today().plusDays(1);
        }
    }

    private int newest(OrganisationId id) {
        return portfolio.policyDesk().history(id, kind()).stream()
                .mapToInt(Version::number)
                .max()
                .orElse(0);
    }

    /** Empty where the draft cannot be meant, which is said beside it. */
    protected final Optional<PolicySet> read() {
        try {
            return viewer.organisation().map(id -> portfolio.policyDesk().read(id, kind(), viewer.today(), getYaml()));
        } catch (PolicyDesk.Invalid wrong) {
            Beside.wrong("draft:yaml", FlawInWords.of(wrong.flaw(), viewer.words()));
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
                    .publish(organisation, kind(), first, yaml, viewer.login(), rationale.strip(), newest);
            Toast.done(words.text("policy.saved", newest), words.text("policy.saved.from", words.date(first)));
            rationale = "";
            forget();
        } catch (Desk.Conflict changed) {
            newest = newest(organisation);
            Toast.refused(words.text("policy.conflict"), words.text("policy.conflict.hint", newest));
        }
    }

    public List<Version> getHistory() {
        return viewer.organisation()
                .map(id -> portfolio.policyDesk().history(id, kind()))
                .orElse(List.of());
    }

    /** Since when each rule in force stands, and by whom (S3-9). */
    public List<RuleAgeLine> getAges() {
        return viewer.organisation().stream()
                .flatMap(id -> portfolio.policyDesk().ages(id, kind(), viewer.today()).stream())
                .map(age -> new RuleAgeLine(age, viewer.today(), viewer.words()))
                .toList();
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
