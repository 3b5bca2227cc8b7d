package org.cartera.domain.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Ground;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.ExposurePolicy;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Amounts;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.HoldRules;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OrderId;
import org.jspecify.annotations.Nullable;

/** An order check told step by step: who asks, what stands, what the gate answers. */
final class AtTheGate {
    static final Instant NOW = Instant.parse("2026-03-16T15:00:00Z");
    static final OrderId SO1 = new OrderId("SO1");

    private final CaseFile file;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private GatePolicy policy = GatePolicy.standard();
    private @Nullable GroupStanding group;
    private Duration age = Duration.ofMinutes(5);
    private OrderCheck.Kind kind = OrderCheck.Kind.ORDER;
    private Checkpoint checkpoint = Checkpoint.ORDER_ENTRY;
    private @Nullable OrderId order;
    private @Nullable Money previous;
    private @Nullable LocalDate deliverBy;
    private boolean prepaid;
    private int horizon;
    private boolean countPending = true;

    private AtTheGate(CaseFile file) {
        this.file = file;
    }

    static AtTheGate of(Case file) {
        return new AtTheGate(file.build());
    }

    AtTheGate policy(GatePolicy other) {
        policy = other;
        return this;
    }

    AtTheGate reserved(String cart, Money amount, Instant expires) {
        claims.add(new Claim(cart, null, Claim.State.RESERVED, amount, false, expires, null, null, null, false, true));
        return this;
    }

    AtTheGate committed(String cart, OrderId id, Money amount, Instant confirmed, boolean shown) {
        claims.add(new Claim(cart, id, Claim.State.COMMITTED, amount, false, NOW, confirmed, null, null, shown, true));
        return this;
    }

    AtTheGate committedFor(LocalDate delivery, Money amount) {
        claims.add(new Claim(
                "far",
                new OrderId("SO9"),
                Claim.State.COMMITTED,
                amount,
                false,
                NOW,
                NOW,
                null,
                delivery,
                false,
                true));
        return this;
    }

    AtTheGate prepaidClaim(String cart, Money amount) {
        claims.add(new Claim(
                cart, null, Claim.State.RESERVED, amount, true, NOW.plusSeconds(60), null, null, null, false, true));
        return this;
    }

    AtTheGate prepaidAndShown(String cart, OrderId id, Money amount, Instant confirmed) {
        claims.add(new Claim(cart, id, Claim.State.COMMITTED, amount, true, NOW, confirmed, null, null, true, true));
        return this;
    }

    AtTheGate released(@Nullable OrderId id, @Nullable Money upTo, LocalDate until) {
        releases.add(new Release(1, id, null, upTo, false, until, "laura", "a good customer"));
        return this;
    }

    AtTheGate group(Money limit, Money others) {
        CorporateGroup grupo = new CorporateGroup(
                Account.ACME.organisation(),
                "G1",
                "Grupo Uno",
                limit,
                List.of(new CorporateGroup.Member(
                        new CustomerId("Acme"),
                        new org.cartera.domain.calendar.DateSpan(LocalDate.of(2020, 1, 1), null))));
        Exposure exposure = new Exposure(limit.currency(), List.of())
                .plus(Exposure.Kind.OPEN_RECEIVABLES, others, file.rates(), file.asOf());
        group = new GroupStanding(grupo, exposure);
        return this;
    }

    AtTheGate factsOld(Duration old) {
        age = old;
        return this;
    }

    AtTheGate kind(OrderCheck.Kind other) {
        kind = other;
        return this;
    }

    AtTheGate at(Checkpoint where, OrderId of) {
        checkpoint = where;
        order = of;
        return this;
    }

    AtTheGate amended(OrderId of, @Nullable Money from) {
        previous = from;
        return at(Checkpoint.AMENDMENT, of);
    }

    AtTheGate prepaid() {
        prepaid = true;
        return this;
    }

    /** A line counts only once the ERP has confirmed it. */
    AtTheGate notCountingPending() {
        countPending = false;
        return this;
    }

    AtTheGate deliverBy(@Nullable LocalDate date, int horizonDays) {
        deliverBy = date;
        horizon = horizonDays;
        return this;
    }

    GateDecision asks(Money amount) {
        Standing standing = new Standing(file, claims, group, releases, NOW.minus(age), NOW.minus(age), NOW);
        OrderCheck check = new OrderCheck(
                "cart-1",
                Account.ACME,
                null,
                order,
                kind,
                checkpoint,
                amount,
                previous,
                deliverBy,
                prepaid,
                "SALES",
                "ana");
        return new Gate(
                        policy,
                        HoldRules.none().daysOverdue(15).build(),
                        new ExposurePolicy(true, countPending, horizon))
                .decide(standing, check);
    }

    Answer answer(Money amount) {
        return asks(amount).answer();
    }

    static List<String> rules(List<Ground> grounds) {
        return grounds.stream().map(Ground::rule).toList();
    }

    static List<String> texts(List<Ground> grounds) {
        return grounds.stream().map(Ground::toString).toList();
    }

    static GatePolicy answering(Checkpoint checkpoint, Cause cause, Answer answer) {
        return policy(
                Map.of(checkpoint, Map.of(cause, answer)), GatePolicy.standard().tolerance(), 2, true);
    }

    /** The policy that ships, with these values. */
    static GatePolicy policy(
            Map<Checkpoint, Map<Cause, Answer>> answers, Balances tolerance, int graceDays, boolean prepayLane) {
        GatePolicy ships = GatePolicy.standard();
        return new GatePolicy(
                answers,
                tolerance,
                graceDays,
                prepayLane,
                ships.warnAfter(),
                ships.refreshAfter(),
                ships.reservation(),
                ships.queue(),
                ships.authority(),
                ships.excludedCustomers(),
                ships.excludedClassifications());
    }

    static LocalDate today() {
        return Amounts.TODAY;
    }
}
