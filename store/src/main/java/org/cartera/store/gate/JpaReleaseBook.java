package org.cartera.store.gate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.ReleaseBook;
import org.cartera.store.Persistence;
import org.jspecify.annotations.Nullable;

/** Releases through Jakarta Persistence. */
public final class JpaReleaseBook implements ReleaseBook {
    private static final int MOST = 100;

    private final Persistence persistence;

    public JpaReleaseBook(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public ReleaseRequest save(ReleaseRequest request) {
        try {
            return persistence.call(
                    entities -> request.version() == 0 ? added(entities, request) : decided(entities, request));
        } catch (OptimisticLockException e) {
            Desk.Conflict conflict =
                    new Desk.Conflict("Release " + request.id() + " was decided by somebody else in between");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private static ReleaseRequest added(EntityManager entities, ReleaseRequest request) {
        ReleaseRow row = new ReleaseRow(request);
        entities.persist(row);
        entities.flush();
        return row.toRequest();
    }

    private static ReleaseRequest decided(EntityManager entities, ReleaseRequest request) {
        ReleaseRow row = entities.find(ReleaseRow.class, request.id());
        if (row == null || row.version() != request.version()) {
            throw new Desk.Conflict("Release " + request.id() + " was decided by somebody else in between");
        }
        row.decide(request);
        entities.flush();
        return row.toRequest();
    }

    @Override
    public Optional<ReleaseRequest> find(long id) {
        return persistence.call(entities ->
                Optional.ofNullable(entities.find(ReleaseRow.class, id)).map(ReleaseRow::toRequest));
    }

    @Override
    public List<ReleaseRequest> open(OrganisationId organisation) {
        return list(
                "r.organisation = :organisation and r.state = 'REQUESTED' order by r.id",
                query -> query.setParameter("organisation", organisation.value()));
    }

    @Override
    public List<ReleaseRequest> of(AccountKey account) {
        return list(
                "r.organisation = :organisation and r.customer = :customer order by r.id desc",
                query -> query.setParameter(
                                "organisation", account.organisation().value())
                        .setParameter("customer", account.customer().value())
                        .setMaxResults(MOST));
    }

    @Override
    public List<ReleaseRequest> page(
            OrganisationId organisation, ReleaseRequest.@Nullable State state, long after, int limit) {
        return list(
                "r.organisation = :organisation and r.id > :after" + (state == null ? "" : " and r.state = :state")
                        + " order by r.id",
                query -> {
                    query.setParameter("organisation", organisation.value())
                            .setParameter("after", after)
                            .setMaxResults(limit);
                    return state == null ? query : query.setParameter("state", state.name());
                });
    }

    @Override
    public List<ReleaseRequest> askedBy(OrganisationId organisation, String by) {
        return list(
                "r.organisation = :organisation and r.requestedBy = :by order by r.id desc",
                query -> query.setParameter("organisation", organisation.value())
                        .setParameter("by", by)
                        .setMaxResults(MOST));
    }

    private List<ReleaseRequest> list(
            String condition, Function<TypedQuery<ReleaseRow>, TypedQuery<ReleaseRow>> filled) {
        return persistence.call(entities -> filled
                .apply(entities.createQuery("select r from ReleaseRow r where " + condition, ReleaseRow.class))
                .getResultList()
                .stream()
                .map(ReleaseRow::toRequest)
                .toList());
    }
}
