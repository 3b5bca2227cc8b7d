package org.cartera.store.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.action.Channel;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.RunTicket;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Batch;
import org.cartera.store.Database;

/**
 * Communications as intents, with their lines and the stages they take. A key that exists already keeps what it has: its
 * message may have left. A task for our own people stands on the work list at once.
 */
final class IntentRows {
    private final RunTicket ticket;
    private final Map<String, Drafted> drafted = new LinkedHashMap<>();

    private record Drafted(CustomerDecision decision, Communication communication) {}

    IntentRows(RunTicket ticket, List<CustomerDecision> decisions) {
        this.ticket = ticket;
        for (CustomerDecision decision : decisions) {
            for (Communication communication : decision.communications()) {
                drafted.put(communication.key(), new Drafted(decision, communication));
            }
        }
    }

    /** @param now since when they are due */
    void write(Database database, Instant now) {
        if (drafted.isEmpty()) {
            return;
        }
        Map<String, Long> numbers = insert(database, now);
        Batch lines = new Batch(
                "intent bigint",
                "line int",
                "item text",
                "reference text",
                "issued date",
                "due date",
                "days int",
                "open numeric",
                "asked numeric");
        Batch stages = new Batch("item text", "stage text", "reopening int", "intent bigint");
        Batch tasks = new Batch(
                "id bigint",
                "customer text",
                "stage text",
                "template text",
                "owner text",
                "currency text",
                "amount numeric",
                "oldest_days int",
                "late boolean");
        numbers.forEach((key, number) -> {
            Drafted draft = drafted.get(key);
            if (draft != null) {
                addLines(draft, number, lines, stages);
                addTask(draft, number, tasks);
            }
        });
        if (numbers.isEmpty()) {
            return;
        }
        String organisation = ticket.organisation().value();
        database.update(
                "insert into intent_line (" + lines.names() + ") select s.* from " + lines.source(),
                lines.parameters());
        database.update(
                "insert into stage_taken (organisation, taken_on, " + stages.names() + ") select ?, ?, s.* from "
                        + stages.source() + " on conflict do nothing",
                stages.parameters(organisation, ticket.businessDate()));
        if (!tasks.isEmpty()) {
            database.update(
                    "insert into task (organisation, due, status, outcome, done_by, version, " + tasks.names()
                            + ") select ?, ?, 'OPEN', '', '', 1, s.* from " + tasks.source(),
                    tasks.parameters(organisation, ticket.businessDate()));
        }
    }

    /** The numbers of the intents that are new, by key. */
    private Map<String, Long> insert(Database database, Instant now) {
        Batch rows = new Batch(
                "customer text",
                "key text",
                "stage text",
                "channel text",
                "template text",
                "owner text",
                "currency text",
                "total numeric",
                "items int",
                "late boolean");
        drafted.values().forEach(draft -> {
            Communication communication = draft.communication();
            rows.add(
                    communication.account().customer(),
                    communication.key(),
                    communication.stage().id(),
                    communication.channel(),
                    communication.stage().template(),
                    communication.stage().owner(),
                    communication.total().currency(),
                    communication.total().amount(),
                    communication.steps().size(),
                    communication.late());
        });
        Map<String, Long> numbers = new HashMap<>();
        database.each(
                row -> numbers.put(row.text("key"), row.number("id")),
                "insert into intent (organisation, business_date, run, state, detail, tries, due_at, changed_at, "
                        + rows.names()
                        + ") select ?, ?, ?, 'PENDING', '', 0, ?, ?, s.* from " + rows.source()
                        + " on conflict (key) do nothing returning id, key",
                rows.parameters(ticket.organisation().value(), ticket.businessDate(), ticket.run(), now, now));
        return numbers;
    }

    private void addLines(Drafted draft, long intent, Batch lines, Batch stages) {
        Map<InstalmentId, OpenItem> items = draft.decision().file().ledger().items().stream()
                .collect(Collectors.toMap(OpenItem::id, Function.identity()));
        int line = 0;
        for (Step.Taken step : draft.communication().steps()) {
            OpenItem item = items.get(step.item());
            if (item == null) {
                throw new IllegalStateException("Step about " + step.item() + ", which is not open");
            }
            String reference = item.invoice().reference();
            lines.add(
                    intent,
                    ++line,
                    step.item(),
                    reference == null ? "" : reference,
                    item.invoice().issued(),
                    item.effectiveDue(),
                    item.daysPastDue(),
                    item.open().amount(),
                    step.amount().amount());
            stages.add(step.item(), step.stage().id(), step.reopening(), intent);
        }
    }

    private static void addTask(Drafted draft, long intent, Batch tasks) {
        Communication communication = draft.communication();
        if (communication.channel() == Channel.TASK) {
            tasks.add(
                    intent,
                    communication.account().customer(),
                    communication.stage().id(),
                    communication.stage().template(),
                    communication.stage().owner(),
                    communication.total().currency(),
                    communication.total().amount(),
                    draft.decision().file().ledger().oldestDaysPastDue(),
                    communication.late());
        }
    }
}
