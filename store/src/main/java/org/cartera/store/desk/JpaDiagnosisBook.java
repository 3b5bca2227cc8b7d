package org.cartera.store.desk;

import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.Diagnosis;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.cartera.store.Persistence;

/** Diagnoses through Jakarta Persistence. */
public final class JpaDiagnosisBook implements DiagnosisBook {
    private final Persistence persistence;
    private final Clock clock;

    public JpaDiagnosisBook(Persistence persistence, Clock clock) {
        this.persistence = persistence;
        this.clock = clock;
    }

    @Override
    public void write(Diagnosis diagnosis) {
        persist(new DiagnosisRow(newId(), diagnosis, now()));
    }

    @Override
    public Optional<Diagnosis> newest(AccountKey account) {
        return persistence.call(entities -> about(
                        account,
                        entities.createQuery(
                                "select r from DiagnosisRow r where r.organisation = :organisation"
                                        + " and r.customer = :customer order by r.at desc, r.id",
                                DiagnosisRow.class))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DiagnosisRow::toDiagnosis));
    }

    @Override
    public void overridden(AccountKey account, String rule, String reason, String by) {
        persist(new OverrideRow(newId(), account, now(), rule, reason, by));
    }

    @Override
    public List<Overridden> overridden(AccountKey account) {
        return persistence.call(entities -> about(
                        account,
                        entities.createQuery(
                                "select r from OverrideRow r where r.organisation = :organisation"
                                        + " and r.customer = :customer order by r.at desc, r.id",
                                OverrideRow.class))
                .getResultList()
                .stream()
                .map(OverrideRow::toOverridden)
                .toList());
    }

    @Override
    public void raised(AccountKey account, String dispute, String by) {
        persist(new RaisedRow(dispute, account, by));
    }

    @Override
    public Set<String> raised(AccountKey account) {
        return persistence.call(entities -> about(
                        account,
                        entities.createQuery(
                                "select r from RaisedRow r where r.organisation = :organisation"
                                        + " and r.customer = :customer",
                                RaisedRow.class))
                .getResultStream()
                .map(row -> row.id)
                .collect(Collectors.toSet()));
    }

    @Override
    public void withdrawn(String dispute) {
        persistence.call(entities -> {
            RaisedRow row = entities.find(RaisedRow.class, dispute);
            if (row != null) {
                entities.remove(row);
            }
            return dispute;
        });
    }

    private static <R> TypedQuery<R> about(AccountKey account, TypedQuery<R> query) {
        return query.setParameter("organisation", account.organisation().value())
                .setParameter("customer", account.customer().value());
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
