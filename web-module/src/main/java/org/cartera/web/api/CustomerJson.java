package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.decisionlog.Replay.Replayed;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.portfolio.PortfolioViews.CustomerView;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Step;
import org.cartera.web.text.RulesName;
import org.jspecify.annotations.Nullable;

/** One customer, whole, as JSON: position, open items, and the decision with its grounds. */
final class CustomerJson {

    private CustomerJson() {}

    static JsonObject of(CustomerView view) {
        CustomerDecision decision = view.decision();
        CustomerLedger ledger = decision.file().ledger();
        JsonArrayBuilder communications = JSON.createArrayBuilder();
        view.communications().forEach(row -> communications.add(RowJson.communication(row)));
        JsonArrayBuilder tasks = JSON.createArrayBuilder();
        view.tasks().forEach(row -> tasks.add(RowJson.task(row)));
        return JSON.createObjectBuilder()
                .add("id", ledger.customer().id().value())
                .add("name", ledger.customer().name())
                .add("organisation", ledger.account().organisation().value())
                .add("asOf", ledger.asOf().toString())
                .add("generation", view.generation().number())
                .add("snapshotAt", view.generation().snapshotAt().toString())
                .add("incomplete", ledger.isIncomplete())
                .add("position", position(ledger, decision.agings()))
                .add("items", items(ledger.items()))
                .add("credits", credits(ledger))
                .add("decision", decision(decision, view.holdSince()))
                .add("communications", communications)
                .add("tasks", tasks)
                .build();
    }

    /** A former decision with what it was taken from, and whether taking it again gives the same. */
    static JsonObject replayed(Replayed replayed) {
        CustomerDecision decision = replayed.decision();
        CustomerLedger ledger = decision.file().ledger();
        LocalDate since = decision.hold() instanceof HoldDecision.Keep keep ? keep.since() : null;
        return JSON.createObjectBuilder()
                .add("id", ledger.customer().id().value())
                .add("name", ledger.customer().name())
                .add("organisation", ledger.account().organisation().value())
                .add("run", replayed.logged().run())
                .add("asOf", ledger.asOf().toString())
                .add("generation", replayed.logged().generation())
                .add("same", replayed.isSame())
                .add("incomplete", ledger.isIncomplete())
                .add("position", position(ledger, decision.agings()))
                .add("items", items(ledger.items()))
                .add("credits", credits(ledger))
                .add("decision", decision(decision, since))
                .build();
    }

    private static JsonObjectBuilder position(CustomerLedger ledger, List<Aging> agings) {
        JsonObjectBuilder aging = JSON.createObjectBuilder();
        for (Aging one : agings) {
            JsonObjectBuilder buckets = JSON.createObjectBuilder();
            List<String> names = one.buckets().names();
            for (int i = 0; i < names.size(); i++) {
                buckets.add(names.get(i), one.amounts().get(i).amount());
            }
            aging.add(one.currency().getCurrencyCode(), buckets);
        }
        return JSON.createObjectBuilder()
                .add("open", Figures.balances(ledger.open()))
                .add("overdue", Figures.balances(ledger.overdue()))
                .add("credit", Figures.balances(ledger.credit()))
                .add("balance", Figures.balances(ledger.balance()))
                .add("oldestDaysPastDue", ledger.oldestDaysPastDue())
                .add("aging", aging);
    }

    private static JsonArrayBuilder items(List<OpenItem> items) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        items.forEach(item -> json.add(JSON.createObjectBuilder()
                .add("id", item.id().toString())
                .add("invoice", item.id().invoice().value())
                .add("instalment", item.id().number())
                .add("issued", item.invoice().issued().toString())
                .add("due", item.effectiveDue().toString())
                .add("daysPastDue", item.daysPastDue())
                .add("original", Figures.money(item.original()))
                .add("open", Figures.money(item.open()))));
        return json;
    }

    private static JsonArrayBuilder credits(CustomerLedger ledger) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        ledger.credits()
                .forEach(credit -> json.add(JSON.createObjectBuilder()
                        .add("kind", credit.kind().name())
                        .add("id", credit.id())
                        .add("date", credit.date().toString())
                        .add("amount", Figures.money(credit.amount()))));
        return json;
    }

    private static JsonObjectBuilder decision(CustomerDecision decision, @Nullable LocalDate holdSince) {
        JsonArrayBuilder steps = JSON.createArrayBuilder();
        decision.steps().forEach(step -> steps.add(step(step)));
        Exposure exposure = decision.exposure();
        return JSON.createObjectBuilder()
                .add("policyVersion", RulesName.of(decision.policyVersion()))
                .add(
                        "hold",
                        JSON.createObjectBuilder()
                                .add("held", decision.hold().isHeld())
                                .add("decision", name(decision.hold()))
                                .add("since", Figures.time(holdSince))
                                .add("grounds", Figures.grounds(decision.hold().grounds()))
                                .add("clearing", Figures.grounds(decision.hold().clearing())))
                .add(
                        "exposure",
                        exposure == null ? JsonValue.NULL : exposure(exposure).build())
                .add("steps", steps);
    }

    static JsonObjectBuilder exposure(Exposure exposure) {
        Money total = exposure.total().orElse(null);
        JsonArrayBuilder terms = JSON.createArrayBuilder();
        exposure.terms()
                .forEach(term -> terms.add(JSON.createObjectBuilder()
                        .add("kind", term.kind().name())
                        .add("amount", Figures.money(term.amount()))
                        .add("converted", converted(term))
                        .add("rate", term.rate() == null ? JsonValue.NULL : JSON.createValue(term.rate()))));
        return JSON.createObjectBuilder()
                .add("currency", exposure.currency().getCurrencyCode())
                .add("total", total == null ? JsonValue.NULL : JSON.createValue(total.amount()))
                .add("terms", terms);
    }

    private static JsonValue converted(Exposure.Term term) {
        Money converted = term.converted();
        return converted == null ? JsonValue.NULL : JSON.createValue(converted.amount());
    }

    private static JsonObjectBuilder step(Step step) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("item", step.item().toString())
                .add("decision", name(step))
                .add("grounds", Figures.grounds(step.grounds()));
        if (step instanceof Step.Taken taken) {
            json.add("stage", taken.stage().id().value())
                    .add("amount", Figures.money(taken.amount()))
                    .add("late", taken.late());
        } else if (step instanceof Step.Wait wait) {
            json.add("reason", wait.reason().name()).add("until", Figures.time(wait.until()));
        }
        return json;
    }

    /** PLACE, KEEP, RELEASE, FREE; SEND, ASSIGN, REFER, WAIT. */
    private static String name(Object decision) {
        return decision.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
