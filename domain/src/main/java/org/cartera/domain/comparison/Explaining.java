package org.cartera.domain.comparison;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.comparison.Comparison.Against;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Clues;
import org.cartera.domain.reconciliation.Deduction;
import org.jspecify.annotations.Nullable;

/** Says why lines that belong together do not come to the same amount. */
final class Explaining {
    private final OurBook book;
    private final Against against;

    Explaining(OurBook book, Against against) {
        this.book = book;
        this.against = against;
    }

    /**
     * @param document what they are about; null where that is not one document
     * @param first the rule by which they belong together
     */
    Finding together(
            @Nullable OurDocument document,
            List<TheirLine> theirs,
            List<OurLine> ours,
            Ground first,
            boolean byPerson) {
        Money zero = ours.isEmpty() ? theirs.get(0).amount() : ours.get(0).amount();
        Money owed = ours.stream().map(OurLine::amount).reduce(zero.minus(zero), Money::plus);
        Money difference = theirs.stream().map(TheirLine::amount).reduce(owed, Money::minus);
        List<Ground> grounds = new ArrayList<>(List.of(first));
        Topic topic = Topic.SAME;
        if (!difference.isZero()) {
            Why why = why(document, theirs, ours, difference);
            topic = why.topic();
            grounds.add(why.ground());
        }
        return new Finding(topic, theirs, ours, difference, grounds, byPerson);
    }

    private record Why(Topic topic, Ground ground) {}

    private Why why(@Nullable OurDocument document, List<TheirLine> theirs, List<OurLine> ours, Money difference) {
        if (document == null) {
            return plain(difference);
        }
        if (ours.isEmpty()) {
            return absent(document);
        }
        Optional<Why> underWay = underWay(document, difference);
        if (underWay.isPresent()) {
            return underWay.get();
        }
        Money missing = document.kind().owes() ? difference : difference.negated();
        if (missing.isPositive() && document.total().isMoreThan(missing)) {
            Optional<Deduction> name = against.cash()
                    .nameOf(
                            document.total(),
                            document.total().minus(missing),
                            ChronoUnit.DAYS.between(document.date(), book.asOf()));
            if (name.isPresent()) {
                return named(document, name.get());
            }
        }
        boolean told =
                theirs.stream().anyMatch(line -> Clues.of("", line.text()).told() == Deduction.Reason.PRICE);
        Money most = document.total().times(against.policy().priceShare(), RoundingMode.HALF_UP);
        boolean rounding =
                !difference.abs().isMoreThan(against.cash().rounding().in(difference.currency()));
        if (rounding) {
            Money limit = against.cash().rounding().in(difference.currency());
            return why(Topic.ROUNDING, document, Measure.money(difference), Measure.money(limit));
        }
        return told || !difference.abs().isMoreThan(most)
                ? why(Topic.PRICE, document, Measure.money(difference), Measure.money(most))
                : plain(difference);
    }

    /** He names what adds nothing to our balance: not issued yet by his date, before his movements, or settled. */
    private Why absent(OurDocument document) {
        LocalDate from = book.from();
        if (document.date().isAfter(book.asOf())) {
            Topic topic = document.kind().owes() || document.kind() == OurLine.Kind.CREDIT_NOTE
                    ? Topic.TIMING
                    : Topic.IN_TRANSIT;
            return new Why(
                    topic,
                    Ground.about(
                            document.id(),
                            "comparison.dated-later-here",
                            Measure.date(document.date()),
                            Measure.date(book.asOf())));
        }
        if (from != null && document.date().isBefore(from)) {
            return new Why(
                    Topic.TIMING,
                    Ground.about(
                            document.id(),
                            "comparison.dated-earlier-here",
                            Measure.date(document.date()),
                            Measure.date(from)));
        }
        LocalDate last = document.clearings().stream()
                .map(OurDocument.Clearing::date)
                .filter(date -> !date.isAfter(book.asOf()))
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Why(
                Topic.SETTLED_HERE,
                Ground.about(
                        document.id(),
                        "comparison.settled-here",
                        last == null ? Measure.unknown() : Measure.date(last),
                        Measure.date(book.asOf())));
    }

    /** Money that one side has booked by his date and the other within the days of transit. */
    private Optional<Why> underWay(OurDocument document, Money difference) {
        int days = against.policy().transitDays();
        LocalDate day = book.asOf();
        Money later = document.cleared(day.plusDays(1), day.plusDays(days));
        if (difference.isPositive() && later.equals(difference)) {
            return Optional.of(new Why(
                    Topic.IN_TRANSIT,
                    Ground.about(
                            document.id(), "comparison.paid-later-here", Measure.money(later), Measure.days(days))));
        }
        Money before = document.cleared(day.minusDays(days), day);
        return difference.isNegative() && before.equals(difference.negated())
                ? Optional.of(new Why(
                        Topic.IN_TRANSIT,
                        Ground.about(
                                document.id(),
                                "comparison.paid-shortly-here",
                                Measure.money(before),
                                Measure.days(days))))
                : Optional.empty();
    }

    private Why named(OurDocument document, Deduction name) {
        Topic topic =
                switch (name.reason()) {
                    case WITHHOLDING -> Topic.WITHHOLDING;
                    case EARLY_PAYMENT_DISCOUNT -> Topic.EARLY_PAYMENT_DISCOUNT;
                    case BANK_FEE -> Topic.BANK_FEE;
                    case ROUNDING -> Topic.ROUNDING;
                    case CREDIT_NOTE, DAMAGE, PRICE, TOLD, PART -> Topic.PRICE;
                };
        Measure threshold =
                switch (topic) {
                    case WITHHOLDING -> Measure.text(name.name());
                    case BANK_FEE ->
                        Measure.money(against.cash().bankFee().in(name.amount().currency()));
                    case ROUNDING ->
                        Measure.money(against.cash().rounding().in(name.amount().currency()));
                    default -> Measure.money(document.total());
                };
        return why(topic, document, Measure.money(name.amount()), threshold);
    }

    private static Why why(Topic topic, OurDocument document, Measure observed, Measure threshold) {
        String rule = "comparison." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Why(topic, Ground.about(document.id(), rule, observed, threshold));
    }

    private Why plain(Money difference) {
        return new Why(
                Topic.UNEXPLAINED,
                Ground.of(
                        "comparison.unexplained",
                        Measure.money(difference),
                        Measure.money(against.cash().rounding().in(difference.currency()))));
    }
}
