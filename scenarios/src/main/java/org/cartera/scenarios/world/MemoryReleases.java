package org.cartera.scenarios.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.ReleaseBook;
import org.jspecify.annotations.Nullable;

/** Releases of a story. */
final class MemoryReleases implements ReleaseBook {
    private final Map<Long, ReleaseRequest> all = new TreeMap<>();

    @Override
    public ReleaseRequest save(ReleaseRequest request) {
        long id = request.version() == 0 ? all.size() + 1L : request.id();
        ReleaseRequest stored = new ReleaseRequest(
                id,
                request.account(),
                request.order(),
                request.cartKey(),
                request.upTo(),
                request.together(),
                request.validUntil(),
                request.by(),
                request.at(),
                request.reason(),
                request.state(),
                request.decidedBy(),
                request.decidedAt(),
                request.note(),
                request.version() + 1);
        all.put(id, stored);
        return stored;
    }

    @Override
    public Optional<ReleaseRequest> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<ReleaseRequest> open(OrganisationId organisation) {
        return all.values().stream().filter(ReleaseRequest::isOpen).toList();
    }

    @Override
    public List<ReleaseRequest> of(AccountKey account) {
        return all.values().stream()
                .filter(one -> one.account().equals(account))
                .sorted(Comparator.comparing(ReleaseRequest::id).reversed())
                .toList();
    }

    @Override
    public List<ReleaseRequest> page(
            OrganisationId organisation, ReleaseRequest.@Nullable State state, long after, int limit) {
        return all.values().stream()
                .filter(one -> state == null || one.state() == state)
                .filter(one -> one.id() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ReleaseRequest> askedBy(OrganisationId organisation, String by) {
        return all.values().stream().filter(one -> one.by().equals(by)).toList();
    }
}
