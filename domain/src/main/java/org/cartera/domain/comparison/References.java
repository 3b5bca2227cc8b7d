package org.cartera.domain.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.reconciliation.Clues;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.OpenDocument.Naming;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a line names, read as cash application reads what payers write. */
final class References {
    private static final Comparator<OurDocument> ORDER = Comparator.comparing(OurDocument::date)
            .thenComparing(OurDocument::kind)
            .thenComparing(OurDocument::id);

    private final Map<String, List<OurDocument>> byKey = new HashMap<>();

    References(Collection<OurDocument> documents) {
        documents.stream().sorted(ORDER).forEach(document -> OpenDocument.keys(document.numbers())
                .forEach(key ->
                        byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(document)));
    }

    /**
     * The documents named most surely, all as surely: by the field made for it, else by the text. Bare digits in a text are
     * anything, so they count only beside the document's own amount.
     */
    List<OurDocument> named(TheirLine line) {
        List<OurDocument> named = best(Clues.of(line.reference(), ""), Naming.DIGITS);
        if (!named.isEmpty() || line.text().isBlank()) {
            return named;
        }
        Clues text = Clues.of("", line.text());
        List<OurDocument> written = best(text, Naming.WRITTEN);
        return !written.isEmpty()
                ? written
                : best(text, Naming.DIGITS).stream()
                        .filter(one -> one.total().equals(line.amount().abs()))
                        .toList();
    }

    /** Whether what the line names is owed; null where it names nothing, or both. */
    @Nullable
    Boolean owes(TheirLine line) {
        List<OurDocument> named = named(line);
        long owed = named.stream().filter(one -> one.kind().owes()).count();
        return named.isEmpty() || owed > 0 && owed < named.size() ? null : Boolean.valueOf(owed > 0);
    }

    private List<OurDocument> best(Clues clues, Naming least) {
        Set<OurDocument> candidates = new LinkedHashSet<>();
        clues.all().forEach(key -> candidates.addAll(byKey.getOrDefault(key, List.of())));
        Naming best = least;
        List<OurDocument> named = new ArrayList<>();
        for (OurDocument candidate : candidates) {
            Naming naming = OpenDocument.naming(candidate.numbers(), clues);
            if (naming.compareTo(best) > 0) {
                named.clear();
                best = naming;
            }
            if (naming == best) {
                named.add(candidate);
            }
        }
        named.sort(ORDER);
        return named;
    }
}
