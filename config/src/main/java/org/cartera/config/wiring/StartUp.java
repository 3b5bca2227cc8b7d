package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.config.settings.Settings;
import org.cartera.config.templates.StationeryFolder;
import org.cartera.domain.staff.ApiClients;
import org.cartera.domain.staff.Opening;
import org.cartera.domain.staff.Passwords;
import org.cartera.domain.staff.Staff;

/**
 * Brings the schema up to date, tells the settings, and lets somebody in. The web module calls it as its context starts:
 * the events of the bean archive come before resources can be looked up on some servers.
 */
@ApplicationScoped
public class StartUp implements Opening {
    private static final System.Logger LOG = System.getLogger(StartUp.class.getName());

    @Inject
    StoreWiring store;

    @Inject
    Settings settings;

    @Inject
    PolicyWiring policies;

    @Inject
    StationeryFolder stationery;

    @Inject
    Staff staff;

    @Inject
    Passwords passwords;

    @Inject
    ApiClients clients;

    @Inject
    ContainerTransactions transactions;

    @Override
    public void open() {
        store.ready();
        LOG.log(System.Logger.Level.INFO, "Effective settings:" + System.lineSeparator() + settings.table());
        policies.ready(settings, stationery);
        FirstStart first = new FirstStart(staff, passwords, clients);
        transactions.inNewTransaction(() -> {
            store.awaitTurn();
            first.letPeopleIn(settings.demo().active());
            first.letOperationsIn(settings.api());
            return true;
        });
    }
}
