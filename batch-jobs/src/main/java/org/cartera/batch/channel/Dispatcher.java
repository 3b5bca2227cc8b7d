package org.cartera.batch.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.cartera.domain.action.Channel;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Carrier;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Dispatch;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Journal;
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
    private static final Journal JOURNAL = Journal.of(Dispatcher.class);

    /** Messages a worker and read: enough that reading costs little, few enough that a stop is soon heard. */
    private static final int FEW = 8;

    private static final Duration FRESH = Duration.ofSeconds(30);

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
    Workers workers;

    @Inject
    SignsOfLife signs;

    @Inject
    Clock clock;

    /** How many are due now. */
    public long due(OrganisationId organisation) {
        return outbox.due(organisation, clock.instant());
    }

    /**
     * Delivers what is due, several at once; nothing where dispatching is switched off.
     *
     * @param goOn told after every few how many were looked at; false ends the work
     * @return how many were looked at
     */
    public long deliver(OrganisationId organisation, LocalDate businessDate, Carrier by, IntPredicate goOn) {
        if (!rules.dispatching() || due(organisation) == 0) {
            return 0;
        }
        Generation generation = facts.current(organisation)
                .orElseThrow(() -> new IllegalStateException("Nothing of " + organisation + " was read yet"));
        Dispatch dispatch = dispatch(organisation, businessDate);
        long all = 0;
        boolean more = true;
        while (more) {
            List<Dispatch.Due> next = dispatch.next(generation, businessDate, FEW * rules.workers(), clock.instant());
            Instant stale = clock.instant().plus(FRESH);
            workers.each(next, due -> deliver(dispatch, due, by, stale));
            all += next.size();
            more = !next.isEmpty() && goOn.test(next.size());
        }
        return all;
    }

    /** What was looked at too long ago, because the mail server is slow, is looked at again with the next few. */
    private void deliver(Dispatch dispatch, Dispatch.Due due, Carrier by, Instant stale) {
        Instant now = clock.instant();
        if (now.isBefore(stale)) {
            signs.during(due.outgoing(), () -> dispatch.deliver(due, by, now).ifPresent(fate -> tell(due, fate)));
        }
    }

    /** Addresses and answers of mail servers stand with the communication, not in a log that many may read. */
    private static void tell(Dispatch.Due due, Fate fate) {
        boolean person = fate.state().needsPerson();
        JOURNAL.write(
                person ? Level.WARNING : Level.INFO,
                due.outgoing().reference(),
                due.outgoing().channel() + " " + due.outgoing().stage() + ": " + fate.state()
                        + (fate.state() == IntentState.SENT ? ", " + fate.detail() : ""));
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
