package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.CustomerDecision.PromiseJudgement;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.strategy.Step;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One open instalment with what is done about it and why. */
public record ItemLine(OpenItem item, Step step, Money disputed, boolean promised, Words words) {

    static List<ItemLine> of(CustomerDecision decision, Words words) {
        List<ItemLine> lines = new ArrayList<>();
        List<OpenItem> items = decision.file().ledger().items();
        for (int i = 0; i < items.size(); i++) {
            OpenItem item = items.get(i);
            boolean promised = decision.promises().stream()
                    .filter(judged -> judged.state() == PromiseState.RUNNING)
                    .map(PromiseJudgement::promise)
                    .anyMatch(promise -> promise.covers(item.id(), item.open()));
            lines.add(new ItemLine(
                    item,
                    decision.steps().get(i),
                    decision.file().disputes().disputedOf(item, decision.asOf()),
                    promised,
                    words));
        }
        return lines;
    }

    public String getId() {
        return item.id().toString();
    }

    public String getInvoice() {
        return item.invoice().id().value();
    }

    /** "2/3" where the invoice has several instalments; empty otherwise. */
    public String getPart() {
        int parts = item.invoice().instalments().size();
        return parts == 1 ? "" : item.id().number() + "/" + parts;
    }

    /** As it is named in a choice: invoice, instalment, what is open. */
    public String getLabel() {
        String part = getPart().isEmpty() ? "" : " " + getPart();
        return getInvoice() + part + " · " + words.money(item.open()) + " · " + words.date(item.effectiveDue());
    }

    public String getReference() {
        String reference = item.invoice().reference();
        return reference == null ? "" : reference;
    }

    /** The order that it bills; empty where there is none or there are several. */
    public String getOrder() {
        OrderId order = item.invoice().order();
        return order == null ? "" : order.value();
    }

    public LocalDate getIssued() {
        return item.invoice().issued();
    }

    public LocalDate getDue() {
        return item.effectiveDue();
    }

    /** Says where the due date was rolled to a business day; empty where it was not. */
    public String getDueNote() {
        return item.nominalDue().equals(item.effectiveDue())
                ? ""
                : words.text("items.rolled", words.date(item.nominalDue()));
    }

    public int getDays() {
        return item.daysPastDue();
    }

    public String getCurrency() {
        return item.open().currency().getCurrencyCode();
    }

    public Money getOriginal() {
        return item.original();
    }

    public Money getOpen() {
        return item.open();
    }

    /** {@code disputed}, {@code partly}, {@code promised}, {@code paused} or empty. */
    public String getState() {
        if (disputed.isPositive()) {
            return disputed.compareTo(item.open()) < 0 ? "partly" : "disputed";
        }
        if (promised) {
            return "promised";
        }
        return step instanceof Step.Wait wait && wait.reason().name().equals("PAUSED") ? "paused" : "";
    }

    public String getStateText() {
        return getState().isEmpty() ? "" : words.text("items.state." + getState());
    }

    /** The disputed part in words; empty where there is none. */
    public String getDisputed() {
        return disputed.isPositive() ? words.text("items.disputed", words.money(disputed)) : "";
    }

    /** What is done about it tonight, or why nothing is. */
    public String getStep() {
        if (step instanceof Step.Taken taken) {
            return words.named("stage", taken.stage().id().value());
        }
        return words.text("wait." + ((Step.Wait) step).reason());
    }

    public boolean isTaken() {
        return step instanceof Step.Taken;
    }

    public @Nullable LocalDate getUntil() {
        return step instanceof Step.Wait wait ? wait.until() : null;
    }

    public WhyCard getWhy() {
        return new WhyCard(
                words.text(isTaken() ? "items.why.taken" : "items.why.wait", getInvoice(), getStep()),
                new Sentences(words).of(step.grounds()),
                until(),
                words.date(item.effectiveDue().plusDays(item.daysPastDue())));
    }

    private List<String> until() {
        LocalDate until = getUntil();
        return until == null ? List.of() : List.of(words.text("items.until", words.date(until)));
    }
}
