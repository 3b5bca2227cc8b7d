package org.cartera.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.domain.decisionlog.CheckLog;
import org.cartera.domain.decisionlog.CheckReplay;
import org.jspecify.annotations.Nullable;

/** Checks decided again from what was kept of them, for pages that are kept in a session. */
@ApplicationScoped
public class FromLog {
    @Inject
    CheckLog log;

    @Inject
    CheckReplay replay;

    /** Null where nothing is kept to decide from. */
    public CheckReplay.@Nullable Again again(long check) {
        return log.check(check).map(replay::again).orElse(null);
    }
}
