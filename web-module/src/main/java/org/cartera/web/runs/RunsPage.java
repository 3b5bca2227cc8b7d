package org.cartera.web.runs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.EarlierThanDecided;
import org.cartera.web.frame.CurrentOrganisation;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** The runs of the organisation, and the start of the next one. */
@Named
@ViewScoped
public class RunsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    CurrentOrganisation organisation;

    private @Nullable LocalDate businessDate;

    public List<RunLine> getHistory() {
        return viewer.organisation().stream()
                .flatMap(id -> portfolio.runs().history(id, SHOWN).stream())
                .map(run -> new RunLine(run, viewer.words(), portfolio.instant()))
                .toList();
    }

    /** The run that is live now; null where none is. */
    public @Nullable RunLine getLive() {
        return getHistory().stream().filter(RunLine::isLive).findFirst().orElse(null);
    }

    public String getHeadline() {
        List<RunLine> history = getHistory();
        if (history.isEmpty()) {
            return viewer.words().text("runs.none");
        }
        RunLine last = history.get(0);
        return viewer.words()
                .text(
                        last.isLive() ? "runs.live" : "runs.last",
                        viewer.words().moment(last.getStartedAt()),
                        last.getStatus().toLowerCase(viewer.words().locale()),
                        last.getDuration());
    }

    /** Starts the run of the chosen date, or shows the one that is live, and opens its page. */
    public String start() {
        viewer.require(viewer.isRunning());
        Optional<OrganisationId> id = viewer.organisation();
        LocalDate date = getBusinessDate();
        if (id.isEmpty() || date == null) {
            return "";
        }
        try {
            return "/run?faces-redirect=true&id=" + portfolio.runs().start(id.get(), date, viewer.login());
        } catch (EarlierThanDecided e) {
            Toast.refused(viewer.words().text("runs.earlier"), viewer.words().text("runs.earlier.hint"));
            return "";
        }
    }

    /** Its name, or before the first read of the ERP its id. */
    public String getOrganisationName() {
        return organisation.get().map(Organisation::name).orElseGet(() -> viewer.organisation()
                .map(OrganisationId::value)
                .orElse(""));
    }

    /** What the field shows at first: the business date that a run takes which names none. */
    public @Nullable LocalDate getBusinessDate() {
        if (businessDate == null) {
            businessDate = portfolio.defaultDate(organisation.zone());
        }
        return businessDate;
    }

    public void setBusinessDate(@Nullable LocalDate businessDate) {
        this.businessDate = businessDate;
    }
}
