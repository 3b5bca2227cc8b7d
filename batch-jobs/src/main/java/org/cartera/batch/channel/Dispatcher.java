package org.cartera.batch.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Dispatch;
import org.cartera.domain.portfolio.Outbox;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.Transport;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;

/** Works off an organisation's outbox, within a run and between runs. */
@ApplicationScoped
public class Dispatcher {
    @Inject
    Outbox outbox;

    @Inject
    CaseFiles files;

    @Inject
    Composer composer;

    @Inject
    @Any
    Instance<Transport> transports;

    @Inject
    Policies policies;

    @Inject
    PortfolioViews views;

    @Inject
    FactStore facts;

    @Inject
    RunRules rules;

    @Inject
    Clock clock;

    /** How many are due now. */
    public long due(OrganisationId organisation) {
        return outbox.due(organisation, clock.instant());
    }

    /**
     * Delivers what is due, one after the other; nothing where dispatching is switched off.
     *
     * @param goOn told after each delivery how many were taken; false ends the work
     * @return how many were taken
     */
    public long deliver(OrganisationId organisation, LocalDate businessDate, IntPredicate goOn) {
        if (!rules.dispatching() || due(organisation) == 0) {
            return 0;
        }
        Generation generation = facts.current(organisation)
                .orElseThrow(() -> new IllegalStateException("Nothing of " + organisation + " was read yet"));
        Dispatch dispatch = dispatch(organisation, businessDate);
        long all = 0;
        int taken = 1;
        boolean more = true;
        while (more && taken > 0) {
            taken = dispatch.deliver(generation, businessDate, rules.node(), 1, clock.instant());
            all += taken;
            more = taken > 0 && goOn.test(taken);
        }
        return all;
    }

    private Dispatch dispatch(OrganisationId id, LocalDate businessDate) {
        Organisation organisation = views.organisations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Organisation " + id + " was not read yet"));
        Map<Channel, Transport> byChannel =
                transports.stream().collect(Collectors.toMap(Transport::channel, transport -> transport));
        return new Dispatch(
                outbox,
                files,
                composer,
                byChannel,
                policies.inForce(id, businessDate),
                organisation,
                rules.tries(),
                rules.pause());
    }
}
