package org.cartera.domain.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;

/**
 * How somebody pays (S3-35, S4-2): how many days late, on which day of the month, by what method.
 *
 * @param paid what was paid in the time looked at, of whatever invoice; row order is irrelevant
 */
public record PaymentHabits(List<Paid> paid) {
    /** Fewer receipts than this make no habit. */
    private static final int HABIT = 4;

    public PaymentHabits {
        paid = List.copyOf(paid);
    }

    /**
     * What one receipt paid of one invoice.
     *
     * @param due the invoice's first due date as the ERP has it
     * @param on the receipt's value date
     * @param method as the ERP names it; empty where it does not
     */
    public record Paid(LocalDate due, LocalDate on, Money amount, String method) {
        int late() {
            return Math.toIntExact(ChronoUnit.DAYS.between(due, on));
        }
    }

    /** The middle number of days late, negative where paid early; the lower of two middle ones. Empty where nothing was paid. */
    public Optional<Integer> usualDelay() {
        List<Integer> late = paid.stream().map(Paid::late).sorted().toList();
        return late.isEmpty() ? Optional.empty() : Optional.of(late.get((late.size() - 1) / 2));
    }

    /** The same habits of what was paid from a day on. */
    public PaymentHabits since(LocalDate day) {
        return new PaymentHabits(
                paid.stream().filter(one -> !one.on().isBefore(day)).toList());
    }

    public PaymentHabits before(LocalDate day) {
        return new PaymentHabits(
                paid.stream().filter(one -> one.on().isBefore(day)).toList());
    }

    /** Enough receipts to speak of a habit. */
    public boolean isKnown() {
        return paid.size() >= HABIT;
    }

    /** The day of the month on which most is paid, where at least half of the receipts came then; the earlier of equals. */
    public Optional<Favourite<Integer>> dayOfMonth() {
        return favourite(one -> one.on().getDayOfMonth());
    }

    /** The method of at least half of the receipts. */
    public Optional<Favourite<String>> method() {
        return favourite(Paid::method).filter(one -> !one.value().isEmpty());
    }

    private <T extends Comparable<T>> Optional<Favourite<T>> favourite(Function<Paid, T> what) {
        Map<T, Long> counted = paid.stream().collect(Collectors.groupingBy(what, Collectors.counting()));
        return counted.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<T, Long>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .filter(one -> isKnown() && one.getValue() * 2 >= paid.size())
                .map(one -> new Favourite<>(one.getKey(), share(one.getValue())));
    }

    private BigDecimal share(long count) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(paid.size()), 3, RoundingMode.HALF_UP);
    }

    /**
     * What is done most.
     *
     * @param share of the receipts, from 0.5 to 1
     */
    public record Favourite<T>(T value, BigDecimal share) {}
}
