package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Says what a line means that has no counterpart: under way, of another day, or unknown to the other side. */
final class Leftovers {
    /** What lowers his debt by these words is no payment: a tax, a discount, a return. */
    private static final Pattern DEDUCTION = Pattern.compile(
            "(?iu)\\b(rete\\w*|withh\\w*|descuent\\w*|discount\\w*|devoluc\\w*|return\\w*|aver[ií]a\\w*|damage\\w*"
                    + "|nota d[ée]bito|debit note|chargeback)");

    private final Lines open;
    private final OurBook book;
    private final ComparisonPolicy policy;

    Leftovers(Lines open, OurBook book, ComparisonPolicy policy) {
        this.open = open;
        this.book = book;
        this.policy = policy;
    }

    /** @param unclear lines of his that wait for a person, with the reason */
    List<Finding> alone(Map<TheirLine, Ground> unclear) {
        Map<TheirLine, OurDocument> arrived = arrived();
        List<Finding> found = new ArrayList<>();
        for (TheirLine line : open.theirs) {
            Ground why = unclear.get(line);
            found.add(why == null ? theirs(line, arrived.get(line)) : theirs(Topic.UNKNOWN_TO_US, line, why));
        }
        for (OurLine line : open.ours) {
            found.add(ours(line));
        }
        return found;
    }

    private Finding theirs(TheirLine line, @Nullable OurDocument arrived) {
        LocalDate date = line.date();
        if (line.amount().isZero()) {
            return theirs(Topic.SAME, line, Ground.of("comparison.nothing", money(line), money(line)));
        }
        if (date != null && date.isAfter(book.asOf())) {
            return theirs(
                    Topic.TIMING,
                    line,
                    Ground.of("comparison.dated-later-there", Measure.date(date), Measure.date(book.asOf())));
        }
        if (line.amount().isPositive()) {
            return theirs(
                    Topic.UNKNOWN_TO_US,
                    line,
                    Ground.of("comparison.no-document", Measure.text(line.reference()), Measure.unknown()));
        }
        if (arrived != null) {
            return theirs(
                    Topic.IN_TRANSIT,
                    line,
                    Ground.about(
                            arrived.id(),
                            "comparison.arrived-later",
                            Measure.date(arrived.date()),
                            Measure.date(book.asOf())));
        }
        if (DEDUCTION.matcher(line.reference() + " " + line.text()).find()) {
            return theirs(
                    Topic.UNKNOWN_TO_US,
                    line,
                    Ground.of("comparison.deduction", Measure.text(line.text()), Measure.unknown()));
        }
        if (date == null) {
            return theirs(
                    Topic.UNKNOWN_TO_US,
                    line,
                    Ground.of("comparison.not-arrived", Measure.unknown(), Measure.days(policy.transitDays())));
        }
        int days = daysBefore(date);
        boolean underWay = days <= policy.transitDays();
        return theirs(
                underWay ? Topic.IN_TRANSIT : Topic.UNKNOWN_TO_US,
                line,
                Ground.of(
                        underWay ? "comparison.under-way" : "comparison.not-arrived",
                        Measure.days(days),
                        Measure.days(policy.transitDays())));
    }

    private static Measure money(TheirLine line) {
        return Measure.money(line.amount());
    }

    private static Finding theirs(Topic topic, TheirLine line, Ground ground) {
        return new Finding(topic, List.of(line), List.of(), line.amount().negated(), List.of(ground), false);
    }

    private Finding ours(OurLine line) {
        int days = daysBefore(line.date());
        boolean invoice = line.kind() == OurLine.Kind.INVOICE;
        boolean moves = line.kind() == OurLine.Kind.CREDIT_NOTE
                || line.kind() == OurLine.Kind.REFUND
                || line.kind() == OurLine.Kind.RECEIPT;
        OurDocument document = invoice ? book.documentOf(List.of(line)) : null;
        Money later = document == null
                ? Money.zero(open.currency)
                : document.cleared(book.asOf().plusDays(1), book.asOf().plusDays(policy.transitDays()));
        if (later.isPositive() && !line.amount().isMoreThan(later)) {
            return ours(
                    Topic.IN_TRANSIT,
                    line,
                    "comparison.paid-later-here",
                    Measure.money(later),
                    Measure.days(policy.transitDays()));
        }
        if (moves && days <= policy.transitDays()) {
            return ours(
                    Topic.IN_TRANSIT,
                    line,
                    "comparison.under-way",
                    Measure.days(days),
                    Measure.days(policy.transitDays()));
        }
        if (invoice && days <= policy.timingDays()) {
            return ours(
                    Topic.TIMING,
                    line,
                    "comparison.issued-shortly-before",
                    Measure.days(days),
                    Measure.days(policy.timingDays()));
        }
        return ours(
                Topic.UNKNOWN_TO_THEM,
                line,
                "comparison.not-listed",
                Measure.days(days),
                Measure.days(moves ? policy.transitDays() : policy.timingDays()));
    }

    private static Finding ours(Topic topic, OurLine line, String rule, Measure observed, Measure threshold) {
        return new Finding(
                topic,
                List.of(),
                List.of(line),
                line.amount(),
                List.of(Ground.about(line.document(), rule, observed, threshold)),
                false);
    }

    private int daysBefore(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(date, book.asOf());
    }

    /** Payments of his that reached us within the days of transit after his date: of an amount that fits once only. */
    private Map<TheirLine, OurDocument> arrived() {
        Map<Money, List<OurDocument>> receipts = book.documents().stream()
                .filter(one -> one.kind() == OurLine.Kind.RECEIPT && one.date().isAfter(book.asOf()))
                .filter(one -> one.total().currency().equals(open.currency))
                .collect(Collectors.groupingBy(OurDocument::total));
        Map<Money, List<TheirLine>> payments = open.theirs.stream()
                .filter(line -> line.amount().isNegative())
                .collect(Collectors.groupingBy(line -> line.amount().negated()));
        Map<TheirLine, OurDocument> arrived = new HashMap<>();
        payments.forEach((amount, lines) -> {
            List<OurDocument> fits = receipts.getOrDefault(amount, List.of());
            if (lines.size() == 1 && fits.size() == 1) {
                arrived.put(lines.get(0), fits.get(0));
            }
        });
        return arrived;
    }
}
