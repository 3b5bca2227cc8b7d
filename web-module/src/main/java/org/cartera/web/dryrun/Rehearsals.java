package org.cartera.web.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.domain.dryrun.DryRunBook;
import org.cartera.domain.dryrun.DryRunViews;
import org.cartera.domain.dryrun.DryRuns;

/** The ports of dry runs, in one place that a page kept in a session can hold on to. */
@ApplicationScoped
public class Rehearsals {
    @Inject
    DryRuns runs;

    @Inject
    DryRunBook book;

    @Inject
    DryRunViews views;

    public DryRuns runs() {
        return runs;
    }

    public DryRunBook book() {
        return book;
    }

    public DryRunViews views() {
        return views;
    }
}
