package org.cartera.web.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.Undelivered;

/** Communications that wait for a person: every one that {@link FakeViews} shows as dead. */
public class FakeUndelivered implements Undelivered {

    @Override
    public long count(OrganisationId organisation) {
        return 2;
    }

    @Override
    public Optional<Evidence> evidence(long intent) {
        return Optional.of(new Evidence(
                intent,
                FakeBooks.ORG,
                intent % 6 == 4 ? IntentState.DEAD : IntentState.SENT,
                "550 5.1.1 user unknown",
                List.of(
                        new Event(FakeBooks.NOW, "SENDING", "fake", "pagos@cliente.example"),
                        new Event(FakeBooks.NOW, "DEAD", "fake", "550 5.1.1 user unknown"))));
    }

    @Override
    public void sendAgain(long intent, LocalDate on, String note, String by, Instant now) {
        throw new NoLonger(intent, IntentState.SENT);
    }

    @Override
    public void markAsSent(long intent, LocalDate on, String note, String by, Instant now) {
        throw new NoLonger(intent, IntentState.SENT);
    }

    @Override
    public void prove(long intent, LocalDate on, String note, String by, Instant now) {
        throw new NoLonger(intent, IntentState.DEAD);
    }
}
