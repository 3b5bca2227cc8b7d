package org.cartera.domain.comparison;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cartera.domain.money.Money;

/** The lines of one currency that stand in no finding yet, and the findings so far. */
final class Lines {
    final Currency currency;
    final TreeSet<TheirLine> theirs = new TreeSet<>();
    final TreeSet<OurLine> ours = new TreeSet<>();
    final List<Finding> found = new ArrayList<>();
    private final Map<String, List<OurLine>> byDocument = new HashMap<>();

    Lines(Currency currency, List<TheirLine> theirs, List<OurLine> ours) {
        this.currency = currency;
        theirs.stream()
                .filter(line -> line.amount().currency().equals(currency))
                .forEach(this.theirs::add);
        ours.stream().filter(line -> line.amount().currency().equals(currency)).forEach(this.ours::add);
        this.ours.forEach(line -> byDocument
                .computeIfAbsent(line.kind() + " " + line.document(), one -> new ArrayList<>())
                .add(line));
    }

    /** Our lines of a document that are not in a finding yet. */
    List<OurLine> of(OurDocument document) {
        return byDocument.getOrDefault(document.kind() + " " + document.id(), List.of()).stream()
                .filter(ours::contains)
                .toList();
    }

    void take(Finding finding) {
        remove(finding);
        found.add(finding);
    }

    void remove(Finding finding) {
        finding.theirs().forEach(theirs::remove);
        finding.ours().forEach(ours::remove);
    }

    Money sum(List<OurLine> lines) {
        return lines.stream().map(OurLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    Money listed(List<TheirLine> lines) {
        return lines.stream().map(TheirLine::amount).reduce(Money.zero(currency), Money::plus);
    }
}
