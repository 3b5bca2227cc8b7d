package org.cartera.store.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.Keys;
import org.cartera.store.Together;

/** The payment plans of several accounts, by customer; there when what it asks was run. */
final class AgreedPlans {
    final Map<CustomerId, List<PaymentPlan>> plans = new HashMap<>();

    AgreedPlans(Together asking, OrganisationId organisation, Collection<String> customers) {
        Keys wanted = new Keys(customers);
        String theirs = " where p.organisation = ? and p.customer" + wanted.among();
        Object[] parameters = {organisation.value(), wanted.parameter()};
        Map<String, List<PaymentPlan.Part>> parts = new HashMap<>();
        Map<String, Set<InstalmentId>> items = new HashMap<>();
        asking.each(
                row -> parts.computeIfAbsent(row.text("plan"), key -> new ArrayList<>())
                        .add(new PaymentPlan.Part(row.date("due"), row.money("currency", "amount"))),
                "select t.plan, t.due, t.amount, p.currency from payment_plan p join payment_plan_part t on t.plan = p.id"
                        + theirs + " order by t.plan, t.due",
                parameters);
        asking.each(
                row -> items.computeIfAbsent(row.text("plan"), key -> new HashSet<>())
                        .add(InstalmentId.parse(row.text("item"))),
                "select i.plan, i.item from payment_plan p join payment_plan_item i on i.plan = p.id" + theirs,
                parameters);
        asking.each(
                row -> {
                    CustomerId customer = new CustomerId(row.text("customer"));
                    String id = row.text("id");
                    plans.computeIfAbsent(customer, key -> new ArrayList<>())
                            .add(new PaymentPlan(
                                    id,
                                    new AccountKey(organisation, customer),
                                    row.date("made_on"),
                                    items.getOrDefault(id, Set.of()),
                                    parts.getOrDefault(id, List.of()),
                                    row.text("agreed_by"),
                                    row.dateOrNull("ended_on")));
                },
                "select p.* from payment_plan p" + theirs + " order by p.made_on, p.id",
                parameters);
    }
}
