package org.cartera.domain.strategy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The strategy of each part of the portfolio: that of the first segment to which a customer belongs on the business date, else the standard
 * one (S2-1, S3-2). An exception for single customers is a segment that names them and ends (S3-3). Stage ids are those of the
 * organisation, whatever the segment: who moves to another gets no stage twice (K8).
 *
 * @param standard for whoever belongs to no segment
 */
public record Strategies(Strategy standard, List<ForSegment> segments) {

    /**
     * The strategy of a segment.
     *
     * @param from the first business date on which it holds; null: always
     * @param through the last one, inclusive; null: it does not end
     */
    public record ForSegment(
            Segment segment, @Nullable LocalDate from, @Nullable LocalDate through, Strategy strategy) {

        public ForSegment {
            if (from != null && through != null && through.isBefore(from)) {
                throw new IllegalArgumentException(
                        "Segment " + segment.name() + " cannot end (" + through + ") before it begins (" + from + ")");
            }
        }

        boolean holds(Customer customer, LocalDate date) {
            return (from == null || !date.isBefore(from))
                    && (through == null || !date.isAfter(through))
                    && segment.contains(customer);
        }
    }

    public Strategies {
        segments = List.copyOf(segments);
        Set<String> names = new HashSet<>();
        for (ForSegment one : segments) {
            if (!names.add(one.segment().name())) {
                throw new IllegalArgumentException("Segment " + one.segment().name() + " stands twice");
            }
        }
    }

    /** One strategy for everybody. */
    public static Strategies of(Strategy standard) {
        return new Strategies(standard, List.of());
    }

    /** The segment that decides how a customer is dunned on a date; empty: the standard strategy does. */
    public Optional<ForSegment> segmentOf(Customer customer, LocalDate date) {
        return segments.stream().filter(one -> one.holds(customer, date)).findFirst();
    }

    public Strategy of(Customer customer, LocalDate date) {
        return segmentOf(customer, date).map(ForSegment::strategy).orElse(standard);
    }

    /** That of a segment by its name, the standard one for an empty name; empty where there is no such segment. */
    public Optional<Strategy> named(String segment) {
        return segment.isEmpty()
                ? Optional.of(standard)
                : segments.stream()
                        .filter(one -> one.segment().name().equals(segment))
                        .map(ForSegment::strategy)
                        .findFirst();
    }

    /** Names of the segments, in their order. */
    public List<String> names() {
        return segments.stream().map(one -> one.segment().name()).toList();
    }

    /** All stages of all strategies, those of the standard one first; of an id that several have each has its own. */
    public List<Stage> stages() {
        return Stream.concat(Stream.of(standard), segments.stream().map(ForSegment::strategy))
                .flatMap(strategy -> strategy.stages().stream())
                .distinct()
                .toList();
    }
}
