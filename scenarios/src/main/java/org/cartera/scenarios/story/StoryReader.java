package org.cartera.scenarios.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.Payment;
import org.cartera.scenarios.story.Story.Act;
import org.cartera.scenarios.story.Story.Chapter;
import org.cartera.scenarios.story.Story.Part;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads the story of one organisation. */
final class StoryReader {
    private final YamlNode root;

    StoryReader(YamlNode root) {
        this.root = root;
    }

    Story read() {
        YamlMap map = root.map();
        String name = map.text("name", "story", "title");
        String rule = map.find("rule", "rules", "guards")
                .map(one -> String.join(", ", one.words()))
                .orElse("");
        map.find("description", "note", "notes", "because");
        Organisation organisation = organisation(map.find("organisation", "organization", "company"), map);
        Currency currency = map.find("currency")
                .map(one -> Amounts.currency(one, one.text()))
                .orElse(organisation.baseCurrency());
        Cast cast = new Cast(organisation, currency == null ? Currency.getInstance("COP") : currency);
        Rules rules = new Rules(cast.currency(), organisation.country());
        Optional<YamlNode> policy = map.find("policy", "policies");
        Optional<YamlNode> strategy = map.find("strategy");
        Optional<YamlNode> calendar = map.find("calendar");
        Optional<YamlNode> contact = map.find("contactRules", "contactProfile");
        PolicySet policies = rules.read(root, policy, strategy, calendar, contact, List.of());
        cast.statements(rules.statements());
        cast.disputes(rules.disputes());
        Timeline timeline =
                new Timeline(cast, policies, later -> rules.read(root, policy, strategy, calendar, contact, later));
        List<Act> setting = setting(map, cast, timeline);
        LocalDate first = timeline.firstDate(map.find("timeline", "events"));
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter(root.line(), first, setting, List.of()));
        map.find("timeline", "events").ifPresent(node -> chapters.addAll(timeline.read(node)));
        map.find("expect", "expected").ifPresent(node -> {
            Chapter last = chapters.remove(chapters.size() - 1);
            List<Expectation> all = new ArrayList<>(last.expectations());
            all.addAll(timeline.expectations(node));
            chapters.add(new Chapter(last.line(), last.date(), last.acts(), all));
        });
        map.noMore();
        return new Story(name, rule, List.of(new Part(organisation, policies, chapters)));
    }

    /** What is there from the beginning. */
    private List<Act> setting(YamlMap map, Cast cast, Timeline timeline) {
        List<Act> acts = new ArrayList<>();
        DeskReader desk = new DeskReader(cast);
        CustomerReader customers = new CustomerReader(cast, desk);
        map.find("customers", "customer", "clients").ifPresent(node -> customers(node)
                .forEach(one -> customers.read(one).forEach(done -> acts.add(Act.of(done, one)))));
        if (cast.customers().isEmpty()) {
            throw root.error("needs the key 'customers'");
        }
        InvoiceReader invoices = new InvoiceReader(cast);
        CashReader cash = new CashReader(cast);
        OrderReader orders = new OrderReader(cast);
        each(map, acts, node -> invoices.read(node, Invoice.Kind.INVOICE, null), "invoices", "invoice");
        each(map, acts, node -> invoices.read(node, Invoice.Kind.CREDIT_NOTE, null), "creditNotes", "creditNote");
        each(map, acts, node -> cash.read(node, Payment.Direction.RECEIPT, null), "payments", "payment", "receipts");
        each(map, acts, node -> cash.read(node, Payment.Direction.REFUND, null), "refunds", "refund");
        each(map, acts, node -> orders.read(node, null), "orders", "order");
        each(map, acts, node -> desk.promise(node, null), "promises", "promise");
        each(map, acts, node -> desk.dispute(node, null), "disputes", "dispute");
        each(map, acts, node -> desk.pause(node, null), "pauses", "pause");
        each(map, acts, node -> desk.creditFile(node, null), "creditFiles", "creditFile");
        GroupReader groups = new GroupReader(cast);
        each(map, acts, groups::group, "groups", "group");
        each(map, acts, node -> groups.guarantee(node, null), "guarantees", "guarantee", "insurances", "insurance");
        each(map, acts, desk::hold, "holds", "hold");
        each(map, acts, timeline::rate, "rates", "rate", "exchangeRates");
        each(map, acts, timeline::rejected, "rejected");
        return acts;
    }

    private static void each(
            YamlMap map, List<Act> acts, java.util.function.Function<YamlNode, Happening> read, String... names) {
        map.find(names).ifPresent(node -> node.list().forEach(one -> acts.add(Act.of(read.apply(one), one))));
    }

    private static List<YamlNode> customers(YamlNode node) {
        return node.list();
    }

    private static Organisation organisation(Optional<YamlNode> node, YamlMap story) {
        Optional<YamlMap> map = node.filter(YamlNode::isMap).map(YamlNode::map);
        String id = map.flatMap(one -> one.findText("id"))
                .or(() -> node.filter(YamlNode::isText).map(YamlNode::text))
                .orElse("Company");
        String name = map.flatMap(one -> one.findText("name")).orElse(id);
        ZoneId zone = map.flatMap(one -> one.find("zone", "timeZone"))
                .or(() -> story.find("zone"))
                .map(StoryReader::zone)
                .orElse(ZoneId.of("America/Bogota"));
        Currency currency = map.flatMap(one -> one.find("currency", "baseCurrency"))
                .map(one -> Amounts.currency(one, one.text()))
                .orElse(Currency.getInstance("COP"));
        String country = map.flatMap(one -> one.findText("country")).orElse("CO");
        map.ifPresent(YamlMap::noMore);
        return new Organisation(new OrganisationId(id), name, zone, currency, country);
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException e) {
            throw node.error("'" + node.text() + "' is no time zone, such as America/Bogota");
        }
    }
}
