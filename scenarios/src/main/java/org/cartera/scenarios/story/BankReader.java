package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.cartera.scenarios.world.Bank;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads what the bank tells, and what people decide about its lines. */
final class BankReader {
    static final String[] LINES = {"bankLine", "bankLines", "bankFile", "transfer", "transfers"};
    private static final String OURS = "CO0000000001";

    private final Cast cast;

    BankReader(Cast cast) {
        this.cast = cast;
    }

    Map<String, Function<YamlNode, Happening>> happenings(Supplier<LocalDate> today) {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("bankReturn", node -> comesBack(node, today.get()));
        all.put("bankMatch", this::match);
        all.put("undoMatch", BankReader::undo);
        return all;
    }

    /** The lines of an entry are told in one file. */
    Happening file(YamlNode node, LocalDate day) {
        List<Bank.Named> lines = node.list().stream().map(one -> line(one, day)).toList();
        return (world, on) -> world.bank().tell(lines, on);
    }

    private Bank.Named line(YamlNode node, LocalDate day) {
        YamlMap map = node.map();
        String name = map.findText("id", "line", "name").orElseGet(() -> cast.number("L"));
        Currency currency = map.find("currency")
                .map(one -> Amounts.currency(one, one.text()))
                .orElse(cast.currency());
        Money amount = Amounts.money(map.need("amount", "total"), currency);
        LocalDate booked =
                map.find("booked", "date", "on", "bookingDate").map(Dates::date).orElse(day);
        BankLine line = new BankLine(
                map.findText("account", "ourAccount").orElse(OURS),
                booked,
                map.find("valued", "valueDate").map(Dates::date).orElse(booked),
                amount,
                map.find("instructed", "ordered")
                        .map(one -> Amounts.money(one, currency))
                        .orElse(null),
                map.find("charges", "fee")
                        .map(one -> Amounts.money(one, currency))
                        .orElse(null),
                BankLine.Kind.TRANSFER,
                map.findText("bankReference", "bankNumber").orElse(null),
                map.findText("endToEnd", "payersNumber").orElse(null),
                payer(map),
                new Remittance(
                        map.find("reference", "references", "structured")
                                .map(YamlNode::words)
                                .orElse(List.of()),
                        List.of(),
                        map.findText("text", "words", "concept", "remittance").orElse("")),
                null,
                "line " + node.line());
        map.find("note", "comment");
        map.noMore();
        return new Bank.Named(name, line);
    }

    private static Payer payer(YamlMap map) {
        return new Payer(
                map.findText("payer", "payerName", "from").orElse(null),
                map.findText("payerAccount", "fromAccount").orElse(null),
                map.findText("payerBank").orElse(null));
    }

    /** The money of a line goes back: the same amount the other way, with the same numbers. */
    private Happening comesBack(YamlNode node, LocalDate day) {
        Optional<YamlMap> map = node.isMap() ? Optional.of(node.map()) : Optional.empty();
        String of = map.map(one -> one.text("of", "line", "bankLine")).orElseGet(node::text);
        String name = map.flatMap(one -> one.findText("id")).orElseGet(() -> cast.number("L"));
        LocalDate booked = map.flatMap(one -> one.find("booked", "date", "on"))
                .map(Dates::date)
                .orElse(day);
        String reason = map.flatMap(one -> one.findText("reason", "because")).orElse("AM04");
        map.ifPresent(YamlMap::noMore);
        return (world, on) -> {
            BankLine line = known(world, node, of);
            BankLine back = new BankLine(
                    line.account(),
                    booked,
                    booked,
                    line.amount().negated(),
                    null,
                    null,
                    BankLine.Kind.RETURN,
                    null,
                    line.endToEnd(),
                    line.payer(),
                    line.remittance(),
                    reason,
                    "line " + node.line());
            world.bank().tell(List.of(new Bank.Named(name, back)), on);
        };
    }

    /** A person says what a line pays; without {@code pays} all of it stays on the customer's account. */
    private Happening match(YamlNode node) {
        YamlMap map = node.map();
        String line = map.text("line", "of", "bankLine", "id");
        CustomerId customer = cast.customer(map);
        Optional<YamlNode> pays = map.find("pays", "applications", "invoice", "invoices", "appliedTo");
        map.noMore();
        return (world, on) -> {
            Money amount = known(world, node, line).amount();
            List<Allocation> parts = new ArrayList<>();
            pays.map(one -> new Purse(world, amount.currency(), amount, null).parts(one))
                    .orElse(List.of())
                    .forEach(part -> parts.add(new Allocation(instalment(world, node, part.invoice()), part.amount())));
            done(node, world.bank().match(cast.account(customer), line, parts, on));
        };
    }

    private InstalmentId instalment(World world, YamlNode node, String word) {
        return cast.instalment(world, node, word);
    }

    private static Happening undo(YamlNode node) {
        List<String> names = node.isMap() ? List.of(node.map().text("line", "of")) : node.words();
        return (world, on) -> names.forEach(name -> {
            known(world, node, name);
            done(node, world.bank().undo(name, on));
        });
    }

    private static void done(YamlNode node, BankDesk.Answer answer) {
        if (answer != BankDesk.Answer.DONE) {
            throw node.error("the desk refuses: " + Words.spoken(answer));
        }
    }

    private static BankLine known(World world, YamlNode node, String name) {
        return world.bank().line(name).orElseThrow(() -> node.error("there is no bank line '" + name + "' yet"));
    }
}
