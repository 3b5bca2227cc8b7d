package org.cartera.config.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cartera.config.memory.RememberedPolicies;
import org.cartera.config.policy.PoliciesInForce;
import org.cartera.domain.commission.Commissions;
import org.cartera.domain.commission.SettleCommissions;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.CheckLog;
import org.cartera.domain.decisionlog.CheckReplay;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.negotiation.ConcessionBook;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Concessions;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.GateViews;
import org.cartera.domain.portfolio.GroupDesk;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.PromiseMessages;
import org.cartera.domain.portfolio.ReadFacts;
import org.cartera.domain.portfolio.Recheck;
import org.cartera.domain.portfolio.Rechecks;
import org.cartera.domain.portfolio.ReleaseBook;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.portfolio.TellStaff;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.receivable.ErpSource;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.worklist.AbsenceBook;
import org.cartera.domain.worklist.CollectionFigures;
import org.cartera.domain.worklist.LateDisputes;
import org.cartera.domain.worklist.RemindDepartments;
import org.cartera.domain.worklist.WorkBook;
import org.cartera.store.ContainerPersistence;
import org.cartera.store.commission.PostgresCommissions;
import org.cartera.store.desk.JpaNegotiationBook;
import org.cartera.store.gate.JpaGroupDesk;
import org.cartera.store.gate.JpaReleaseBook;
import org.cartera.store.gate.PostgresCheckLog;
import org.cartera.store.gate.PostgresConcessionBook;
import org.cartera.store.gate.PostgresGateBook;
import org.cartera.store.gate.PostgresHoldQueue;
import org.cartera.store.gate.PostgresRechecks;
import org.cartera.store.gate.PostgresStaffNotices;
import org.cartera.store.outbox.PostgresPromiseOutbox;
import org.cartera.store.sales.PostgresSalesDesk;
import org.cartera.store.view.PostgresGateViews;
import org.cartera.store.worklist.PostgresAbsenceBook;
import org.cartera.store.worklist.PostgresCollectionFigures;
import org.cartera.store.worklist.PostgresWorkBook;

/** Produces the gate. */
@ApplicationScoped
public class GateWiring {

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Produces
    @Singleton
    GateBook gateBook(StoreWiring store, ContainerTransactions transactions) {
        store.ready();
        return new PostgresGateBook(dataSource, transactions);
    }

    @Produces
    @Singleton
    GateViews gateViews() {
        return new PostgresGateViews(dataSource);
    }

    @Produces
    @Singleton
    SalesDesk salesDesk(StoreWiring store) {
        store.ready();
        return new PostgresSalesDesk(dataSource);
    }

    @Produces
    @Singleton
    Commissions commissions(StoreWiring store, ContainerTransactions transactions) {
        store.ready();
        return new PostgresCommissions(dataSource, transactions);
    }

    @Produces
    @Singleton
    WorkBook workBook(StoreWiring store, ContainerTransactions transactions, LateDisputes late, WorkBook.Rules rules) {
        store.ready();
        return new PostgresWorkBook(dataSource, transactions, late, rules);
    }

    @Produces
    @Singleton
    LateDisputes lateDisputes(DisputeInbox inbox, DisputePolicy.Book rules, Policies policies) {
        return new LateDisputes(inbox, rules, policies);
    }

    @Produces
    @Singleton
    RemindDepartments remindDepartments(LateDisputes late, WorkBook work, Staff staff, StaffNotices notices) {
        return new RemindDepartments(late, work, staff, notices);
    }

    @Produces
    @Singleton
    PromiseMessages promiseMessages(
            StoreWiring store,
            ContainerTransactions transactions,
            CaseFiles files,
            FactStore facts,
            Policies policies) {
        store.ready();
        return new PromiseMessages(new PostgresPromiseOutbox(dataSource, transactions), files, facts, policies);
    }

    @Produces
    @Singleton
    AbsenceBook absenceBook(StoreWiring store, ContainerTransactions transactions) {
        store.ready();
        return new PostgresAbsenceBook(dataSource, transactions);
    }

    @Produces
    @Singleton
    CollectionFigures.Book collectionFigures(StoreWiring store) {
        store.ready();
        return new PostgresCollectionFigures(dataSource);
    }

    @Produces
    @Singleton
    SettleCommissions settleCommissions(Commissions book, Commissions.Plans plans) {
        return new SettleCommissions(book, plans);
    }

    @Produces
    @Singleton
    Freshness freshness(ErpSource erp, FactStore facts, RunRules rules, Clock clock) {
        return new ErpFreshness(new ReadFacts(erp, facts, rules.overlap())::readOne, clock);
    }

    @Produces
    @Singleton
    OrderGate orderGate(
            CaseFiles files,
            GateBook book,
            RememberedPolicies policies,
            ContainerTransactions transactions,
            Freshness freshness) {
        return new OrderGate(files, book, policies, transactions, freshness);
    }

    @Produces
    @Singleton
    ReleaseBook releaseBook(ContainerPersistence persistence) {
        return new JpaReleaseBook(persistence);
    }

    @Produces
    @Singleton
    GroupDesk groupDesk(ContainerPersistence persistence) {
        return new JpaGroupDesk(persistence);
    }

    @Produces
    @Singleton
    HoldQueue holdQueue(StoreWiring store) {
        store.ready();
        return new PostgresHoldQueue(dataSource);
    }

    @Produces
    @Singleton
    Releases releases(
            ReleaseBook book,
            GateBook gateBook,
            OrderGate gate,
            RememberedPolicies policies,
            ContainerTransactions transactions,
            TellStaff telling) {
        return new Releases(book, gateBook, gate, policies, transactions, telling.ofReleases());
    }

    @Produces
    @Singleton
    ConcessionBook concessionBook(StoreWiring store) {
        store.ready();
        return new PostgresConcessionBook(dataSource);
    }

    @Produces
    @Singleton
    Concessions concessions(
            ConcessionBook book,
            PlanBook plans,
            Desk desk,
            RememberedPolicies policies,
            ContainerTransactions transactions,
            TellStaff telling) {
        return new Concessions(book, plans, desk::promise, policies, transactions, telling.ofConcessions());
    }

    @Produces
    @Singleton
    NegotiationBook negotiationBook(ContainerPersistence persistence, Clock clock) {
        return new JpaNegotiationBook(persistence, clock);
    }

    @Produces
    @Singleton
    TellStaff tellStaff(Staff staff, StaffNotices notices) {
        return new TellStaff(staff, notices);
    }

    @Produces
    @Singleton
    StaffNotices staffNotices(StoreWiring store, ContainerTransactions transactions, RunRules rules) {
        store.ready();
        return new PostgresStaffNotices(dataSource, transactions, rules.silence());
    }

    @Produces
    @Singleton
    CheckLog checkLog(StoreWiring store) {
        store.ready();
        return new PostgresCheckLog(dataSource);
    }

    @Produces
    @Singleton
    CheckReplay checkReplay(PoliciesInForce inForce) {
        return new CheckReplay(inForce);
    }

    @Produces
    @Singleton
    Rechecks rechecks(StoreWiring store) {
        store.ready();
        return new PostgresRechecks(dataSource);
    }

    @Produces
    @Singleton
    Recheck recheck(
            Rechecks rechecks, OrderGate gate, PortfolioViews views, ErpSource erp, RunRules rules, Clock clock) {
        return new Recheck(rechecks, gate, organisation -> today(organisation, views, erp, rules, clock), clock);
    }

    /** The settings' fixed date, else today in the organisation's zone (K1); before the first run, the ERP tells the zone. */
    static LocalDate today(
            OrganisationId organisation, PortfolioViews views, ErpSource erp, RunRules rules, Clock clock) {
        LocalDate fixed = rules.businessDate();
        return fixed != null
                ? fixed
                : among(views.organisations(), organisation)
                        .or(() -> among(erp.organisations(), organisation))
                        .map(one -> clock.instant().atZone(one.zone()).toLocalDate())
                        .orElseThrow(() -> new IllegalStateException(
                                "Neither a read nor the ERP knows organisation " + organisation));
    }

    private static Optional<Organisation> among(List<Organisation> all, OrganisationId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
