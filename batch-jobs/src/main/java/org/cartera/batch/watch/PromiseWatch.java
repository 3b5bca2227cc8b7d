package org.cartera.batch.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.PromiseMessages;
import org.cartera.domain.portfolio.RunRules;

/** Has promises confirmed within a minute, and reminded of. */
@ApplicationScoped
public class PromiseWatch {
    @Inject
    PromiseMessages messages;

    @Inject
    RunRules rules;

    @Inject
    Clock clock;

    /** The day is the settings' (a demo's), else today in the organisation's zone (K1). */
    public void write(Organisation organisation) {
        Instant now = clock.instant();
        LocalDate fixed = rules.businessDate();
        messages.write(
                organisation.id(),
                fixed == null ? now.atZone(organisation.zone()).toLocalDate() : fixed,
                now);
    }
}
