package org.cartera.store.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.store.Database;
import org.cartera.store.Persistence;
import org.jspecify.annotations.Nullable;

/** The disputes that wait for a department, through Jakarta Persistence; customers' names come from the newest facts. */
public final class JpaDisputeInbox implements DisputeInbox {
    private final Persistence persistence;
    private final Database database;

    public JpaDisputeInbox(Persistence persistence, DataSource dataSource) {
        this.persistence = persistence;
        this.database = new Database(dataSource);
    }

    @Override
    public List<Waiting> open(OrganisationId organisation, LocalDate on) {
        Map<String, String> names = names(organisation);
        return persistence.call(entities -> {
            List<DisputeRow> rows = entities.createQuery(
                            "select r from DisputeRow r where r.organisation = :organisation and r.voided = false"
                                    + " and r.firstDay <= :on and (r.lastDay is null or r.lastDay >= :on)"
                                    + " order by r.firstDay, r.id",
                            DisputeRow.class)
                    .setParameter("organisation", organisation.value())
                    .setParameter("on", on)
                    .getResultList();
            return rows.stream()
                    .map(row -> row.toWaiting(names.getOrDefault(row.customer, row.customer)))
                    .toList();
        });
    }

    private Map<String, String> names(OrganisationId organisation) {
        Map<String, String> names = new HashMap<>();
        database.each(
                row -> names.put(row.text("key"), row.text("name")),
                "select key, name from fact_customer where organisation = ? and gen_to is null and key in"
                        + " (select customer from dispute where organisation = ? and through_date is null)",
                organisation.value(),
                organisation.value());
        return names;
    }

    @Override
    public String raise(Dispute dispute, LocalDate answerBy, String by) {
        String id = UUID.randomUUID().toString();
        return persistence.call(entities -> {
            DisputeRow row = new DisputeRow(id, dispute, by);
            row.assign(dispute.department(), "", answerBy, by);
            entities.persist(row);
            return id;
        });
    }

    @Override
    public void assign(
            String dispute, String department, String owner, @Nullable LocalDate answerBy, long version, String by) {
        persistence.call(entities -> {
            DisputeRow row = entities.find(DisputeRow.class, dispute);
            if (row == null || row.version != version) {
                throw new ChangedMeanwhile(dispute);
            }
            row.assign(department, owner, answerBy, by);
            return dispute;
        });
    }
}
