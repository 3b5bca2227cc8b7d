package org.cartera.store.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.store.Persistence;

/** Policies' versions through Jakarta Persistence. */
public final class JpaPolicyArchive implements PolicyArchive {
    private static final String OF =
            "select p from PolicyRow p where p.organisation = :organisation and p.kind = :kind";

    private final Persistence persistence;
    private final Clock clock;

    public JpaPolicyArchive(Persistence persistence, Clock clock) {
        this.persistence = persistence;
        this.clock = clock;
    }

    @Override
    public Optional<Version> inForce(OrganisationId organisation, Kind kind, LocalDate asOf) {
        return persistence.call(entities -> entities.createQuery(
                        OF + " and p.effectiveFrom <= :asOf order by p.effectiveFrom desc, p.version desc",
                        PolicyRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("kind", kind.name())
                .setParameter("asOf", asOf)
                .setMaxResults(1)
                .getResultStream()
                .map(PolicyRow::toVersion)
                .findFirst());
    }

    @Override
    public List<Version> history(OrganisationId organisation, Kind kind) {
        return persistence.call(entities -> entities.createQuery(OF + " order by p.version desc", PolicyRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("kind", kind.name())
                .getResultStream()
                .map(PolicyRow::toVersion)
                .toList());
    }

    @Override
    public int add(Version version) {
        return persistence.call(entities -> {
            Integer newest = entities.createQuery(
                            "select max(p.version) from PolicyRow p where p.organisation = :organisation"
                                    + " and p.kind = :kind",
                            Integer.class)
                    .setParameter("organisation", version.organisation().value())
                    .setParameter("kind", version.kind().name())
                    .getSingleResult();
            int number = newest == null ? 1 : newest + 1;
            entities.persist(new PolicyRow(version, number, clock.instant().atOffset(ZoneOffset.UTC)));
            return number;
        });
    }
}
