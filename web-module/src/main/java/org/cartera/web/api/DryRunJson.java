package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.cartera.domain.dryrun.DryRun;
import org.cartera.domain.dryrun.DryRunViews.AccountRow;
import org.cartera.domain.dryrun.DryRunViews.AccountSum;
import org.cartera.domain.dryrun.DryRunViews.ActionRow;
import org.cartera.domain.dryrun.DryRunViews.Sums;
import org.cartera.web.text.RulesName;
import org.jspecify.annotations.Nullable;

/** A dry run and its results as JSON. */
final class DryRunJson {

    private DryRunJson() {}

    static JsonObject of(DryRun run, Sums sums) {
        JsonArrayBuilder actions = JSON.createArrayBuilder();
        sums.actions()
                .forEach(sum -> actions.add(JSON.createObjectBuilder()
                        .add("stage", sum.stage())
                        .add("channel", sum.channel().name())
                        .add("customers", sum.customers())
                        .add("communications", sum.communications())
                        .add("items", sum.items())
                        .add("total", Figures.money(sum.total()))));
        return head(run)
                .add("actions", actions)
                .add("holds", accounts(sums.holds()))
                .add("differences", accounts(sums.changes()))
                .build();
    }

    static JsonObjectBuilder head(DryRun run) {
        return JSON.createObjectBuilder()
                .add("id", run.id())
                .add("organisation", run.organisation().value())
                .add("businessDate", run.businessDate().toString())
                .add("fresh", run.fresh())
                .add("status", run.status().name())
                .add("done", run.done())
                .add("total", run.total())
                .add("startedAt", run.startedAt().toString())
                .add("endedAt", Figures.time(run.endedAt()))
                .add("startedBy", run.startedBy())
                .add("generation", number(run.generation()))
                .add("snapshotAt", Figures.time(run.snapshotAt()))
                .add("policyVersion", RulesName.of(run.policyVersion()))
                .add("comparedWith", number(run.comparedWith()))
                .add("besideRun", run.besideRun())
                .add("message", run.message());
    }

    static JsonObjectBuilder action(ActionRow row) {
        return JSON.createObjectBuilder()
                .add("customer", row.customer().value())
                .add("customerName", row.name())
                .add("stage", row.stage())
                .add("channel", row.channel().name())
                .add("recipient", row.recipient())
                .add("total", Figures.money(row.total()))
                .add("items", row.items())
                .add("oldestDaysPastDue", row.oldestDaysPastDue())
                .add("late", row.late())
                .add("grounds", Figures.grounds(row.grounds()));
    }

    static JsonObjectBuilder account(AccountRow row) {
        return JSON.createObjectBuilder()
                .add("customer", row.customer().value())
                .add("customerName", row.name())
                .add("hold", row.hold())
                .add("difference", row.change().name())
                .add("heldBefore", row.heldBefore())
                .add("currency", Figures.currency(row.overdue().currency()))
                .add("overdue", row.overdue().amount())
                .add("overdueBefore", row.overdueBefore().amount())
                .add("oldestDaysPastDue", row.oldestDaysPastDue())
                .add("oldestDaysBefore", row.oldestDaysBefore())
                .add("grounds", Figures.grounds(row.grounds()));
    }

    private static JsonArrayBuilder accounts(List<AccountSum> sums) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        sums.forEach(sum -> json.add(JSON.createObjectBuilder()
                .add("code", sum.code())
                .add("customers", sum.accounts())
                .add("overdue", Figures.balances(sum.overdue()))
                .add("overdueBefore", Figures.balances(sum.overdueBefore()))));
        return json;
    }

    private static JsonValue number(@Nullable Long number) {
        return number == null ? JsonValue.NULL : JSON.createValue(number);
    }
}
