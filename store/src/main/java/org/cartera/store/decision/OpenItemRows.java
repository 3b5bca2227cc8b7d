package org.cartera.store.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Batch;
import org.cartera.store.Database;

/** Open items with what is done or waited for. A row changes only when the item or its outcome does. */
final class OpenItemRows {
    private final RunTicket ticket;
    private final List<String> customers = new ArrayList<>();
    private final Batch rows = new Batch(
            "customer text",
            "item text",
            "reference text",
            "currency text",
            "original numeric",
            "open numeric",
            "issued date",
            "due date",
            "outcome text",
            "until date");

    OpenItemRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        for (CustomerDecision decision : decisions) {
            customers.add(decision.account().customer().value());
            List<OpenItem> items = decision.file().ledger().items();
            for (int i = 0; i < items.size(); i++) {
                add(decision, items.get(i), decision.steps().get(i));
            }
        }
    }

    private void add(CustomerDecision decision, OpenItem item, Step step) {
        LocalDate until = step instanceof Step.Wait wait ? wait.until() : null;
        rows.add(
                decision.account().customer(),
                item.id(),
                item.invoice().reference(),
                item.open().currency(),
                item.original().amount(),
                item.open().amount(),
                item.invoice().issued(),
                item.effectiveDue(),
                LogRows.outcome(step),
                until);
    }

    void write(Database database) {
        String organisation = ticket.organisation().value();
        Stale.remove(
                database, "open_item", "item", organisation, customers, rows.column("customer"), rows.column("item"));
        if (!rows.isEmpty()) {
            database.update(
                    "insert into open_item as o (organisation, " + rows.names() + ") select ?, s.* from "
                            + rows.source()
                            + """
                             on conflict (organisation, customer, item) do update set
                              reference = excluded.reference, currency = excluded.currency,
                              original = excluded.original, open = excluded.open, issued = excluded.issued,
                              due = excluded.due, outcome = excluded.outcome, until = excluded.until
                            where (o.reference, o.currency, o.original, o.open, o.issued, o.due, o.outcome, o.until)
                               is distinct from (excluded.reference, excluded.currency, excluded.original,
                                   excluded.open, excluded.issued, excluded.due, excluded.outcome, excluded.until)""",
                    rows.parameters(organisation));
        }
    }
}
