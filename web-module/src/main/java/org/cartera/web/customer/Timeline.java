package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.portfolio.CustomerDecision.PromiseJudgement;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.domain.portfolio.PortfolioViews.CustomerView;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.Payment;
import org.cartera.web.outbox.CommunicationLine;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** Invoices, payments, messages, contacts, tasks, promises, disputes, pauses and the hold in one column, newest first. */
final class Timeline {
    private final CustomerView view;
    private final Words words;
    private final CaseFile file;
    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline(CustomerView view, Words words) {
        this.view = view;
        this.words = words;
        this.file = view.decision().file();
    }

    static List<TimelineEntry> of(CustomerView view, Words words) {
        return new Timeline(view, words).entries();
    }

    private List<TimelineEntry> entries() {
        file.facts().invoices().forEach(this::invoice);
        file.facts().payments().stream()
                .filter(payment -> payment.account().equals(file.account()) && payment.countsOn(file.asOf()))
                .forEach(this::payment);
        view.communications().forEach(this::communication);
        file.contacts().contacts().forEach(this::contact);
        view.tasks().stream().filter(TaskRow::done).forEach(this::task);
        view.decision().promises().forEach(this::promise);
        file.disputes().all().forEach(this::dispute);
        file.pauses().forEach(this::pause);
        LocalDate since = view.holdSince();
        if (since != null) {
            add(since, "hold", "held", words.text("timeline.hold"), words.text("timeline.hold.text"));
        }
        entries.sort(Comparator.comparing(TimelineEntry::on).reversed());
        return List.copyOf(entries);
    }

    private void add(LocalDate on, String icon, String tone, String title, String text) {
        entries.add(new TimelineEntry(on, icon, tone, title, text));
    }

    private void invoice(Invoice invoice) {
        add(
                invoice.issued(),
                "invoice",
                "",
                words.text("timeline." + invoice.kind(), invoice.id().value()),
                words.money(invoice.total()) + " · "
                        + words.counted(
                                "timeline.instalments", invoice.instalments().size()));
    }

    private void payment(Payment payment) {
        String reference = payment.reference();
        add(
                payment.effective(),
                "check",
                "paid",
                words.text("timeline." + payment.direction(), words.money(payment.paid())),
                reference == null ? payment.id().value() : reference);
    }

    private void communication(CommunicationRow row) {
        CommunicationLine line = new CommunicationLine(row, words);
        add(
                row.businessDate(),
                line.getIcon(),
                "",
                line.getStage() + " · " + line.getChannel(),
                words.money(row.total()) + " · " + line.getItems() + " · " + line.getStatus());
    }

    /** Under the day that it was where we are. */
    private void contact(Contact contact) {
        ContactLine line = new ContactLine(new Noted(contact, null, "", false), words);
        add(
                words.dayOf(contact.at()),
                line.getIcon(),
                line.getTone(),
                line.getTitle(),
                Stream.of(words.text("reaction." + contact.reaction()), line.getCame(), contact.said())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private void task(TaskRow row) {
        add(row.due(), "phone", "", words.named("stage", row.stage()) + " · " + row.doneBy(), row.outcome());
    }

    private void promise(PromiseJudgement judged) {
        Promise promise = judged.promise();
        String by = promise.promisedBy();
        add(
                promise.madeOn(),
                "promise",
                "info",
                words.text("timeline.promise", words.money(promise.amount()), words.date(promise.due())),
                (by.isEmpty() ? "" : by + " · ") + words.text("promise." + judged.state()));
    }

    private void dispute(Dispute dispute) {
        add(
                dispute.running().from(),
                "dispute",
                "disp",
                words.text("timeline.dispute", Sentences.item(dispute.item().toString())),
                words.money(dispute.disputed()) + " · " + dispute.department() + " · " + dispute.reason());
    }

    private void pause(Pause pause) {
        LocalDate through = pause.days().through();
        add(
                pause.days().from(),
                "pause",
                "",
                words.text("timeline.pause", through == null ? words.text("pauses.open") : words.date(through)),
                pause.reason());
    }
}
