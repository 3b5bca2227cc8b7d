package org.cartera.scenarios.story;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.Role;
import org.cartera.scenarios.story.Story.Act;
import org.cartera.scenarios.world.Counter;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads what happens at the gate: checks, what becomes of them, releases. */
final class GateWords {
    private final Cast cast;

    GateWords(Cast cast) {
        this.cast = cast;
    }

    /** What people and the ERP do after a check, by key. */
    Map<String, Function<YamlNode, Happening>> happenings() {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("confirmOrder", this::confirm);
        all.put("cancelCheck", this::cancel);
        all.put("releaseOrder", node -> release(node, true));
        all.put("releaseCustomer", node -> release(node, false));
        all.put("approveRelease", node -> decide(node, Counter::approve));
        all.put("refuseRelease", node -> decide(node, Counter::refuse));
        all.put("revokeRelease", node -> decide(node, Counter::revoke));
        all.put("rejectOrder", this::reject);
        return all;
    }

    Act check(YamlNode node) {
        YamlMap map = node.map();
        CustomerId customer =
                map.find("billTo").map(one -> cast.customer(one, one.text())).orElseGet(() -> cast.customer(map));
        Currency currency = CustomerReader.currency(map, cast, customer);
        String cart = map.findText("cart", "cartKey", "key").orElse("cart of " + customer);
        OrderCheck.Kind kind = map.find("kind")
                .map(one -> Words.one(one, OrderCheck.Kind.class))
                .orElse(OrderCheck.Kind.ORDER);
        Checkpoint checkpoint = map.find("checkpoint", "where")
                .map(one -> Words.one(one, Checkpoint.class))
                .orElse(Checkpoint.ORDER_ENTRY);
        Money amount = Amounts.money(map.need("amount", "total"), currency);
        Money previous = map.find("previous", "before")
                .map(one -> Amounts.money(one, amount.currency()))
                .orElse(null);
        OrderId order = map.findText("order").map(OrderId::new).orElse(null);
        Optional<OrderId> confirmed =
                map.findText("confirmed", "confirm", "confirmedAs").map(OrderId::new);
        OrderCheck check;
        try {
            check = new OrderCheck(
                    cart,
                    cast.account(customer),
                    map.find("soldTo", "shipTo")
                            .map(one -> new CustomerId(one.text()))
                            .orElse(null),
                    order,
                    kind,
                    checkpoint,
                    amount,
                    previous,
                    map.find("deliverBy", "deliver", "delivery")
                            .map(Dates::date)
                            .orElse(null),
                    map.find("prepaid", "paidBeforehand").map(Words::yes).orElse(false),
                    map.findText("channel").orElse(""),
                    map.findText("seller", "by").orElse(""));
        } catch (IllegalArgumentException e) {
            throw node.error(String.valueOf(e.getMessage()));
        }
        Optional<LocalTime> hour = map.find("at", "hour", "time").map(GateWords::hour);
        Duration age =
                map.find("factsAge", "factsOld", "age").map(GateWords::age).orElse(Duration.ZERO);
        map.noMore();
        return view -> guarded(node, () -> {
            Counter counter = view.world().counter();
            counter.at(view.date(), hour);
            view.answered(customer, counter.check(check, view.date(), age));
            confirmed.ifPresent(id -> counter.confirm(cart, id));
        });
    }

    private Happening confirm(YamlNode node) {
        YamlMap map = node.map();
        String cart = map.text("cart", "cartKey", "key");
        OrderId order = new OrderId(map.text("order", "as", "id"));
        Optional<LocalTime> hour = map.find("at", "hour", "time").map(GateWords::hour);
        map.noMore();
        return at(node, hour, (world, on) -> world.counter().confirm(cart, order));
    }

    private Happening cancel(YamlNode node) {
        return at(node, Optional.empty(), (world, on) -> node.words().forEach(world.counter()::cancel));
    }

    /** A person lets an order pass, or asks those who may. */
    private Happening release(YamlNode node, boolean ofOrder) {
        YamlMap map = node.map();
        String name = map.findText("id", "name").orElseGet(() -> cast.number("RL"));
        Optional<String> word = ofOrder ? Optional.of(map.text("cart", "order", "key")) : Optional.empty();
        Optional<CustomerId> customer = ofOrder ? Optional.empty() : Optional.of(cast.customer(map));
        Optional<YamlNode> upTo = map.find("upTo", "amount", "most");
        boolean together =
                !ofOrder && map.find("together", "inAll").map(Words::yes).orElse(false);
        Optional<LocalDate> until = map.find("until", "validUntil", "through").map(Dates::date);
        Optional<Integer> days = map.find("days", "for").map(Words::whole);
        Releases.Person by = person(map);
        String reason = map.findText("reason", "because").orElse("said so");
        map.noMore();
        return at(node, Optional.empty(), (world, on) -> {
            AtGate held = word.map(one -> standing(world, node, one)).orElse(null);
            Currency currency = held == null
                    ? cast.currencyOf(customer.orElseThrow())
                    : held.amount().currency();
            Money most = upTo.filter(one -> !Words.isOneOf(one.text(), "any", "any amount"))
                    .map(one -> Amounts.money(one, currency))
                    .orElse(held == null || upTo.isPresent() ? null : held.amount());
            ReleaseRequest wish = ReleaseRequest.asked(
                    held == null ? cast.account(customer.orElseThrow()) : held.account(),
                    held == null ? null : held.order(),
                    held == null ? null : held.cartKey(),
                    most,
                    until.orElseGet(() -> on.plusDays(days.orElse(0))),
                    by.name(),
                    world.counter().now(),
                    reason);
            world.counter().ask(name, together ? wish.forAllTogether() : wish, by, on);
        });
    }

    private interface Deciding {
        void decide(Counter counter, String release, Releases.Person by, LocalDate on);
    }

    private Happening decide(YamlNode node, Deciding deciding) {
        if (node.isText()) {
            Releases.Person manager = new Releases.Person("manager", Set.of(Role.CREDIT_MANAGER));
            return at(
                    node, Optional.empty(), (world, on) -> deciding.decide(world.counter(), node.text(), manager, on));
        }
        YamlMap map = node.map();
        String release = map.text("release", "id", "name");
        Releases.Person by = person(map);
        map.noMore();
        return at(node, Optional.empty(), (world, on) -> deciding.decide(world.counter(), release, by, on));
    }

    private Happening reject(YamlNode node) {
        YamlMap map = node.map();
        String word = map.text("cart", "order", "key");
        Releases.Person by = person(map);
        String reason = map.findText("reason", "because").orElse("said so");
        map.noMore();
        return at(node, Optional.empty(), (world, on) -> world.counter()
                .reject(standing(world, node, word).cartKey(), by, reason, on));
    }

    /** Who acts, and as what; without a word a credit manager. */
    private static Releases.Person person(YamlMap map) {
        Role role =
                map.find("role", "as").map(one -> Words.one(one, Role.class)).orElse(Role.CREDIT_MANAGER);
        return new Releases.Person(map.findText("by", "who").orElse("manager"), Set.of(role));
    }

    private static AtGate standing(World world, YamlNode node, String word) {
        return world.counter().order(word).orElseThrow(() -> node.error("no order was checked under '" + word + "'"));
    }

    private static Happening at(YamlNode node, Optional<LocalTime> hour, Happening happening) {
        return (world, on) -> guarded(node, () -> {
            world.counter().at(on, hour);
            happening.happen(world, on);
        });
    }

    /** What the gate refuses is a mistake of the story at this place. */
    private static void guarded(YamlNode node, Runnable acting) {
        try {
            acting.run();
        } catch (OrderGate.Refused | Releases.Refused | NoSuchElementException | IllegalArgumentException e) {
            throw node.error(String.valueOf(e.getMessage()));
        }
    }

    static LocalTime hour(YamlNode node) {
        return hour(node, node.text());
    }

    /** An hour that is part of a value. */
    static LocalTime hour(YamlNode node, String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            throw node.error("'" + text + "' is no time of day, such as \"20:30\"");
        }
    }

    /** {@code 30 hours}, {@code 20 minutes}, {@code 2 days}. */
    private static Duration age(YamlNode node) {
        String[] words = node.text().strip().split("\\s+", 2);
        String unit = words.length < 2 ? "" : Spelling.plain(words[1]);
        try {
            long number = Long.parseLong(words[0]);
            return switch (unit) {
                case "h", "hour", "hours" -> Duration.ofHours(number);
                case "m", "min", "minute", "minutes" -> Duration.ofMinutes(number);
                case "d", "day", "days" -> Duration.ofDays(number);
                default -> throw node.error("'" + node.text() + "' is no age, such as '30 hours'");
            };
        } catch (NumberFormatException e) {
            throw node.error("'" + node.text() + "' is no age, such as '30 hours'");
        }
    }
}
