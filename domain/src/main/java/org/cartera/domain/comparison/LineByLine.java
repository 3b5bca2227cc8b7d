package org.cartera.domain.comparison;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.comparison.Comparison.Against;

/** Compares the lines of one currency: what people decided, then references, then amounts and days, then what stands alone. */
final class LineByLine {
    private final OurBook book;
    private final References references;
    private final Against against;
    private final Decided decided;
    private final Lines open;

    LineByLine(
            Currency currency,
            OurBook book,
            References references,
            Against against,
            Decided decided,
            List<TheirLine> theirs) {
        this.book = book;
        this.references = references;
        this.against = against;
        this.decided = decided;
        this.open = new Lines(currency, theirs, book.lines());
    }

    List<Finding> compare() {
        Explaining explaining = new Explaining(book, against);
        decided.together().forEach(group -> asDecided(group, explaining));
        ByReference byReference = new ByReference(open, book, references, explaining, decided);
        Map<TheirLine, Ground> unclear = new HashMap<>(byReference.match());
        new Pairing(open, against.policy(), decided).byAmountAndDate(unclear.keySet());
        List<Finding> alone = new ArrayList<>(byReference.settledHere());
        alone.addAll(new Leftovers(open, book, against.policy()).alone(unclear));
        open.found.addAll(Pairing.cancelled(alone, decided));
        return open.found;
    }

    private void asDecided(Decided.Group group, Explaining explaining) {
        List<TheirLine> theirs = open.theirs.stream()
                .filter(line -> group.rows().contains(line.row()))
                .toList();
        List<OurLine> ours = open.ours.stream()
                .filter(line -> group.keys().contains(line.key()))
                .toList();
        if (!theirs.isEmpty() || !ours.isEmpty()) {
            Ground person = Ground.of("comparison.by-person", Measure.count(theirs.size()), Measure.count(ours.size()));
            open.take(explaining.together(book.documentOf(ours), theirs, ours, person, true));
        }
    }
}
