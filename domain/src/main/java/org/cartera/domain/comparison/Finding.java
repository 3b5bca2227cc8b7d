package org.cartera.domain.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.money.Money;

/**
 * What became of some lines of both sides that belong together. One side may be empty.
 *
 * @param theirs in our sign: positive where he says that he owes it
 * @param difference what ours come to, less what theirs come to: positive where he says that he owes less
 * @param grounds the rule first by which the lines belong together or stand alone
 * @param byPerson whether a person put them together
 */
public record Finding(
        Topic topic,
        List<TheirLine> theirs,
        List<OurLine> ours,
        Money difference,
        List<Ground> grounds,
        boolean byPerson) {

    public Finding {
        theirs = theirs.stream().sorted().toList();
        ours = ours.stream().sorted().toList();
        grounds = List.copyOf(grounds);
        if (theirs.isEmpty() && ours.isEmpty()) {
            throw new IllegalArgumentException("A finding without a line: " + topic);
        }
    }

    /** By which it is known again after another comparison: his lines where there are any, else ours. */
    public String key() {
        return theirs.isEmpty()
                ? ours.stream().map(OurLine::key).sorted().collect(Collectors.joining(", "))
                : theirs.stream()
                        .map(TheirLine::row)
                        .sorted()
                        .map(row -> "row " + row)
                        .collect(Collectors.joining(", "));
    }

    /** What he contests of a document that we claim; empty where nothing is. */
    public Optional<Money> contested() {
        boolean claimed = ours.stream().anyMatch(one -> one.kind() == OurLine.Kind.INVOICE);
        return claimed && topic.contests() && difference.isPositive() ? Optional.of(difference) : Optional.empty();
    }
}
