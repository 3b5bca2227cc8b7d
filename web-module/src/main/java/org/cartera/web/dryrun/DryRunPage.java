package org.cartera.web.dryrun;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.dryrun.DryRunViews.AccountSum;
import org.cartera.domain.dryrun.DryRunViews.ActionSum;
import org.cartera.domain.dryrun.DryRunViews.Sums;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.RulesTitles;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** One dry run: followed while it goes on, then shown in sums. */
@Named
@ViewScoped
public class DryRunPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Rehearsals rehearsals;

    @Inject
    Viewer viewer;

    @Inject
    RulesTitles titles;

    private long id;
    private boolean wasLive;
    private transient @Nullable Sums sums;

    /** Null where there is none of that number in the organisation shown. */
    public @Nullable DryRunLine getRun() {
        return rehearsals
                .book()
                .one(id)
                .filter(this::isOurs)
                .map(run -> new DryRunLine(run, titles.of(run.policyVersion()), viewer.words(), portfolio.instant()))
                .orElse(null);
    }

    private boolean isOurs(DryRun run) {
        return viewer.organisation().filter(run.organisation()::equals).isPresent();
    }

    public void poll() {
        DryRunLine run = getRun();
        sums = null;
        if (run != null && wasLive && !run.isLive()) {
            Toast.done(viewer.words().text("dry.ended"), run.getStatus() + " · " + run.getDuration());
        }
        wasLive = run != null && run.isLive();
    }

    public void stop() {
        viewer.require(viewer.isRunning());
        if (getRun() != null) {
            rehearsals.runs().stop(id);
            Toast.done(viewer.words().text("run.stopping"), viewer.words().text("run.stopping.hint"));
        }
    }

    private Sums sums() {
        Sums known = sums;
        if (known == null) {
            known = getRun() == null
                    ? new Sums(List.of(), List.of(), List.of())
                    : rehearsals.views().sums(id);
            sums = known;
        }
        return known;
    }

    public List<ActionLine> getActions() {
        return sums().actions().stream()
                .map(sum -> new ActionLine(
                        sum,
                        viewer.words().named("stage", sum.stage()),
                        viewer.words().text("channel." + sum.channel())))
                .toList();
    }

    public List<AccountLine> getHolds() {
        return lines(sums().holds(), "dry.hold.");
    }

    public List<AccountLine> getChanges() {
        return lines(sums().changes(), "dry.change.");
    }

    private List<AccountLine> lines(List<AccountSum> all, String prefix) {
        return all.stream()
                .map(sum -> new AccountLine(sum, viewer.words().text(prefix + sum.code())))
                .toList();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** One stage, channel and currency in sums, with its names. */
    public record ActionLine(ActionSum sum, String stage, String channel) {
        public ActionSum getSum() {
            return sum;
        }

        public String getStage() {
            return stage;
        }

        public String getChannel() {
            return channel;
        }
    }

    /** The accounts of one decision or change in sums, with its name. */
    public record AccountLine(AccountSum sum, String name) {
        public AccountSum getSum() {
            return sum;
        }

        public String getName() {
            return name;
        }
    }
}
