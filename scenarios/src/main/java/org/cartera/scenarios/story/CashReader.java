package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;
import org.cartera.domain.receivable.PaymentId;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads payments and refunds with what they settle, and what becomes of them. */
final class CashReader {
    private final Cast cast;

    CashReader(Cast cast) {
        this.cast = cast;
    }

    /** @param day the value date where the story names none; null: it must name one */
    Happening read(YamlNode node, Direction direction, @Nullable LocalDate day) {
        YamlMap map = node.map();
        String id = map.find("id", "number", "payment").map(YamlNode::text).orElseGet(() -> cast.number("RC"));
        CustomerId customer = cast.customer(map);
        Currency currency = CustomerReader.currency(map, cast, customer);
        LocalDate effective = map.find("date", "effective", "received", "on", "valueDate")
                .map(Dates::date)
                .orElse(day);
        State state = map.find("state", "status").map(CashReader::state).orElse(State.EFFECTIVE);
        Optional<Money> amount = map.find("amount", "total").map(one -> Amounts.money(one, currency));
        Optional<Money> actual = map.find("actual", "reallyPaid").map(one -> Amounts.money(one, currency));
        Optional<YamlNode> settles =
                map.find("applications", "appliedTo", "applied", "applies", "pays", "invoice", "invoices");
        Optional<YamlNode> offsets = map.find("offsets", "toPayment", "refundOf");
        String reference = map.findText("reference").orElse(null);
        String method = map.findText("method").orElse(null);
        map.noMore();
        if (effective == null) {
            throw node.error("needs the key 'date'");
        }
        if (amount.isEmpty() && settles.isEmpty()) {
            throw node.error("needs the key 'amount'");
        }
        return (world, on) -> {
            Purse purse = new Purse(world, currency, amount.orElse(null), actual.orElse(null));
            List<Part> parts = settles.map(purse::parts).orElse(List.of());
            Money paid = amount.orElseGet(
                    () -> parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow());
            PaymentId payment = new PaymentId(id);
            if (world.erp().payment(payment).isPresent()) {
                throw node.error("payment " + id + " is there already; give this one another id");
            }
            world.erp()
                    .put(new Payment(
                            payment,
                            cast.account(customer),
                            direction,
                            state,
                            effective,
                            paid,
                            actual.orElse(null),
                            reference,
                            method));
            parts.forEach(part -> apply(world, payment, part));
            offsets.ifPresent(one -> world.erp()
                    .put(new Application(
                            cast.number("AP"),
                            payment,
                            null,
                            null,
                            find(world, one, one.text()).id(),
                            paid)));
        };
    }

    private void apply(World world, PaymentId payment, Part part) {
        world.erp()
                .put(new Application(
                        cast.number("AP"), payment, new InvoiceId(part.invoice()), null, null, part.amount()));
    }

    private static State state(YamlNode node) {
        String word = node.text();
        if (Words.isOneOf(word, "received", "confirmed", "sent", "cleared", "effective")) {
            return State.EFFECTIVE;
        }
        if (Words.isOneOf(word, "expected", "not paid", "pending")) {
            return State.EXPECTED;
        }
        if (Words.isOneOf(word, "void", "voided", "cancelled", "canceled", "reversed")) {
            return State.VOID;
        }
        throw node.error("'" + word + "' is not known here; known are received, confirmed, sent, expected, void");
    }

    /** Money that was applied to nothing is applied now, or more of it. */
    Happening applyLater(YamlNode node) {
        YamlMap map = node.map();
        YamlNode id = map.need("payment", "id");
        Optional<YamlNode> amount = map.find("amount");
        YamlNode settles = map.need("invoice", "to", "applications", "invoices");
        map.noMore();
        return (world, on) -> {
            Payment payment = find(world, id, id.text());
            Money used = world.erp().applicationsOf(payment.id()).stream()
                    .map(Application::amount)
                    .filter(part -> part.currency().equals(payment.paid().currency()))
                    .reduce(Money.zero(payment.paid().currency()), Money::plus);
            Money left = amount.map(one -> Amounts.money(one, payment.paid().currency()))
                    .orElse(payment.paid().minus(used));
            new Purse(world, left.currency(), left, null)
                    .parts(settles)
                    .forEach(part -> apply(world, payment.id(), part));
        };
    }

    /** An expected payment arrives: it counts from this day on. */
    Happening arrives(YamlNode node) {
        List<String> ids = node.words();
        return (world, on) -> ids.forEach(id -> put(world, find(world, node, id), State.EFFECTIVE, on));
    }

    /** A payment bounces or is taken back: OFBiz voids it and deletes its applications. */
    Happening reverse(YamlNode node) {
        List<String> ids = node.isMap() ? List.of(node.map().text("payment", "id")) : node.words();
        return (world, on) -> ids.forEach(id -> {
            Payment payment = find(world, node, id);
            put(world, payment, State.VOID, payment.effective());
            world.erp().removeApplicationsOf(payment.id());
        });
    }

    private static void put(World world, Payment old, State state, LocalDate effective) {
        world.erp()
                .put(new Payment(
                        old.id(),
                        old.account(),
                        old.direction(),
                        state,
                        effective,
                        old.amount(),
                        old.actual(),
                        old.reference(),
                        old.method()));
    }

    private static Payment find(World world, YamlNode place, String id) {
        List<String> known =
                world.erp().payments().stream().map(one -> one.id().value()).toList();
        return world.erp()
                .payment(new PaymentId(id.strip()))
                .orElseThrow(() -> place.error("there is no payment '" + id + "' yet" + Spelling.hint(id, known)));
    }

    /** What of a payment settles which invoice. */
    record Part(String invoice, Money amount) {}
}
