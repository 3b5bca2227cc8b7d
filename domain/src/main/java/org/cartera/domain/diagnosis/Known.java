package org.cartera.domain.diagnosis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.contact.Contact.Reaction;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.receivable.Invoice;

/**
 * What the books know of a case's questions already.
 *
 * @param invoices overdue ones
 * @param ordered those of them whose order is known
 * @param delivered those of them whose delivery is known
 * @param actions the stages that open items were given, oldest first, each once a day
 * @param reactions how often each was noted
 * @param departments those that answered or must answer a dispute
 */
public record Known(
        int invoices,
        int ordered,
        int delivered,
        List<StageTaken> actions,
        Map<Reaction, Integer> reactions,
        SortedSet<String> departments) {

    public static Known of(CaseFile file) {
        List<Invoice> overdue = file.facts().invoices().stream()
                .filter(invoice -> file.ledger().items().stream()
                        .anyMatch(
                                item -> item.isOverdue() && item.id().invoice().equals(invoice.id())))
                .toList();
        List<StageTaken> actions = file.ledger().items().stream()
                .map(item -> file.memories().get(item.id()))
                .filter(Objects::nonNull)
                .flatMap(memory -> memory.taken().stream())
                .map(taken -> new StageTaken(taken.stage(), 0, taken.on(), taken.delivery()))
                .distinct()
                .sorted(java.util.Comparator.comparing(StageTaken::on))
                .toList();
        Map<Reaction, Integer> reactions = new EnumMap<>(Reaction.class);
        for (ContactBook.Heard heard : file.contacts().heard()) {
            reactions.merge(heard.reaction(), 1, Integer::sum);
        }
        SortedSet<String> departments = new TreeSet<>();
        file.disputes().all().stream().map(Dispute::department).forEach(departments::add);
        return new Known(
                overdue.size(),
                (int) overdue.stream().filter(one -> one.order() != null).count(),
                (int) overdue.stream().filter(one -> one.delivered() != null).count(),
                actions,
                reactions,
                departments);
    }
}
