package org.cartera.store.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cartera.domain.action.Ground;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.promise.Promise;
import org.cartera.store.Persistence;

/** The desk through Jakarta Persistence. */
public final class JpaDesk implements Desk {
    private final Persistence persistence;
    private final Clock clock;

    public JpaDesk(Persistence persistence, Clock clock) {
        this.persistence = persistence;
        this.clock = clock;
    }

    @Override
    public String promise(Promise promise, String by) {
        String id = newId();
        return stored(new PromiseRow(id, promise, by), id);
    }

    @Override
    public void withdrawPromise(String id, LocalDate on, String by) {
        change(PromiseRow.class, id, row -> row.withdraw(on, by));
    }

    @Override
    public String dispute(Dispute dispute, String by) {
        String id = newId();
        return stored(new DisputeRow(id, dispute, by), id);
    }

    @Override
    public void settleDispute(String id, LocalDate on, String outcome, String by) {
        change(DisputeRow.class, id, row -> row.settle(on, outcome, by));
    }

    @Override
    public void causeOfDispute(String id, Dispute.Cause cause, String by) {
        change(DisputeRow.class, id, row -> row.cause(cause, by));
    }

    @Override
    public String pause(Pause pause, String by) {
        String id = newId();
        return stored(new PauseRow(id, pause, by), id);
    }

    @Override
    public void endPause(String id, LocalDate on, String by) {
        change(PauseRow.class, id, row -> row.end(on, by));
    }

    @Override
    public Optional<Versioned<CreditFile>> creditFile(AccountKey account) {
        return persistence.call(
                entities -> Optional.ofNullable(entities.find(CreditFileRow.class, new CreditFileRow.Key(account)))
                        .map(row -> new Versioned<>(row.toFile(), row.version())));
    }

    @Override
    public void saveCreditFile(Versioned<CreditFile> file, String by) {
        AccountKey account = file.value().account();
        write("Credit file of " + account, entities -> {
            CreditFileRow row = entities.find(CreditFileRow.class, new CreditFileRow.Key(account));
            if (row == null && file.version() == 0) {
                entities.persist(new CreditFileRow(file.value(), by));
            } else if (row == null || row.version() != file.version()) {
                throw new Conflict("Credit file of " + account + " is now "
                        + (row == null ? "gone" : row.toFile() + ", version " + row.version()));
            } else {
                row.change(file.value(), by);
            }
            return account;
        });
    }

    @Override
    public void placeHold(AccountKey account, LocalDate on, List<Ground> grounds, String reason, String by) {
        write("Hold of " + account, entities -> {
            Optional<HoldRow> standing = hold(entities, account);
            if (standing.isPresent()) {
                standing.get().takeOver(grounds, reason, by);
            } else {
                entities.persist(new HoldRow(account, on, grounds, reason, by));
            }
            return account;
        });
    }

    @Override
    public void releaseHold(AccountKey account, LocalDate on, String reason, String by) {
        write("Hold of " + account, entities -> {
            hold(entities, account)
                    .orElseThrow(() -> new Conflict("No hold stands on " + account))
                    .release(on, reason, by);
            return account;
        });
    }

    @Override
    public void finishTask(long task, String outcome, String by) {
        write("Task " + task, entities -> {
            TaskRow row = entities.find(TaskRow.class, task);
            if (row == null || !row.isOpen()) {
                throw new Conflict("Task " + task + " is not open");
            }
            row.finish(outcome, clock.instant().atOffset(ZoneOffset.UTC), by);
            return task;
        });
    }

    @Override
    public List<Promise> promises(AccountKey account) {
        return of(PromiseRow.class, account, "", "r.madeOn desc, r.id", PromiseRow::toPromise);
    }

    /** Without those that never ran. */
    @Override
    public List<Dispute> disputes(AccountKey account) {
        return of(DisputeRow.class, account, " and r.voided = false", "r.firstDay desc, r.id", DisputeRow::toDispute);
    }

    /** Without those that never held. */
    @Override
    public List<Pause> pauses(AccountKey account) {
        return of(PauseRow.class, account, " and r.voided = false", "r.firstDay desc, r.id", PauseRow::toPause);
    }

    private <R, T> List<T> of(
            Class<R> rows, AccountKey account, String condition, String order, Function<R, T> mapping) {
        return persistence.call(entities -> query(entities, rows, account, condition, order).stream()
                .map(mapping)
                .toList());
    }

    private static <R> List<R> query(
            EntityManager entities, Class<R> rows, AccountKey account, String condition, String order) {
        return entities.createQuery(
                        "select r from " + rows.getSimpleName()
                                + " r where r.organisation = :organisation and r.customer = :customer" + condition
                                + " order by " + order,
                        rows)
                .setParameter("organisation", account.organisation().value())
                .setParameter("customer", account.customer().value())
                .getResultList();
    }

    private static Optional<HoldRow> hold(EntityManager entities, AccountKey account) {
        return query(entities, HoldRow.class, account, " and r.releasedOn is null", "r.since").stream()
                .findFirst();
    }

    private String stored(Object row, String id) {
        return persistence.call(entities -> {
            entities.persist(row);
            return id;
        });
    }

    private <R> void change(Class<R> rows, String id, Consumer<R> change) {
        write(rows.getSimpleName() + " " + id, entities -> {
            R row = entities.find(rows, id);
            if (row == null) {
                throw new Conflict("There is no " + rows.getSimpleName() + " " + id);
            }
            change.accept(row);
            return id;
        });
    }

    private void write(String what, Function<EntityManager, ?> work) {
        try {
            persistence.call(work::apply);
        } catch (OptimisticLockException e) {
            Conflict conflict = new Conflict(what + " was changed by somebody else in between");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
