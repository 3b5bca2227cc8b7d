package org.cartera.scenarios.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.Release;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.portfolio.GateBook;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/** The gate's book of a story. The ERP's facts are those of the moment at which they were read, see {@link #readAt}. */
final class MemoryGateBook implements GateBook {
    private final Erp erp;
    private final Desk desk;
    private final MemoryReleases releases;
    private final Map<String, AtGate> orders = new LinkedHashMap<>();
    private final Map<String, Asked> last = new LinkedHashMap<>();
    private Instant read = Instant.EPOCH;
    private long checks;

    MemoryGateBook(Erp erp, Desk desk, MemoryReleases releases) {
        this.erp = erp;
        this.desk = desk;
        this.releases = releases;
    }

    /** From now on the facts were read at that moment, by everybody's clock. */
    void readAt(Instant moment) {
        read = moment;
    }

    Optional<Asked> last(String cartKey) {
        return Optional.ofNullable(last.get(cartKey));
    }

    List<AtGate> all() {
        return List.copyOf(orders.values());
    }

    @Override
    public void lock(AccountKey account, @Nullable String group) {
        // a story has one seller at a time
    }

    @Override
    public Optional<FactsRead> factsOf(AccountKey account) {
        return Optional.of(new FactsRead(0, read, read));
    }

    @Override
    public Optional<CorporateGroup> groupOf(AccountKey account, LocalDate date) {
        return desk.groups().stream()
                .filter(group -> group.membersOn(date).contains(account.customer()))
                .findFirst();
    }

    @Override
    public List<Claim> claims(AccountKey account, long generation) {
        List<Claim> claims = new ArrayList<>();
        for (AtGate order : orders.values()) {
            boolean claiming = order.state() == Claim.State.RESERVED || order.state() == Claim.State.COMMITTED;
            if (order.account().equals(account) && claiming) {
                claims.add(new Claim(
                        order.cartKey(),
                        order.order(),
                        order.state(),
                        order.claimed(),
                        order.prepaid(),
                        order.expires(),
                        order.confirmed(),
                        order.release(),
                        order.deliverBy(),
                        isShown(order.order()),
                        order.claim().whole()));
            }
        }
        return claims;
    }

    private boolean isShown(@Nullable OrderId id) {
        return id != null
                && (erp.order(id).isPresent()
                        || erp.invoices().stream().anyMatch(invoice -> id.equals(invoice.order())));
    }

    @Override
    public List<Release> releases(AccountKey account, LocalDate from) {
        return releases.of(account).stream()
                .filter(one -> one.state() == ReleaseRequest.State.GRANTED)
                .filter(one -> !one.validUntil().isBefore(from))
                .map(one -> new Release(
                        one.id(),
                        one.order(),
                        one.cartKey(),
                        one.upTo(),
                        one.together(),
                        one.validUntil(),
                        one.decidedBy(),
                        one.reason()))
                .toList();
    }

    @Override
    public Optional<AtGate> find(OrganisationId organisation, String cartKey) {
        return Optional.ofNullable(orders.get(cartKey));
    }

    @Override
    public List<AtGate> ofOrder(OrganisationId organisation, OrderId order) {
        return orders.values().stream().filter(one -> order.equals(one.order())).toList();
    }

    @Override
    public List<AtGate> waiting(AccountKey account) {
        return orders.values().stream()
                .filter(one -> one.account().equals(account) && one.isWaiting() && one.order() != null)
                .sorted(Comparator.comparing(
                        (AtGate one) -> Optional.ofNullable(one.waitingSince()).orElse(Instant.MAX)))
                .toList();
    }

    @Override
    public void keep(AtGate order) {
        orders.put(order.cartKey(), order);
    }

    @Override
    public long record(Asked asked) {
        last.put(asked.check().cartKey(), asked);
        return ++checks;
    }

    @Override
    public void liftPolicyHold(AccountKey account, Lifted lifted) {
        desk.holdOf(account)
                .filter(hold -> hold.origin() == HoldInForce.Origin.POLICY)
                .ifPresent(hold -> desk.release(account));
    }

    @Override
    public void note(AccountKey account) {
        // nobody keeps a copy of a story
    }

    @Override
    public List<Noted> noted(OrganisationId organisation, long after, int limit) {
        return List.of();
    }
}
