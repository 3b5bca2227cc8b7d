package org.cartera.domain.reconciliation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cartera.domain.money.Money;

/** Sets of items whose open amounts make an amount exactly. */
final class Sums {
    /** With more items than this, some sum fits nearly any amount. */
    private static final int MOST_ITEMS = 24;

    /** Whoever looks longer finds something that nobody meant. */
    private static final int MOST_STEPS = 50_000;

    /** A sum that so many tries in a million would hit by accident says little. */
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private static final BigInteger ACCIDENTS = BigInteger.valueOf(1_000);

    private static final Comparator<OpenDocument> LARGEST_FIRST =
            Comparator.comparing(OpenDocument::open).reversed().thenComparing(OpenDocument::id);

    private final List<OpenDocument> items;
    private final long[] amounts;
    private final long[] rest;
    private final int largest;
    private final List<List<OpenDocument>> found = new ArrayList<>();
    private int steps;

    private Sums(List<OpenDocument> items, int largest) {
        this.items = items;
        this.largest = largest;
        this.amounts = items.stream().mapToLong(item -> units(item.open())).toArray();
        this.rest = new long[amounts.length + 1];
        for (int i = amounts.length - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + amounts[i];
        }
    }

    /**
     * At most two sets of two to {@code largest} items: whoever finds two knows that neither is meant for sure. Among more than 24
     * items none is looked for. Of equal instalments of one invoice the earlier is taken before the later.
     */
    static List<List<OpenDocument>> of(Money amount, List<OpenDocument> items, int largest) {
        boolean few = items.size() < 2 || largest < 2;
        if (few || items.size() > MOST_ITEMS || Shortfalls.sum(items).compareTo(amount) < 0) {
            return List.of();
        }
        List<OpenDocument> byAmount = items.stream().sorted(LARGEST_FIRST).toList();
        Sums sums = new Sums(byAmount, largest);
        sums.search(0, units(amount), new ArrayList<>());
        return sums.steps > MOST_STEPS ? List.of() : sums.found;
    }

    /**
     * Whether some set of so many items would make nearly any amount: few round amounts make many equal sums. Compares the sets of
     * items just as round with the steps in which their sums can differ.
     */
    static boolean byChance(List<OpenDocument> sum, List<OpenDocument> items, int largest) {
        long step = sum.stream()
                .mapToLong(item -> roundness(units(item.open())))
                .min()
                .orElse(1);
        List<OpenDocument> alike = items.stream()
                .filter(item -> roundness(units(item.open())) >= step)
                .toList();
        BigInteger total = BigInteger.valueOf(
                alike.stream().mapToLong(item -> units(item.open())).sum());
        BigInteger sets = BigInteger.ZERO;
        BigInteger some = BigInteger.ONE;
        for (int size = 1; size <= Math.min(largest, alike.size()); size++) {
            some = some.multiply(BigInteger.valueOf(alike.size() - size + 1)).divide(BigInteger.valueOf(size));
            sets = size > 1 ? sets.add(some) : sets;
        }
        return sets.multiply(BigInteger.valueOf(step)).multiply(MILLION).compareTo(total.multiply(ACCIDENTS)) > 0;
    }

    private void search(int from, long left, List<OpenDocument> chosen) {
        if (left == 0) {
            if (chosen.size() > 1) {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        boolean skipped = false;
        for (int i = from; i < amounts.length && chosen.size() < largest && found.size() < 2 && rest[i] >= left; i++) {
            if (steps++ > MOST_STEPS) {
                return;
            }
            if (amounts[i] > left || skipped && isTwin(i)) {
                continue;
            }
            skipped = true;
            chosen.add(items.get(i));
            search(i + 1, left - amounts[i], chosen);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** A later instalment, just as large, of the invoice before it, which was left out. */
    private boolean isTwin(int i) {
        return i > 0
                && amounts[i] == amounts[i - 1]
                && items.get(i).id().invoice().equals(items.get(i - 1).id().invoice());
    }

    private static long units(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    /** The largest power of ten in it. */
    private static long roundness(long units) {
        long step = 1;
        while (units != 0 && units % (step * 10) == 0) {
            step *= 10;
        }
        return step;
    }
}
