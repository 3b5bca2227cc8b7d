package org.cartera.domain.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.comparison.Surroundings.Rules;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.OpenItem;

/** Raises the disputes by which dunning leaves a contested part alone (K7), and settles them with the difference. */
record Contesting(Surroundings around, CustomerFacts facts, Rules rules) {

    /** On what of the document is open today, the part due last first: the rest goes on being collected. */
    List<String> raise(ListEntry entry, Finding finding, String department) {
        List<String> raised = new ArrayList<>();
        finding.contested().ifPresent(contested -> {
            Money left = contested;
            for (OpenItem item : items(finding)) {
                Money part = left.min(item.open());
                if (part.isPositive()) {
                    raised.add(around.dispute(
                            new Dispute(
                                    "",
                                    entry.account(),
                                    item.id(),
                                    part,
                                    new DateSpan(rules.today(), null),
                                    department,
                                    reason(entry, finding)),
                            entry.arrival().by()));
                    left = left.minus(part);
                }
            }
        });
        return raised;
    }

    private static String reason(ListEntry entry, Finding finding) {
        return finding.topic() + " · " + entry.arrival().name() + " · " + entry.asOf();
    }

    void settle(Difference difference, String outcome, String by) {
        difference.disputes().forEach(dispute -> around.settle(dispute, rules.today(), outcome, by));
    }

    private List<OpenItem> items(Finding finding) {
        Set<String> keys = finding.ours().stream().map(OurLine::key).collect(Collectors.toSet());
        Set<String> documents = finding.ours().stream()
                .filter(line -> line.kind() == OurLine.Kind.INVOICE)
                .map(OurLine::document)
                .collect(Collectors.toSet());
        boolean byItem = keys.stream().anyMatch(key -> key.startsWith("item "));
        List<OpenItem> items = new ArrayList<>(CustomerLedger.of(facts, rules.today(), rules.terms()).items().stream()
                .filter(item -> byItem
                        ? keys.contains("item " + item.id())
                        : documents.contains(item.id().invoice().value()))
                .toList());
        Collections.reverse(items);
        return items;
    }
}
