package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/**
 * Parts a story of several organisations into one for each. As in production, they share nothing: neither credit nor holds, nor what a
 * customer of both owes.
 */
final class Organisations {
    private static final String[] ONE = {"organisation", "organization", "company"};
    private static final String[] ALL = {"organisations", "organizations", "companies"};
    private static final String[] OWN = {"id", "name", "zone", "timeZone", "currency", "baseCurrency", "country"};
    private static final String[] DATES = {"date", "on", "dates", "day", "until", "through", "to"};
    private static final String[] REMARKS = {"note", "comment", "because", "description"};
    private static final String[] EXPECT = {"expect", "expected"};

    /** What is there for every organisation unless it names one. */
    private static final String[] SHARED = {
        "customer",
        "customers",
        "client",
        "clients",
        "customerChange",
        "rate",
        "rates",
        "exchangeRate",
        "exchangeRates",
        "run",
        "runs",
        "policy",
        "mailServer"
    };

    /** Of the top level what is told of each organisation apart. */
    private static final String[] SETTING = {
        "customers",
        "customer",
        "clients",
        "invoices",
        "invoice",
        "creditNotes",
        "creditNote",
        "payments",
        "payment",
        "receipts",
        "refunds",
        "refund",
        "orders",
        "order",
        "promises",
        "promise",
        "disputes",
        "dispute",
        "pauses",
        "pause",
        "creditFiles",
        "creditFile",
        "groups",
        "group",
        "guarantees",
        "guarantee",
        "insurances",
        "insurance",
        "holds",
        "hold",
        "rates",
        "rate",
        "exchangeRates",
        "rejected"
    };

    private final YamlMap story;
    private final List<YamlNode> entries;
    private final List<String> names = new ArrayList<>();

    private Organisations(YamlNode root, YamlNode several) {
        this.story = root.map();
        this.entries = several.list();
        entries.forEach(one -> names.add(one.isMap() ? one.map().text("id", "name") : one.text()));
        if (entries.isEmpty()) {
            throw several.error("names no organisation");
        }
    }

    /** The story as each organisation lives it; one that names several nowhere is its only part. */
    static List<YamlNode> parts(YamlNode root) {
        YamlMap map = root.map();
        Optional<YamlNode> several = map.find(ALL).or(() -> map.find(ONE).filter(YamlNode::isList));
        if (several.isEmpty()) {
            return List.of(root);
        }
        Organisations all = new Organisations(root, several.get());
        return all.names.stream().map(name -> all.part(root, name)).toList();
    }

    private YamlNode part(YamlNode root, String name) {
        YamlNode own = entries.get(names.indexOf(name));
        List<YamlMap.Entry> further = own.isMap()
                ? own.map().entries().stream()
                        .filter(entry -> !Words.isOneOf(entry.name(), OWN))
                        .toList()
                : List.of();
        List<YamlMap.Entry> kept = new ArrayList<>();
        for (YamlMap.Entry entry : story.entries()) {
            if (Words.isOneOf(entry.name(), ALL) || Words.isOneOf(entry.name(), ONE)) {
                kept.add(entry.as("organisation", itself(own)));
            } else if (Words.isOneOf(entry.name(), "timeline", "events")) {
                kept.add(entry.with(entry.value()
                        .listOf(entry.value().list().stream()
                                .map(one -> day(one, name))
                                .toList())));
            } else if (Words.isOneOf(entry.name(), EXPECT)) {
                expected(entry, name).ifPresent(kept::add);
            } else if (Words.isOneOf(entry.name(), SETTING)) {
                happening(entry, name).map(one -> joined(one, further)).ifPresent(kept::add);
            } else if (further.stream().noneMatch(one -> Spelling.same(one.name(), entry.name()))) {
                kept.add(entry);
            }
        }
        further.stream().filter(one -> kept.stream().noneMatch(same(one))).forEach(kept::add);
        return root.mapOf(kept);
    }

    private static java.util.function.Predicate<YamlMap.Entry> same(YamlMap.Entry one) {
        return other -> Spelling.same(other.name(), one.name());
    }

    /** The organisation without what its story knows besides. */
    private static YamlNode itself(YamlNode own) {
        return own.isMap()
                ? own.mapOf(own.map().entries().stream()
                        .filter(entry -> Words.isOneOf(entry.name(), OWN))
                        .toList())
                : own;
    }

    /** What the story says of the organisation, and then what stands with the organisation itself. */
    private static YamlMap.Entry joined(YamlMap.Entry entry, List<YamlMap.Entry> further) {
        List<YamlNode> all = new ArrayList<>(entry.value().list());
        further.stream()
                .filter(same(entry))
                .forEach(one -> all.addAll(one.value().list()));
        return entry.with(entry.value().listOf(all));
    }

    /** An entry of the timeline; of another organisation's only the day is left, for the entries that count from it. */
    private YamlNode day(YamlNode node, String name) {
        Optional<YamlNode> whose = node.map().find(ONE);
        boolean ours = whose.map(one -> isOf(one, name)).orElse(true);
        List<YamlMap.Entry> kept = new ArrayList<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            boolean isDay = Words.isOneOf(entry.name(), DATES);
            if (isDay || whose.isPresent() && ours && !Words.isOneOf(entry.name(), ONE)) {
                kept.add(entry);
            } else if (whose.isEmpty() && !Words.isOneOf(entry.name(), REMARKS)) {
                (Words.isOneOf(entry.name(), EXPECT) ? expected(entry, name) : happening(entry, name))
                        .ifPresent(kept::add);
            }
        }
        return node.mapOf(kept);
    }

    private Optional<YamlMap.Entry> happening(YamlMap.Entry entry, String name) {
        boolean isShared = Words.isOneOf(entry.name(), SHARED);
        return only(
                entry,
                entry.value().list().stream()
                        .flatMap(one -> ours(one, name, isShared).stream())
                        .toList());
    }

    private Optional<YamlMap.Entry> expected(YamlMap.Entry entry, String name) {
        return only(
                entry,
                entry.value().list().stream().flatMap(one -> block(one, name)).toList());
    }

    private Stream<YamlNode> block(YamlNode node, String name) {
        Optional<YamlNode> each = node.map().find(ALL);
        return each.isEmpty()
                ? ours(node, name, false).stream()
                : each.get().map().entries().stream()
                        .filter(one -> isOf(one.value(), one.name(), name))
                        .flatMap(one -> one.value().list().stream());
    }

    private static Optional<YamlMap.Entry> only(YamlMap.Entry entry, List<YamlNode> ours) {
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(entry.with(
                        ours.size() == 1 ? ours.get(0) : entry.value().listOf(ours)));
    }

    private Optional<YamlNode> ours(YamlNode node, String name, boolean isShared) {
        Optional<YamlNode> whose = node.isMap() ? node.map().find(ONE) : Optional.empty();
        if (whose.isEmpty()) {
            if (!isShared) {
                throw node.error(
                        "needs the key 'organisation', here or beside the date, because the story has " + names.size());
            }
            return Optional.of(node);
        }
        return isOf(whose.get(), name)
                ? Optional.of(node.mapOf(node.map().entries().stream()
                        .filter(entry -> !Words.isOneOf(entry.name(), ONE))
                        .toList()))
                : Optional.empty();
    }

    private boolean isOf(YamlNode place, String name) {
        return place.words().stream().filter(word -> isOf(place, word, name)).count() > 0;
    }

    private boolean isOf(YamlNode place, String word, String name) {
        if (names.stream().noneMatch(known -> Spelling.same(known, word))) {
            throw place.error("there is no organisation '" + word + "'" + Spelling.hint(word, names));
        }
        return Spelling.same(word, name);
    }
}
