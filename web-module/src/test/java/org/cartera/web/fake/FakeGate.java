package org.cartera.web.fake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.UnitOfWork;

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
}
