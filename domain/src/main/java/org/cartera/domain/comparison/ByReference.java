package org.cartera.domain.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Money;

/** Puts lines together by the document that they name. */
final class ByReference {
    private final Lines open;
    private final OurBook book;
    private final References references;
    private final Explaining explaining;
    private final Decided decided;
    private final Map<TheirLine, Ground> unclear = new HashMap<>();
    private final List<Finding> settledHere = new ArrayList<>();
    private final Map<OurDocument, Named> named = new TreeMap<>(Comparator.comparing(OurDocument::date)
            .thenComparing(OurDocument::kind)
            .thenComparing(OurDocument::id));

    /** @param like lines of the document's own sign */
    private record Named(List<TheirLine> like, List<TheirLine> unlike) {}

    ByReference(Lines open, OurBook book, References references, Explaining explaining, Decided decided) {
        this.open = open;
        this.book = book;
        this.references = references;
        this.explaining = explaining;
        this.decided = decided;
    }

    /** Lines of which only a person can say what they mean, with the reason. */
    Map<TheirLine, Ground> match() {
        Map<TheirLine, List<OurDocument>> several = new TreeMap<>();
        open.theirs.forEach(line -> {
            List<OurDocument> like = sort(line);
            if (like.size() > 1) {
                several.put(line, like);
            }
        });
        named.forEach(this::document);
        several.forEach(this::several);
        return unclear;
    }

    /** Findings about documents that are settled in our books, and so add nothing to our balance. */
    List<Finding> settledHere() {
        return settledHere;
    }

    /** Hands the line to the one document that it names; gives those between which it does not decide. */
    private List<OurDocument> sort(TheirLine line) {
        List<OurDocument> candidates = references.named(line).stream()
                .filter(one -> open.of(one).stream().noneMatch(own -> decided.parted(line, own)))
                .toList();
        List<OurDocument> here = candidates.stream()
                .filter(one -> one.total().currency().equals(open.currency))
                .toList();
        List<OurDocument> like = here.stream()
                .filter(one -> one.kind().owes() != line.amount().isNegative())
                .toList();
        List<OurDocument> exact = like.stream()
                .filter(one -> like.size() == 1 || open.sum(open.of(one)).equals(line.amount()))
                .toList();
        if (exact.size() == 1) {
            named(exact.get(0)).like().add(line);
            return List.of();
        }
        if (like.isEmpty() && here.size() == 1) {
            named(here.get(0)).unlike().add(line);
        } else if (here.isEmpty() && !candidates.isEmpty()) {
            OurDocument elsewhere = candidates.get(0);
            unclear.put(
                    line,
                    Ground.about(
                            elsewhere.id(),
                            "comparison.other-currency",
                            Measure.text(open.currency.getCurrencyCode()),
                            Measure.text(elsewhere.total().currency().getCurrencyCode())));
        }
        return like;
    }

    private Named named(OurDocument document) {
        return named.computeIfAbsent(document, one -> new Named(new ArrayList<>(), new ArrayList<>()));
    }

    /** He names several documents in one line: all of them where they come to it, else a person decides. */
    private void several(TheirLine line, List<OurDocument> documents) {
        List<OurLine> ours =
                documents.stream().flatMap(one -> open.of(one).stream()).toList();
        boolean all = documents.stream().noneMatch(one -> open.of(one).isEmpty());
        if (all && open.sum(ours).equals(line.amount())) {
            open.take(explaining.together(null, List.of(line), ours, ground(line, documents), false));
        } else {
            unclear.put(line, Ground.of("comparison.tie", Measure.count(documents.size()), Measure.count(1)));
        }
    }

    private static Ground ground(TheirLine line, List<OurDocument> documents) {
        return Ground.of(
                "comparison.by-reference",
                Measure.text(line.reference().isBlank() ? line.text() : line.reference()),
                Measure.text(documents.stream().map(OurDocument::id).collect(Collectors.joining(", "))));
    }

    /** Lines that name one document. What points the other way belongs to it only where that brings the amounts together. */
    private void document(OurDocument document, Named lines) {
        if (lines.like().isEmpty()) {
            return;
        }
        List<OurLine> ours = open.of(document);
        Money owed = open.sum(ours);
        List<TheirLine> repeated =
                owed.equals(open.listed(lines.like())) ? List.of() : repeated(lines.like(), document.parts());
        List<TheirLine> theirs = new ArrayList<>(lines.like());
        theirs.removeAll(repeated);
        List<TheirLine> both = new ArrayList<>(theirs);
        both.addAll(lines.unlike());
        Money apart = owed.minus(open.listed(theirs)).abs();
        if (book.from() == null
                && apart.isMoreThan(owed.minus(open.listed(both)).abs())) {
            theirs = both;
        }
        Finding finding =
                explaining.together(document, theirs, ours, ground(lines.like().get(0), List.of(document)), false);
        if (finding.topic() == Topic.SETTLED_HERE) {
            open.remove(finding);
            settledHere.add(finding);
        } else {
            open.take(finding);
        }
        repeated.forEach(line -> open.take(new Finding(
                Topic.REPEATED,
                List.of(line),
                List.of(),
                line.amount().negated(),
                List.of(Ground.about(
                        document.id(),
                        "comparison.repeated",
                        Measure.count(lines.like().size()),
                        Measure.count(document.parts()))),
                false)));
    }

    /** Lines that say again what as many others say as the document has instalments. */
    private static List<TheirLine> repeated(List<TheirLine> lines, int parts) {
        List<TheirLine> repeated = new ArrayList<>();
        Map<String, Integer> said = new HashMap<>();
        for (TheirLine line : lines) {
            if (said.merge(line.amount() + " " + line.date(), 1, Integer::sum) > parts) {
                repeated.add(line);
            }
        }
        return repeated;
    }
}
