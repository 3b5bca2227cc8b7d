package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cartera.domain.money.Money;

/** Sets of items whose open amounts make an amount exactly. */
final class Sums {
    /** With more items than this, some sum fits nearly any amount. */
    private static final int MOST_ITEMS = 24;

    private final List<OpenDocument> items;
    private final int largest;
    private final List<List<OpenDocument>> found = new ArrayList<>();

    private Sums(List<OpenDocument> items, int largest) {
        this.items = items;
        this.largest = largest;
    }

    /**
     * At most two sets of two to {@code largest} items: whoever finds two knows that neither is meant for sure. Among more than 24
     * items none is looked for.
     */
    static List<List<OpenDocument>> of(Money amount, List<OpenDocument> items, int largest) {
        if (items.size() > MOST_ITEMS || largest < 2) {
            return List.of();
        }
        List<OpenDocument> byAmount = items.stream()
                .sorted(Comparator.comparing(OpenDocument::open).reversed().thenComparing(OpenDocument::id))
                .toList();
        Sums sums = new Sums(byAmount, largest);
        sums.search(0, amount, new ArrayList<>());
        return sums.found;
    }

    private void search(int from, Money left, List<OpenDocument> chosen) {
        if (left.isZero()) {
            if (chosen.size() > 1) {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        for (int i = from; i < items.size() && chosen.size() < largest && found.size() < 2; i++) {
            OpenDocument item = items.get(i);
            if (!item.open().isMoreThan(left)) {
                chosen.add(item);
                search(i + 1, left.minus(item.open()), chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }
}
