package org.cartera.domain.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.casefile.CreditCase;
import org.cartera.domain.credit.CreditFile;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/** One check being judged: its grounds with their causes, the worst answer to them, and what lets it pass all the same. */
final class Judgement {
    private static final Set<String> OVERDUE =
            Set.of("hold.days-overdue", "hold.overdue-amount", "hold.overdue-share", "hold.oldest-item", "hold.stage");

    private final Gate gate;
    private final Standing standing;
    private final OrderCheck check;
    private final CreditCase file;
    private final LocalDate asOf;
    private final Amounts amounts;
    private final Remedies remedies;
    private final List<Reason> reasons = new ArrayList<>();
    private @Nullable Exposure exposure;
    private @Nullable Exposure group;
    private @Nullable Long releasedBy;

    private record Reason(Cause cause, Ground ground) {}

    Judgement(Gate gate, Standing standing, OrderCheck check) {
        this.gate = gate;
        this.standing = standing;
        this.check = check;
        this.file = gate.counted(standing);
        this.asOf = file.asOf();
        this.amounts = new Amounts(gate, standing, check);
        this.remedies = new Remedies();
    }

    GateDecision decision() {
        Money added = amounts.added();
        if (check.kind() != OrderCheck.Kind.ORDER || added.isZero()) {
            return answer(Answer.APPROVE, List.of(), Money.zero(added.currency()));
        }
        account();
        limit();
        ofGroup();
        data();
        if (isExcluded()) {
            reasons.removeIf(reason -> reason.cause().isClearedByPrepayment());
        }
        Answer answer = worst(EnumSet.allOf(Cause.class));
        if (answer.passes()) {
            return answer(answer, grounds(), amounts.claim());
        }
        Money received = amounts.received();
        if (check.prepaid() && gate.policy().prepayLane()) {
            Money needed = amounts.needed();
            if (received.isMoreThan(needed) || received.equals(needed)) {
                Answer rest = worst(notPrepayable());
                if (rest.passes()) {
                    return passed("order.prepaid", Measure.money(received), Measure.money(needed));
                }
            } else {
                remedies.prepay(needed.minus(received));
            }
        }
        Release release = release();
        if (release != null) {
            releasedBy = release.id();
            return passed("order.released", Measure.text(release.by()), Measure.date(release.validUntil()));
        }
        return answer(answer, grounds(), amounts.claim());
    }

    private GateDecision passed(String rule, Measure observed, Measure threshold) {
        List<Ground> grounds = new ArrayList<>(List.of(Ground.of(rule, observed, threshold)));
        grounds.addAll(grounds());
        return answer(Answer.APPROVE, grounds, amounts.claim());
    }

    private GateDecision answer(Answer answer, List<Ground> grounds, Money claim) {
        return new GateDecision(
                answer,
                withPending(grounds),
                answer.passes() ? List.of() : remedies.grounds(),
                exposure,
                group,
                releasedBy,
                claim,
                answer.passes() ? List.of() : gate.policy().authority().whoMay(check.amount()),
                standing.factsAsOf());
    }

    /** What bank lines bring is told last, whether it counts or not: it is no cause of the answer. */
    private List<Ground> withPending(List<Ground> grounds) {
        List<Ground> all = new ArrayList<>(grounds);
        CreditCase known = standing.file();
        String rule = gate.exposure().countPendingMatches() ? "bank.pending" : "bank.not-counted";
        for (Money amount : known.pending().of(known.ledger().items()).amounts()) {
            List<OpenItem> items = known.ledger().items().stream()
                    .filter(item -> item.open().currency().equals(amount.currency()))
                    .toList();
            if (amount.isPositive()) {
                all.add(Ground.about(
                        amount.currency(),
                        rule,
                        Measure.money(amount),
                        Measure.text(known.pending().lines(items))));
            }
        }
        return all;
    }

    private List<Ground> grounds() {
        return reasons.stream().map(Reason::ground).toList();
    }

    private Answer worst(Set<Cause> causes) {
        return reasons.stream()
                .map(Reason::cause)
                .filter(causes::contains)
                .map(cause -> gate.policy().answer(check.checkpoint(), cause))
                .reduce(Answer.APPROVE, Answer::orWorse);
    }

    private static Set<Cause> notPrepayable() {
        Set<Cause> causes = EnumSet.allOf(Cause.class);
        causes.removeIf(Cause::isClearedByPrepayment);
        return causes;
    }

    private @Nullable Release release() {
        return Release.covering(
                standing.releases(), check, asOf, gate.policy().graceDays(), standing.claims(), standing.now());
    }

    private boolean isExcluded() {
        return gate.policy()
                        .excludedCustomers()
                        .contains(file.account().customer().value())
                || file.facts().customer().classifications().stream()
                        .anyMatch(gate.policy().excludedClassifications()::contains);
    }

    private void add(Cause cause, Ground ground) {
        reasons.add(new Reason(cause, ground));
    }

    /** Of an order that is paid beforehand already, {@link #decision} tells what is still missing. */
    private void payBeforehand() {
        if (gate.policy().prepayLane() && !check.prepaid()) {
            remedies.prepay(amounts.added());
        }
    }

    /** What is past due, a person's hold, the status. */
    private void account() {
        HoldInForce inForce = file.hold();
        HoldDecision decided = gate.hold().decide(file, null);
        if (inForce != null && inForce.origin() == HoldInForce.Origin.PERSON) {
            List<Ground> stated = decided.grounds().isEmpty()
                    ? List.of(Ground.of("hold.person", Measure.text(""), Measure.text(inForce.by())))
                    : decided.grounds();
            stated.forEach(ground -> add(Cause.MANUAL, ground));
            remedies.person(inForce.by());
        } else if (decided.isHeld()) {
            decided.grounds().stream()
                    .filter(ground -> OVERDUE.contains(ground.rule()))
                    .forEach(ground -> add(Cause.OVERDUE, ground));
            remedies.pay(decided.clearing());
        }
        CreditFile.Status status = file.credit().status();
        Ground ground =
                Ground.of("hold.status", Measure.text(status.name()), Measure.text(CreditFile.Status.OK.name()));
        switch (status) {
            case OK -> {}
            case WATCH -> add(Cause.WATCH, ground);
            case CASH_ONLY -> {
                add(Cause.CASH_ONLY, ground);
                payBeforehand();
            }
            case HOLD, SUSPENDED -> {
                add(Cause.SUSPENDED, ground);
                remedies.person("");
            }
            case CLOSED -> {
                add(Cause.CLOSED, ground);
                remedies.person("");
            }
        }
    }

    private void limit() {
        Money limit = file.credit().limitOn(asOf);
        if (limit == null || !limit.isPositive()) {
            Measure observed = limit == null ? Measure.unknown() : Measure.money(limit);
            add(Cause.CASH_ONLY, Ground.of("order.no-limit", observed, Measure.money(amounts.added())));
            payBeforehand();
            return;
        }
        LocalDate through = file.credit().validThrough();
        if (through != null && file.credit().isExpiredOn(asOf)) {
            add(Cause.LIMIT_EXPIRED, Ground.of("hold.limit-expired", Measure.date(asOf), Measure.date(through)));
            remedies.renew(through);
        }
        Exposure measured = amounts.exposure(limit.currency());
        exposure = measured;
        BigDecimal use = Objects.requireNonNullElse(gate.hold().limitUse(), BigDecimal.ONE);
        Money ceiling = limit.times(use, RoundingMode.HALF_UP);
        Money total = measured.total().orElse(null);
        if (total == null) {
            add(Cause.NO_RATE, Ground.of("hold.exposure-unknown", Measure.unknown(), Measure.money(ceiling)));
            remedies.rate(measured);
        } else {
            Money most = ceiling.plus(gate.policy().tolerance().in(limit.currency()));
            if (total.isMoreThan(most)) {
                add(Cause.LIMIT, Ground.of("hold.limit-use", Measure.money(total), Measure.money(ceiling)));
                remedies.pay(total.minus(most), asOf);
            }
        }
    }

    private void ofGroup() {
        GroupStanding standingOfGroup = standing.group();
        Money limit = standingOfGroup == null ? null : standingOfGroup.group().limit();
        if (standingOfGroup == null || limit == null) {
            return;
        }
        Exposure measured = amounts.group(standingOfGroup.exposure());
        group = measured;
        String name = standingOfGroup.group().name();
        Money total = measured.total().orElse(null);
        if (total == null) {
            add(Cause.NO_RATE, Ground.about(name, "order.group-unknown", Measure.unknown(), Measure.money(limit)));
            remedies.rate(measured);
        } else if (total.isMoreThan(limit)) {
            add(Cause.GROUP, Ground.about(name, "order.group-limit", Measure.money(total), Measure.money(limit)));
            remedies.groupPays(name, total.minus(limit), asOf);
        }
    }

    private void data() {
        int rejected = file.ledger().rejected().size();
        if (rejected > 0) {
            add(Cause.INCOMPLETE, Ground.of("order.incomplete", Measure.count(rejected), Measure.count(0)));
            remedies.rows(rejected);
        }
        if (standing.age().compareTo(gate.policy().warnAfter()) > 0) {
            int hours = (int) Math.min(Integer.MAX_VALUE, standing.age().toHours());
            int most = (int) gate.policy().warnAfter().toHours();
            add(Cause.STALE, Ground.of("order.facts-old", Measure.count(hours), Measure.count(most)));
        }
    }
}
