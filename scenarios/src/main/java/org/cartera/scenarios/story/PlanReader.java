package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.PlanPolicy;
import org.cartera.domain.promise.PlanStanding;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads payment plans, approvals of promises, and what is expected of plans. */
final class PlanReader {
    private final Cast cast;

    PlanReader(Cast cast) {
        this.cast = cast;
    }

    Map<String, Function<YamlNode, Happening>> happenings(Supplier<LocalDate> today) {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("plan", node -> plan(node, today.get()));
        all.put("endPlan", this::end);
        all.put("approvePromise", this::approve);
        return all;
    }

    private Happening plan(YamlNode node, LocalDate day) {
        YamlMap map = node.map();
        String id = map.findText("id", "plan").orElseGet(() -> cast.number("PL"));
        CustomerId customer = cast.customer(map);
        LocalDate made =
                map.find("made", "madeOn", "date", "on").map(Dates::date).orElse(day);
        Optional<YamlNode> items = map.find("items", "item", "invoices", "invoice");
        String who = map.findText("agreedBy", "who").orElse("");
        List<PaymentPlan.Part> parts = new ArrayList<>();
        for (YamlNode one : map.need("parts", "instalments", "installments").list()) {
            YamlMap part = one.map();
            parts.add(new PaymentPlan.Part(
                    Dates.date(part.need("due", "by", "date")),
                    Amounts.money(part.need("amount"), CustomerReader.currency(map, cast, customer))));
            part.noMore();
        }
        map.noMore();
        return (world, on) -> {
            Set<InstalmentId> covered = new HashSet<>();
            items.ifPresent(one -> one.words().forEach(word -> covered.add(cast.instalment(world, one, word))));
            world.desk().put(new PaymentPlan(id, cast.account(customer), made, covered, parts, who, null));
        };
    }

    private Happening end(YamlNode node) {
        return (world, on) -> node.words().forEach(id -> world.desk()
                .end(world.desk().plan(id).orElseThrow(() -> node.error("there is no plan '" + id + "' yet")), on));
    }

    private Happening approve(YamlNode node) {
        return (world, on) -> node.words().forEach(id -> world.desk()
                .put(world.desk()
                        .promise(id)
                        .orElseThrow(() -> node.error("there is no promise '" + id + "' yet"))
                        .approved(on)));
    }

    List<Expectation> plans(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            all.addAll(plan(entry, customer));
        }
        return all;
    }

    private List<Expectation> plan(YamlMap.Entry entry, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        if (!entry.value().isMap()) {
            return List.of(state(entry.value(), entry.name(), customer));
        }
        YamlMap map = entry.value().map();
        map.find("state", "is").ifPresent(one -> all.add(state(one, entry.name(), customer)));
        map.find("met").ifPresent(one -> all.add(count(one, entry.name(), customer, "met", PlanStanding::met)));
        map.find("missed")
                .ifPresent(one -> all.add(count(one, entry.name(), customer, "missed", PlanStanding::missed)));
        map.find("next").ifPresent(one -> all.add(count(one, entry.name(), customer, "next", PlanStanding::next)));
        map.find("breachedOn", "breached")
                .ifPresent(one -> all.add((view, differences) -> new Said(one, customer)
                        .same(
                                differences,
                                view,
                                "breach of plan " + entry.name(),
                                Dates.date(one),
                                Optional.ofNullable(standing(view, one, entry.name())
                                                .breachedOn())
                                        .map(Object.class::cast)
                                        .orElse("none"))));
        map.noMore();
        return all;
    }

    private Expectation state(YamlNode node, String id, CustomerId customer) {
        PlanStanding.State wanted = Words.isOneOf(node.text(), "kept", "paid")
                ? PlanStanding.State.FULFILLED
                : Words.isOneOf(node.text(), "broken")
                        ? PlanStanding.State.BREACHED
                        : Words.one(node, PlanStanding.State.class);
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        "plan " + id,
                        wanted,
                        standing(view, node, id).state());
    }

    private Expectation count(
            YamlNode node, String id, CustomerId customer, String what, Function<PlanStanding, Integer> of) {
        int wanted = Words.whole(node);
        return (view, differences) -> new Said(node, customer)
                .same(differences, view, what + " of plan " + id, wanted, of.apply(standing(view, node, id)));
    }

    private static PlanStanding standing(View view, YamlNode node, String id) {
        PaymentPlan plan =
                view.world().desk().plan(id).orElseThrow(() -> node.error("there is no plan '" + id + "' yet"));
        return new PlanPolicy(view.world().policies().promises())
                .judge(
                        plan,
                        view.file(plan.account().customer()).facts(),
                        view.date(),
                        view.world().policies().calendar());
    }
}
