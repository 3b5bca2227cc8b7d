package org.cartera.domain.reconciliation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;

/** What lines pay, and the credit notes that they keep back: it is not there for later ones. */
final class Spent {
    private final Map<InstalmentId, Money> paid = new HashMap<>();
    private final Set<String> notes = new HashSet<>();

    void add(Suggestion way) {
        way.allocations().forEach(one -> paid.merge(one.item(), one.paid(), Money::plus));
        way.missing().ifPresent(less -> notes.addAll(less.creditNotes()));
    }

    /** What was found, without it. */
    Findings left(Findings findings) {
        if (!isTouched(findings)) {
            return findings;
        }
        List<OpenDocument> items =
                findings.items().stream().filter(this::isOpen).map(this::rest).toList();
        List<OpenDocument> credits =
                findings.credits().stream().filter(note -> !isSpent(note)).toList();
        return new Findings(items, findings.names(), findings.learnt(), findings.numbers(), credits);
    }

    private boolean isTouched(Findings findings) {
        if (!paid.isEmpty()) {
            for (OpenDocument item : findings.items()) {
                if (paid.containsKey(item.id())) {
                    return true;
                }
            }
        }
        return !notes.isEmpty() && findings.credits().stream().anyMatch(this::isSpent);
    }

    private boolean isSpent(OpenDocument note) {
        return notes.contains(note.id().invoice().value());
    }

    private boolean isOpen(OpenDocument item) {
        Money taken = paid.get(item.id());
        return taken == null || item.open().isMoreThan(taken);
    }

    private OpenDocument rest(OpenDocument item) {
        Money taken = paid.get(item.id());
        return taken == null ? item : item.owing(item.open().minus(taken));
    }
}
