package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.OpenDocument;

/** Puts two lines together by their amounts, where they fit once only. */
final class Pairing {
    private final Lines open;
    private final ComparisonPolicy policy;
    private final Decided decided;

    Pairing(Lines open, ComparisonPolicy policy, Decided decided) {
        this.open = open;
        this.policy = policy;
        this.decided = decided;
    }

    /** @param unclear lines that wait for a person; they are not put together, and make what they could mean a tie */
    void byAmountAndDate(Set<TheirLine> unclear) {
        Map<Money, List<OurLine>> ours = new HashMap<>();
        open.ours.forEach(line ->
                ours.computeIfAbsent(line.amount(), one -> new ArrayList<>()).add(line));
        Map<TheirLine, List<OurLine>> forward = new HashMap<>();
        Map<OurLine, Integer> backward = new HashMap<>();
        for (TheirLine line : open.theirs) {
            List<OurLine> fits = ours.getOrDefault(line.amount(), List.of()).stream()
                    .filter(one -> mayBeSame(line, one))
                    .toList();
            forward.put(line, fits);
            fits.forEach(one -> backward.merge(one, 1, Integer::sum));
        }
        for (TheirLine line : List.copyOf(open.theirs)) {
            List<OurLine> fits = forward.getOrDefault(line, List.of());
            if (fits.size() == 1 && backward.getOrDefault(fits.get(0), 0) == 1 && !unclear.contains(line)) {
                OurLine own = fits.get(0);
                open.take(new Finding(
                        Topic.SAME,
                        List.of(line),
                        List.of(own),
                        own.amount().minus(line.amount()),
                        List.of(Ground.about(
                                own.document(),
                                "comparison.by-amount-and-date",
                                Measure.days(daysApart(line, own)),
                                Measure.days(policy.matchDays()))),
                        false));
            }
        }
    }

    /** The opening balance has no day of its own; different numbers of one series are different documents. */
    private boolean mayBeSame(TheirLine line, OurLine own) {
        if (decided.parted(line, own)
                || line.amount().isZero()
                || own.numbers().stream().anyMatch(number -> OpenDocument.sameSeries(number, line.reference()))) {
            return false;
        }
        return own.kind() == OurLine.Kind.OPENING || line.date() != null && daysApart(line, own) <= policy.matchDays();
    }

    private static int daysApart(TheirLine line, OurLine own) {
        LocalDate date = line.date();
        return date == null ? 0 : (int) Math.abs(ChronoUnit.DAYS.between(date, own.date()));
    }

    /** Findings of one side that take each other away, where they do so once only, become one: neither side owes by them. */
    static List<Finding> cancelled(List<Finding> alone, Decided decided) {
        List<Finding> left = new ArrayList<>();
        Map<String, List<Finding>> byAmount = new HashMap<>();
        for (Finding one : alone) {
            byAmount.computeIfAbsent(side(one) + one.difference(), key -> new ArrayList<>())
                    .add(one);
        }
        for (Finding one : alone) {
            List<Finding> same = byAmount.getOrDefault(side(one) + one.difference(), List.of());
            List<Finding> opposite =
                    byAmount.getOrDefault(side(one) + one.difference().negated(), List.of());
            boolean once = same.size() == 1
                    && opposite.size() == 1
                    && !one.difference().isZero();
            if (!once || decided.parted(one, opposite.get(0)) || repeated(one, opposite.get(0))) {
                left.add(one);
            } else if (one.difference().isPositive()) {
                left.add(both(one, opposite.get(0)));
            }
        }
        return left;
    }

    private static boolean repeated(Finding one, Finding other) {
        return one.topic() == Topic.REPEATED || other.topic() == Topic.REPEATED;
    }

    private static String side(Finding one) {
        return one.theirs().isEmpty() ? "ours " : one.ours().isEmpty() ? "theirs " : one.key();
    }

    private static Finding both(Finding one, Finding other) {
        List<Ground> grounds = new ArrayList<>();
        grounds.add(
                Ground.of("comparison.cancels", Measure.money(one.difference()), Measure.money(other.difference())));
        grounds.addAll(one.grounds());
        grounds.addAll(other.grounds());
        return new Finding(
                Topic.SAME,
                Stream.concat(one.theirs().stream(), other.theirs().stream()).toList(),
                Stream.concat(one.ours().stream(), other.ours().stream()).toList(),
                one.difference().plus(other.difference()),
                grounds,
                false);
    }
}
