package org.cartera.web.fake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.decisionlog.CheckLog;
import org.cartera.domain.decisionlog.CheckReplay;
import org.cartera.domain.mailbox.MailBook;
import org.cartera.domain.mailbox.MailboxAccess;
import org.cartera.domain.negotiation.ConcessionBook;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Concessions;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.GateViews;
import org.cartera.domain.portfolio.GroupDesk;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.Recheck;
import org.cartera.domain.portfolio.Rechecks;
import org.cartera.domain.portfolio.ReleaseBook;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.portfolio.SalesDesk;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.promise.PlanBook;
import org.cartera.domain.staff.ApiClient;
import org.cartera.domain.staff.ApiClients;
import org.cartera.domain.staff.ApiLimits;
import org.cartera.domain.worklist.AbsenceBook;
import org.jspecify.annotations.Nullable;

/** A gate at which nothing stands. */
@ApplicationScoped
public class FakeGate {

    @Produces
    @ApplicationScoped
    public GateBook gateBook() {
        return FakeNothing.of(GateBook.class);
    }

    @Produces
    @ApplicationScoped
    public GateViews gateViews() {
        return FakeNothing.of(GateViews.class);
    }

    @Produces
    @Singleton
    public OrderGate orderGate(GateBook book) {
        return new OrderGate(
                FakeNothing.of(CaseFiles.class),
                book,
                FakeNothing.of(Policies.class),
                FakeNothing.of(UnitOfWork.class),
                Freshness.none());
    }

    @Produces
    @ApplicationScoped
    public PolicyDesk policyDesk() {
        return FakeNothing.of(PolicyDesk.class);
    }

    @Produces
    @Singleton
    public MailboxAccess mailboxAccess() {
        return new MailboxAccess("", 993, "", null, "INBOX", MailboxAccess.Tls.IMPLICIT);
    }

    @Produces
    @ApplicationScoped
    public MailBook mailBook() {
        return FakeNothing.of(MailBook.class);
    }

    @Produces
    @ApplicationScoped
    public SalesDesk salesDesk() {
        return FakeNothing.of(SalesDesk.class);
    }

    @Produces
    @Singleton
    public CheckLog checkLog() {
        return id -> Optional.empty();
    }

    @Produces
    @Singleton
    public CheckReplay checkReplay() {
        return new CheckReplay(version -> Optional.empty());
    }

    @Produces
    @ApplicationScoped
    public StaffNotices staffNotices() {
        return FakeNothing.of(StaffNotices.class);
    }

    @Produces
    @ApplicationScoped
    public HoldQueue holdQueue() {
        return FakeNothing.of(HoldQueue.class);
    }

    @Produces
    @ApplicationScoped
    public GroupDesk groupDesk() {
        return FakeNothing.of(GroupDesk.class);
    }

    @Produces
    @ApplicationScoped
    public ReleaseBook releaseBook() {
        return FakeNothing.of(ReleaseBook.class);
    }

    @Produces
    @Singleton
    public AbsenceBook absenceBook() {
        return FakeNothing.of(AbsenceBook.class);
    }

    @Produces
    @Singleton
    public NegotiationBook negotiationBook() {
        return FakeNothing.of(NegotiationBook.class);
    }

    @Produces
    @Singleton
    public Concessions concessions() {
        return new Concessions(
                FakeNothing.of(ConcessionBook.class),
                FakeNothing.of(PlanBook.class),
                FakeNothing.of(Concessions.Promises.class),
                FakeNothing.of(Policies.class),
                FakeNothing.of(UnitOfWork.class),
                FakeNothing.of(Concessions.Approvers.class));
    }

    @Produces
    @Singleton
    public Releases releases(ReleaseBook book, GateBook gateBook, OrderGate gate) {
        return new Releases(
                book,
                gateBook,
                gate,
                FakeNothing.of(Policies.class),
                FakeNothing.of(UnitOfWork.class),
                Releases.Approvers.none());
    }

    @Produces
    @ApplicationScoped
    public Rechecks rechecks() {
        return FakeNothing.of(Rechecks.class);
    }

    @Produces
    @Singleton
    public Recheck recheck(Rechecks rechecks, OrderGate gate) {
        return new Recheck(rechecks, gate, organisation -> FakeBooks.TODAY, Clock.systemUTC());
    }

    @Produces
    @Singleton
    public ApiLimits apiLimits() {
        return new ApiLimits(0);
    }

    @Produces
    @ApplicationScoped
    public ApiClients clients() {
        return new ApiClients() {
            @Override
            public List<ApiClient> all() {
                return List.of();
            }

            @Override
            public Optional<ApiClient> authenticate(String id, String secret) {
                return Optional.empty();
            }

            @Override
            public void save(ApiClient client, String secret, String by) {
                throw new UnsupportedOperationException("nothing is kept here");
            }

            @Override
            public void rotate(String id, String secret, @Nullable Instant until, String by) {
                throw new UnsupportedOperationException("nothing is kept here");
            }

            @Override
            public void endFormer(String id, String by) {
                throw new UnsupportedOperationException("nothing is kept here");
            }

            @Override
            public void setActive(String id, boolean active, String by) {
                throw new UnsupportedOperationException("nothing is kept here");
            }
        };
    }
}
