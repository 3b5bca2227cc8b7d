package org.cartera.store.gate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk.Conflict;
import org.cartera.domain.portfolio.Desk.Versioned;
import org.cartera.domain.portfolio.GroupDesk;
import org.cartera.store.Persistence;

/** Corporate groups through Jakarta Persistence. */
public final class JpaGroupDesk implements GroupDesk {
    private final Persistence persistence;

    public JpaGroupDesk(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public List<CorporateGroup> all(OrganisationId organisation) {
        return persistence.call(entities -> entities
                .createQuery(
                        "select g from GroupRow g where g.organisation = :organisation order by g.name, g.id",
                        GroupRow.class)
                .setParameter("organisation", organisation.value())
                .getResultList()
                .stream()
                .map(GroupRow::toGroup)
                .toList());
    }

    @Override
    public Optional<Versioned<CorporateGroup>> find(OrganisationId organisation, String id) {
        return persistence.call(
                entities -> Optional.ofNullable(entities.find(GroupRow.class, new GroupRow.Key(organisation, id)))
                        .map(row -> new Versioned<>(row.toGroup(), row.version())));
    }

    @Override
    public void save(Versioned<CorporateGroup> group, String by) {
        try {
            persistence.call(entities -> save(entities, group, by));
        } catch (OptimisticLockException e) {
            Conflict conflict =
                    new Conflict("Group " + group.value().id() + " was changed by somebody else in between");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private static CorporateGroup save(EntityManager entities, Versioned<CorporateGroup> group, String by) {
        CorporateGroup value = group.value();
        GroupRow row = entities.find(GroupRow.class, new GroupRow.Key(value.organisation(), value.id()));
        if (row == null && group.version() == 0) {
            entities.persist(new GroupRow(value, by));
        } else if (row == null || row.version() != group.version()) {
            throw new Conflict("Group " + value.id() + " was changed by somebody else in between");
        } else {
            row.change(value, by);
            // members alone would not count as a change of the row
            entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        entities.flush();
        return value;
    }
}
