package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.staff.Role;
import org.cartera.scenarios.world.Table;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads plans and promises that people agree within their authority, the decisions about those beyond it, and what is expected. */
final class ConcessionReader {
    private final Cast cast;

    ConcessionReader(Cast cast) {
        this.cast = cast;
    }

    /** The policy's part about who may concede what. */
    static Map<String, @Nullable Object> policy(YamlNode node, Currency currency) {
        return new RuleShape(node, currency)
                .part("limits", (roles, usual) -> new RuleShape(roles, usual)
                        .part("collector", ConcessionReader::envelope)
                        .part("creditManager", ConcessionReader::envelope)
                        .end())
                .amounts("fourEyesAbove", "fourEyes")
                .amounts("planAbove")
                .end();
    }

    private static Map<String, @Nullable Object> envelope(YamlNode node, Currency currency) {
        return new RuleShape(node, currency)
                .whole("instalments", "parts")
                .whole("planDays")
                .whole("promiseDays")
                .share("discount")
                .share("downPayment")
                .end();
    }

    Map<String, Function<YamlNode, Happening>> happenings(Supplier<LocalDate> today) {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("agreePlan", node -> agree(node, Concession.Kind.PLAN, today.get()));
        all.put("agreePromise", node -> agree(node, Concession.Kind.PROMISE, today.get()));
        all.put("approveConcession", node -> decide(node, Table::approve));
        all.put("refuseConcession", node -> decide(node, Table::refuse));
        return all;
    }

    private Happening agree(YamlNode node, Concession.Kind kind, LocalDate day) {
        YamlMap map = node.map();
        String name = map.text("id", "plan", "promise");
        CustomerId customer = cast.customer(map);
        Currency currency = CustomerReader.currency(map, cast, customer);
        Optional<YamlNode> items = map.find("items", "item", "invoices", "invoice");
        List<PaymentPlan.Part> parts = kind == Concession.Kind.PLAN
                ? map.need("parts", "instalments").list().stream()
                        .map(one -> part(one.map(), currency))
                        .toList()
                : List.of(
                        new PaymentPlan.Part(Dates.date(map.need("due")), Amounts.money(map.need("amount"), currency)));
        Money sum =
                parts.stream().map(PaymentPlan.Part::amount).reduce(Money::plus).orElseThrow();
        Money total = map.find("total").map(one -> Amounts.money(one, currency)).orElse(sum);
        Releases.Person by = person(map, Role.COLLECTOR);
        String reason = map.findText("reason", "because").orElse("said so");
        map.noMore();
        return (world, on) -> {
            Set<InstalmentId> covered = new HashSet<>();
            items.ifPresent(one -> one.words().forEach(word -> covered.add(cast.instalment(world, one, word))));
            Concession terms = new Concession(cast.account(customer), kind, day, covered, total, parts, "");
            guarded(node, () -> world.table().agree(name, terms, by, reason, on));
        };
    }

    private static PaymentPlan.Part part(YamlMap map, Currency currency) {
        PaymentPlan.Part part = new PaymentPlan.Part(
                Dates.date(map.need("due", "by", "date")), Amounts.money(map.need("amount"), currency));
        map.noMore();
        return part;
    }

    private interface Deciding {
        void decide(Table table, String concession, Releases.Person by, LocalDate on);
    }

    private static Happening decide(YamlNode node, Deciding deciding) {
        if (node.isText()) {
            Releases.Person manager = new Releases.Person("manager", Set.of(Role.CREDIT_MANAGER));
            return (world, on) -> guarded(node, () -> deciding.decide(world.table(), node.text(), manager, on));
        }
        YamlMap map = node.map();
        String name = map.text("concession", "id", "plan", "promise");
        Releases.Person by = person(map, Role.CREDIT_MANAGER);
        map.noMore();
        return (world, on) -> guarded(node, () -> deciding.decide(world.table(), name, by, on));
    }

    private static Releases.Person person(YamlMap map, Role usual) {
        Role role =
                map.find("role", "as").map(one -> Words.one(one, Role.class)).orElse(usual);
        String name = role == Role.COLLECTOR ? "collector" : "manager";
        return new Releases.Person(map.findText("by", "who").orElse(name), Set.of(role));
    }

    private static void guarded(YamlNode node, Runnable acting) {
        try {
            acting.run();
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw node.error(String.valueOf(e.getMessage()));
        }
    }

    /** {@code agreed}, {@code requested}, {@code granted}, {@code refused}, {@code impossible}; what was beyond; why somebody could not. */
    List<Expectation> concessions(YamlNode node, CustomerId customer) {
        List<Expectation> all = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            YamlNode value = entry.value();
            String name = entry.name();
            if (value.isMap()) {
                YamlMap map = value.map();
                map.find("state", "is").ifPresent(one -> all.add(state(one, customer, name)));
                map.find("beyond").ifPresent(one -> all.add(beyond(one, customer, name)));
                map.find("refusal", "why").ifPresent(one -> all.add(refusal(one, customer, name)));
                map.noMore();
            } else {
                all.add(state(value, customer, name));
            }
        }
        return all;
    }

    private static Expectation state(YamlNode node, CustomerId customer, String name) {
        return (view, differences) -> {
            Table table = view.world().table();
            String actual = table.request(name)
                    .map(one -> one.state().name().toLowerCase(Locale.ROOT))
                    .orElseGet(() -> table.refusal(name).isPresent() ? "impossible" : "agreed");
            new Said(node, customer).same(differences, view, "concession " + name, node.text(), actual);
        };
    }

    private static Expectation beyond(YamlNode node, CustomerId customer, String name) {
        List<String> wanted = GroundExpectations.isNone(node)
                ? List.of()
                : node.words().stream().sorted().toList();
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        "what of concession " + name + " is beyond",
                        wanted,
                        view.world().table().beyond(name).stream()
                                .map(ground -> ground.rule().substring("concession.".length()))
                                .sorted()
                                .toList());
    }

    private static Expectation refusal(YamlNode node, CustomerId customer, String name) {
        Releases.Why wanted = Words.one(node, Releases.Why.class);
        return (view, differences) -> new Said(node, customer)
                .same(
                        differences,
                        view,
                        "why concession " + name + " could not be decided",
                        Optional.of(wanted),
                        view.world().table().refusal(name));
    }
}
