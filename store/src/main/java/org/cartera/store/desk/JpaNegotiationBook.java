package org.cartera.store.desk;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.negotiation.Comparison;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.store.Persistence;

/** Fallback positions through Jakarta Persistence. */
public final class JpaNegotiationBook implements NegotiationBook {
    private final Persistence persistence;
    private final Clock clock;

    public JpaNegotiationBook(Persistence persistence, Clock clock) {
        this.persistence = persistence;
        this.clock = clock;
    }

    @Override
    public void write(NegotiationPlan plan) {
        persist(new NegotiationPlanRow(newId(), plan, now()));
    }

    @Override
    public List<NegotiationPlan> of(AccountKey account) {
        return persistence.call(entities -> rows(entities, NegotiationPlanRow.class, account).stream()
                .map(NegotiationPlanRow::toPlan)
                .toList());
    }

    @Override
    public void taken(AccountKey account, Offer offer, Comparison shown, String by) {
        persist(new TakenRow(newId(), account, now(), offer, shown, by));
    }

    @Override
    public List<Taken> taken(AccountKey account) {
        return persistence.call(entities -> rows(entities, TakenRow.class, account).stream()
                .map(TakenRow::toTaken)
                .toList());
    }

    private static <R> List<R> rows(EntityManager entities, Class<R> rows, AccountKey account) {
        return entities.createQuery(
                        "select r from " + rows.getSimpleName() + " r where r.organisation = :organisation"
                                + " and r.customer = :customer order by r.at desc, r.id",
                        rows)
                .setParameter("organisation", account.organisation().value())
                .setParameter("customer", account.customer().value())
                .getResultList();
    }

    private void persist(AccountRow row) {
        persistence.call(entities -> {
            entities.persist(row);
            return row.id;
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
