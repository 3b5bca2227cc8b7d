package org.cartera.web.fake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.GroupDesk;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.Recheck;
import org.cartera.domain.portfolio.Rechecks;
import org.cartera.domain.portfolio.ReleaseBook;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.portfolio.UnitOfWork;
import org.cartera.domain.staff.ApiLimits;

/** A gate at which nothing stands. */
@ApplicationScoped
public class FakeGate {

    @Produces
    @ApplicationScoped
    public GateBook gateBook() {
        return FakeNothing.of(GateBook.class);
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
}
