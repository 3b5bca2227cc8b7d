package org.cartera.domain.reconciliation;

import static java.util.Collections.disjoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The numbers of one customer's items, and how such numbers look: who writes one like them and none of them means another. */
final class Series {
    /** Shorter ones stand in a line for many reasons. */
    private static final int FEWEST_DIGITS = 5;

    private final Set<String> numbers = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<Integer> lengths = new HashSet<>();

    Series(List<OpenDocument> items) {
        for (OpenDocument item : items) {
            for (DocumentNumber.Read number : item.read()) {
                numbers.addAll(number.forms());
                numbers.addAll(number.digits());
                prefixes.add(number.prefix());
                number.digits().forEach(run -> lengths.add(run.length()));
            }
        }
        prefixes.remove("");
    }

    /** A number is written or announced that looks like these and is none of them. */
    boolean namesAnother(Clues clues) {
        return clues.mentions().stream().anyMatch(mention -> disjoint(numbers, mention) && isAnyLike(mention));
    }

    /** So is one, or bare digits that may be one. */
    boolean mayNameAnother(Clues clues) {
        return namesAnother(clues)
                || clues.digits().stream()
                        .anyMatch(run -> run.length() >= FEWEST_DIGITS && !numbers.contains(run) && isLike(run));
    }

    private boolean isAnyLike(Set<String> mention) {
        return mention.stream().anyMatch(this::isLike);
    }

    private boolean isLike(String form) {
        return DocumentNumber.isDigits(form)
                ? lengths.contains(form.length())
                : prefixes.contains(DocumentNumber.prefix(form));
    }
}
