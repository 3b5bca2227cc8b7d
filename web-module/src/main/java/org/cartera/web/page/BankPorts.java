package org.cartera.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cartera.domain.bank.BankFiles;
import org.cartera.domain.bank.BankTables;
import org.cartera.domain.bank.SavedMappings;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.BankViews;
import org.cartera.domain.portfolio.PaymentBook;
import org.cartera.domain.portfolio.PaymentBook.Settled;
import org.cartera.domain.reconciliation.BankBook;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.Matching;

/** The ports of the bank's page, which a page kept in a session can hold on to. */
@ApplicationScoped
public class BankPorts {
    @Inject
    BankBook files;

    @Inject
    MatchBook matches;

    @Inject
    BankIntake intake;

    @Inject
    Matching matching;

    @Inject
    BankDesk desk;

    @Inject
    BankViews views;

    @Inject
    SavedMappings mappings;

    @Inject
    BankFiles reader;

    @Inject
    BankTables tables;

    @Inject
    PaymentBook payments;

    @Inject
    Clock clock;

    /** A person has looked after a payment for the ERP. */
    public boolean settle(OrganisationId organisation, long payment, Settled how, String by) {
        return payments.settle(organisation, payment, how, by, clock.instant());
    }

    public BankBook files() {
        return files;
    }

    public MatchBook matches() {
        return matches;
    }

    public BankIntake intake() {
        return intake;
    }

    public Matching matching() {
        return matching;
    }

    public BankDesk desk() {
        return desk;
    }

    public BankViews views() {
        return views;
    }

    public SavedMappings mappings() {
        return mappings;
    }

    public BankFiles reader() {
        return reader;
    }

    public BankTables tables() {
        return tables;
    }
}
