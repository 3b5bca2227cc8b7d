package org.cartera.web.dryrun;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.web.frame.CurrentOrganisation;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.RulesTitles;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** The newest dry runs of the organisation, and the start of another one. */
@Named
@RequestScoped
public class DryRunStart {
    private static final int SHOWN = 10;

    @Inject
    Portfolio portfolio;

    @Inject
    Rehearsals rehearsals;

    @Inject
    Viewer viewer;

    @Inject
    RulesTitles titles;

    @Inject
    CurrentOrganisation organisation;

    private @Nullable LocalDate businessDate;
    private boolean fresh;

    public List<DryRunLine> getHistory() {
        return viewer.organisation().stream()
                .flatMap(id -> rehearsals.book().history(id, SHOWN).stream())
                .map(run -> new DryRunLine(run, titles.of(run.policyVersion()), viewer.words(), portfolio.instant()))
                .toList();
    }

    /** Starts one, or shows the one under way, and opens its page. */
    public String start() {
        viewer.require(viewer.isRunning());
        Optional<OrganisationId> id = viewer.organisation();
        LocalDate date = getBusinessDate();
        if (id.isEmpty() || date == null) {
            return "";
        }
        long run = rehearsals.runs().start(new DryRun.Request(id.get(), date, fresh), viewer.login());
        return "/dryrun?faces-redirect=true&id=" + run;
    }

    public @Nullable LocalDate getBusinessDate() {
        if (businessDate == null) {
            businessDate = portfolio.defaultDate(organisation.zone());
        }
        return businessDate;
    }

    public void setBusinessDate(@Nullable LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    public boolean isFresh() {
        return fresh;
    }

    public void setFresh(boolean fresh) {
        this.fresh = fresh;
    }
}
