package org.cartera.store.desk;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.Desk.Conflict;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.PlanBook;
import org.cartera.store.Persistence;

/** Payment plans and approvals through Jakarta Persistence. */
public final class JpaPlanBook implements PlanBook {
    private final Persistence persistence;

    public JpaPlanBook(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public String agree(PaymentPlan plan, String by) {
        String id = UUID.randomUUID().toString();
        return persistence.call(entities -> {
            entities.persist(new PlanRow(id, plan, by));
            return id;
        });
    }

    @Override
    public void end(String plan, LocalDate on, String why, String by) {
        change(PlanRow.class, plan, row -> row.end(on, why, by));
    }

    @Override
    public Map<String, String> whyEnded(AccountKey account) {
        return persistence.call(entities -> rows(entities, account).stream()
                .filter(PlanRow::hasEnded)
                .collect(Collectors.toMap(row -> row.id, PlanRow::whyEnded)));
    }

    @Override
    public List<PaymentPlan> of(AccountKey account) {
        return persistence.call(entities ->
                rows(entities, account).stream().map(PlanRow::toPlan).toList());
    }

    private static List<PlanRow> rows(EntityManager entities, AccountKey account) {
        return entities.createQuery(
                        "select r from PlanRow r where r.organisation = :organisation and r.customer = :customer"
                                + " order by r.madeOn desc, r.id",
                        PlanRow.class)
                .setParameter("organisation", account.organisation().value())
                .setParameter("customer", account.customer().value())
                .getResultList();
    }

    @Override
    public void approve(String promise, LocalDate on, String by) {
        change(PromiseRow.class, promise, row -> row.approve(on, by));
    }

    private <R> void change(Class<R> rows, String id, Consumer<R> change) {
        persistence.call(entities -> {
            R row = entities.find(rows, id);
            if (row == null) {
                throw new Conflict("There is no " + rows.getSimpleName() + " " + id);
            }
            change.accept(row);
            return id;
        });
    }
}
