package org.cartera.scenarios.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.negotiation.ConcessionBook;
import org.cartera.domain.negotiation.ConcessionRequest;

/** Requests for concessions of a story. */
final class MemoryConcessions implements ConcessionBook {
    private final Map<Long, ConcessionRequest> all = new TreeMap<>();

    @Override
    public ConcessionRequest save(ConcessionRequest request) {
        long id = request.version() == 0 ? all.size() + 1L : request.id();
        ConcessionRequest stored = new ConcessionRequest(
                id,
                request.terms(),
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
    public Optional<ConcessionRequest> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Named> open(OrganisationId organisation) {
        return all.values().stream()
                .filter(ConcessionRequest::isOpen)
                .map(request -> new Named(request, request.account().customer().value()))
                .toList();
    }

    @Override
    public List<ConcessionRequest> of(AccountKey account) {
        return all.values().stream()
                .filter(one -> one.account().equals(account))
                .sorted(Comparator.comparing(ConcessionRequest::id).reversed())
                .toList();
    }
}
