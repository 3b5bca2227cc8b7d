package org.cartera.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.Disputes;
import org.cartera.domain.receivable.OpenItem;

/** Spans on which all of an item was contested for a cause that was found to be our own. */
final class OwnFault {

    private OwnFault() {}

    static List<Pause> spans(OpenItem item, Disputes disputes) {
        return disputes.all().stream()
                .filter(one -> one.item().equals(item.id()) && one.cause() == Dispute.Cause.INTERNAL)
                .filter(one -> one.disputed().currency().equals(item.open().currency())
                        && !item.open().isMoreThan(one.disputed()))
                .map(one -> new Pause(one.id(), one.account(), one.item(), one.running(), one.reason()))
                .toList();
    }

    /** Days of the spans since the due date, each once; 0 where the item is not overdue. */
    static int days(OpenItem item, List<Pause> spans, LocalDate asOf) {
        return item.isOverdue()
                ? Pause.pausedDays(spans, item.id(), item.effectiveDue().plusDays(1), asOf)
                : 0;
    }
}
