package org.cartera.domain.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The numbers of one customer's items, and how such numbers look: who writes one like them and none of them means another. */
final class Series {
    /** Shorter ones stand in a line for many reasons. */
    private static final int FEWEST_DIGITS = 5;

    private final List<DocumentNumber.Read> numbers = new ArrayList<>();

    void add(List<OpenDocument> items) {
        items.forEach(item -> numbers.addAll(item.read()));
    }

    /** A number is written or announced that looks like these and is none of them. */
    boolean namesAnother(Clues clues) {
        for (Set<String> mention : clues.mentions()) {
            if (mention.stream().noneMatch(this::isOne) && mention.stream().anyMatch(this::isLike)) {
                return true;
            }
        }
        return false;
    }

    /** So is one, or bare digits that may be one. */
    boolean mayNameAnother(Clues clues) {
        if (namesAnother(clues)) {
            return true;
        }
        for (String run : clues.digits()) {
            if (run.length() >= FEWEST_DIGITS && !isOne(run) && isLike(run)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(String form) {
        for (DocumentNumber.Read number : numbers) {
            if (number.forms().contains(form) || number.digits().contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** Digits alone are as long as these, or the letters that it begins with are the same. */
    private boolean isLike(String form) {
        if (!DocumentNumber.isDigits(form)) {
            String prefix = DocumentNumber.prefix(form);
            return !prefix.isEmpty()
                    && numbers.stream().anyMatch(number -> number.prefix().equals(prefix));
        }
        for (DocumentNumber.Read number : numbers) {
            for (String digits : number.digits()) {
                if (digits.length() == form.length()) {
                    return true;
                }
            }
        }
        return false;
    }
}
