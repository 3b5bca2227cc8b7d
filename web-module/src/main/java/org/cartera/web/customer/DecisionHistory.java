package org.cartera.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cartera.domain.decisionlog.DecisionLog;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.web.page.RulesTitles;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** What was decided about the customer on a day, decided again from what the log keeps. */
@Named
@RequestScoped
public class DecisionHistory {
    @Inject
    DecisionLog log;

    @Inject
    Replay replay;

    @Inject
    CustomerPage page;

    @Inject
    Viewer viewer;

    @Inject
    RulesTitles titles;

    private @Nullable DecisionThen then;
    private boolean known;

    /** Null where no day is asked for, or where the log keeps nothing of that day or before it. */
    public @Nullable DecisionThen getThen() {
        if (!known) {
            then = page.account()
                    .filter(account -> page.getOn() != null)
                    .flatMap(account -> log.on(account, page.dayAskedFor()))
                    .map(logged -> new DecisionThen(
                            replay.replay(logged),
                            page.dayAskedFor(),
                            titles.of(logged.policyVersion()),
                            viewer.words()))
                    .orElse(null);
            known = true;
        }
        return then;
    }

    public boolean isAsked() {
        return page.getOn() != null;
    }
}
