package org.cartera.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.mailbox.MailBook;
import org.cartera.domain.mailbox.MailboxAccess;
import org.cartera.domain.portfolio.AnswerForOurselves;
import org.cartera.domain.portfolio.Concessions;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.GateViews;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.Runs;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.domain.portfolio.SentMessages;
import org.cartera.domain.portfolio.ServiceCalls;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.portfolio.Undelivered;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.statement.StatementViews;

/** The ports that the pages ask and tell, in one place that a page kept in a session can hold on to. */
@ApplicationScoped
public class Portfolio {
    @Inject
    PortfolioViews views;

    @Inject
    Desk desk;

    @Inject
    Runs runs;

    @Inject
    Undelivered undelivered;

    @Inject
    OrderGate gate;

    @Inject
    GateViews gateViews;

    @Inject
    GateBook gateBook;

    @Inject
    HoldQueue holdQueue;

    @Inject
    Releases releases;

    @Inject
    Concessions concessions;

    @Inject
    Policies policies;

    @Inject
    PolicyDesk policyDesk;

    @Inject
    SalesDesk sales;

    @Inject
    StaffNotices notices;

    @Inject
    StatementViews statements;

    @Inject
    BankPorts bank;

    @Inject
    ComparisonPorts comparisons;

    @Inject
    ContactLog contacts;

    @Inject
    SentMessages sent;

    @Inject
    ServiceCalls serviceCalls;

    @Inject
    PlanBook plans;

    @Inject
    DiagnosisBook diagnoses;

    @Inject
    DisputeInbox disputes;

    @Inject
    DisputePolicy.Book disputePolicies;

    @Inject
    MailBook mails;

    @Inject
    MailboxAccess mailbox;

    @Inject
    AnswerForOurselves ourselves;

    @Inject
    Clock clock;

    @Inject
    RunRules rules;

    public PortfolioViews views() {
        return views;
    }

    public Desk desk() {
        return desk;
    }

    public Runs runs() {
        return runs;
    }

    public Undelivered undelivered() {
        return undelivered;
    }

    public OrderGate gate() {
        return gate;
    }

    public GateViews gateViews() {
        return gateViews;
    }

    /** Orders at the gate under their cart keys. */
    public Optional<AtGate> atGate(OrganisationId organisation, String cartKey) {
        return gateBook.find(organisation, cartKey);
    }

    /** Orders of the account that wait, the longest waiting first. */
    public List<AtGate> waiting(AccountKey account) {
        return gateBook.waiting(account);
    }

    public HoldQueue holdQueue() {
        return holdQueue;
    }

    public Releases releases() {
        return releases;
    }

    /** Payment plans and promises, agreed within each one's authority. */
    public Concessions concessions() {
        return concessions;
    }

    public PolicyDesk policyDesk() {
        return policyDesk;
    }

    public StatementViews statements() {
        return statements;
    }

    public BankPorts bank() {
        return bank;
    }

    public ComparisonPorts comparisons() {
        return comparisons;
    }

    public SalesDesk sales() {
        return sales;
    }

    /** What people noted of contacts with debtors, and what debtors want of each channel. */
    public ContactLog contacts() {
        return contacts;
    }

    /** What left for debtors by itself. */
    public SentMessages sent() {
        return sent;
    }

    public ServiceCalls serviceCalls() {
        return serviceCalls;
    }

    public DiagnosisBook diagnoses() {
        return diagnoses;
    }

    public DisputeInbox disputes() {
        return disputes;
    }

    public DisputePolicy.Book disputePolicies() {
        return disputePolicies;
    }

    /** What diagnoses say of our own house. */
    public AnswerForOurselves ourselves() {
        return ourselves;
    }

    /** Mail that came in. */
    public MailBook mails() {
        return mails;
    }

    /** Where mail comes in, if anywhere. */
    public MailboxAccess mailbox() {
        return mailbox;
    }

    public PlanBook plans() {
        return plans;
    }

    /** What our people are told. */
    public StaffNotices notices() {
        return notices;
    }

    public Policies policies() {
        return policies;
    }

    /** The organisation of a run that names none: the settings'. */
    public OrganisationId defaultOrganisation() {
        return rules.organisation();
    }

    /** The business date of a run that names none: the settings' (a demo's), else today in the organisation's zone (K1). */
    public LocalDate defaultDate(ZoneId zone) {
        LocalDate set = rules.businessDate();
        return set == null ? clock.instant().atZone(zone).toLocalDate() : set;
    }

    public Instant instant() {
        return clock.instant();
    }
}
