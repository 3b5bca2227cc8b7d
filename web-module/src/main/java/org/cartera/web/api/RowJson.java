package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.domain.portfolio.PortfolioViews.RejectedRow;
import org.cartera.domain.portfolio.PortfolioViews.TaskRow;

/** The rows of the lists as JSON. */
final class RowJson {

    private RowJson() {}

    static JsonObjectBuilder customer(CustomerRow row) {
        return JSON.createObjectBuilder()
                .add("id", row.id().value())
                .add("name", row.name())
                .add("currency", Figures.currency(row.open().currency()))
                .add("open", row.open().amount())
                .add("overdue", row.overdue().amount())
                .add("credit", row.credit().amount())
                .add("oldestDaysPastDue", row.oldestDaysPastDue())
                .add("held", row.held())
                .add("incomplete", row.incomplete())
                .add("nextAction", row.nextAction())
                .add("nextActionOn", Figures.time(row.nextActionOn()));
    }

    static JsonObjectBuilder rejected(RejectedRow row) {
        AccountKey account = row.rejected().account();
        return JSON.createObjectBuilder()
                .add("kind", row.rejected().kind().name())
                .add("key", row.rejected().key())
                .add(
                        "customer",
                        account == null
                                ? JsonValue.NULL
                                : JSON.createValue(account.customer().value()))
                .add("customerName", row.customerName())
                .add("reason", row.rejected().reason().name())
                .add("values", JSON.createArrayBuilder(row.rejected().values()))
                .add("sinceGeneration", row.sinceGeneration())
                .add("since", row.since().toString());
    }

    static JsonObjectBuilder task(TaskRow row) {
        return JSON.createObjectBuilder()
                .add("id", row.id())
                .add("customer", row.account().customer().value())
                .add("customerName", row.customerName())
                .add("stage", row.stage())
                .add("template", row.template())
                .add("owner", row.owner())
                .add("due", row.due().toString())
                .add("amount", Figures.money(row.amount()))
                .add("oldestDaysPastDue", row.oldestDaysPastDue())
                .add("late", row.late())
                .add("done", row.done())
                .add("outcome", row.outcome())
                .add("doneAt", Figures.time(row.doneAt()))
                .add("doneBy", row.doneBy());
    }

    static JsonObjectBuilder communication(CommunicationRow row) {
        return JSON.createObjectBuilder()
                .add("id", row.intent())
                .add("reference", row.reference().text())
                .add("run", row.run())
                .add("key", row.key())
                .add("customer", row.account().customer().value())
                .add("customerName", row.customerName())
                .add("businessDate", row.businessDate().toString())
                .add("stage", row.stage())
                .add("channel", row.channel().name())
                .add("total", Figures.money(row.total()))
                .add("items", row.items())
                .add("late", row.late())
                .add("status", row.status())
                .add("detail", row.detail())
                .add("changedAt", row.changedAt().toString());
    }
}
