package org.cartera.web.runs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.RunProgress;
import org.cartera.web.outbox.CommunicationLine;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** One run: followed while it is live, with its counts and what failed once it has ended. */
@Named
@ViewScoped
public class RunPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private long id;
    private boolean wasLive;

    /** Null where there is no such run of the organisation shown. */
    public @Nullable RunLine getRun() {
        return portfolio
                .runs()
                .progress(id)
                .filter(this::isOurs)
                .map(run -> new RunLine(run, viewer.words(), portfolio.instant()))
                .orElse(null);
    }

    private boolean isOurs(RunProgress run) {
        return viewer.organisation().filter(run.organisation()::equals).isPresent();
    }

    /** Asked every two seconds while the run is live; tells when it has ended. */
    public void poll() {
        RunLine run = getRun();
        if (run != null && wasLive && !run.isLive()) {
            Toast.done(viewer.words().text("run.ended"), run.getStatus() + " · " + run.getDuration());
        }
        wasLive = run != null && run.isLive();
    }

    public void stop() {
        viewer.require(viewer.isRunning());
        if (getRun() != null) {
            portfolio.runs().stop(id, viewer.login());
            Toast.done(viewer.words().text("run.stopping"), viewer.words().text("run.stopping.hint"));
        }
    }

    public String restart() {
        viewer.require(viewer.isRunning());
        return getRun() == null
                ? ""
                : "/run?faces-redirect=true&id=" + portfolio.runs().restart(id, viewer.login());
    }

    /** Messages of this run that a person must look at: given up, or nobody knows whether they arrived. */
    public List<CommunicationLine> getFailures() {
        return List.of("DEAD", "UNCERTAIN").stream()
                .flatMap(status -> failures(status).stream())
                .toList();
    }

    private List<CommunicationLine> failures(String status) {
        ListQuery query = new ListQuery("", Map.of("run", Long.toString(id), "status", status), "", false, 0, SHOWN);
        return viewer.organisation().stream()
                .flatMap(org -> portfolio.views().communications(org, query).rows().stream())
                .map(row -> new CommunicationLine(row, viewer.words()))
                .toList();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
