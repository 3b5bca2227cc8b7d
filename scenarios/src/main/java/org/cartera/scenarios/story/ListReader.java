package org.cartera.scenarios.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cartera.domain.comparison.Comparison;
import org.cartera.domain.comparison.ComparisonDesk;
import org.cartera.domain.comparison.Decided;
import org.cartera.domain.comparison.Difference;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads customers' own statements, and what people decide about them. */
final class ListReader {
    private final Cast cast;

    ListReader(Cast cast) {
        this.cast = cast;
    }

    Map<String, Function<YamlNode, Happening>> happenings(Supplier<LocalDate> today) {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("theirStatement", node -> statement(node, today.get()));
        all.put("settleDifference", this::settle);
        all.put("sameLine", this::together);
        return all;
    }

    private Happening statement(YamlNode node, LocalDate day) {
        YamlMap map = node.map();
        CustomerId customer = cast.customer(map);
        LocalDate asOf = map.find("asOf", "cut", "date").map(Dates::date).orElse(day);
        LocalDate from = map.find("from", "since").map(Dates::date).orElse(null);
        List<TheirLine> lines = new ArrayList<>();
        for (YamlNode line : map.find("lines", "line").map(YamlNode::list).orElse(List.of())) {
            lines.add(line(line, lines.size() + 1, cast.currencyOf(customer)));
        }
        map.find("note", "comment");
        map.noMore();
        return (world, on) -> world.lists().take(cast.account(customer), asOf, from, lines, on);
    }

    private static TheirLine line(YamlNode node, int row, Currency currency) {
        YamlMap map = node.map();
        TheirLine line = new TheirLine(
                row,
                map.findText("reference", "document", "ref").orElse(""),
                map.find("date", "on").map(Dates::date).orElse(null),
                Amounts.money(map.need("amount", "value"), currency),
                map.findText("text", "concept").orElse(""));
        map.noMore();
        return line;
    }

    /** {@code {of: FV1, outcome: …}}: by a document or a reference of either side. */
    private Happening settle(YamlNode node) {
        YamlMap map = node.map();
        CustomerId customer = cast.customer(map);
        String of = map.text("of", "document", "reference");
        String outcome = map.findText("outcome", "because").orElse("settled");
        map.noMore();
        return (world, on) -> {
            Finding finding = finding(world, node, cast.account(customer), of);
            Difference difference = world.lists().open(cast.account(customer)).stream()
                    .filter(one -> one.key().equals(finding.key()))
                    .findFirst()
                    .orElseThrow(() -> node.error("no difference about '" + of + "' is open"));
            done(node, world.lists().settle(difference, outcome, on));
        };
    }

    /** A person says which lines belong together: {@code {theirs: [1], ours: [FV1]}}, theirs by their place in the list. */
    private Happening together(YamlNode node) {
        YamlMap map = node.map();
        CustomerId customer = cast.customer(map);
        Set<Integer> rows = new HashSet<>();
        map.need("theirs", "rows").list().forEach(one -> rows.add(Words.whole(one)));
        List<String> ours = map.need("ours", "documents").words();
        map.noMore();
        return (world, on) -> {
            Set<String> keys = new HashSet<>();
            for (String document : ours) {
                finding(world, node, cast.account(customer), document).ours().stream()
                        .filter(line -> line.document().equals(document))
                        .forEach(line -> keys.add(line.key()));
            }
            done(node, world.lists().together(cast.account(customer), new Decided.Group(rows, keys), on));
        };
    }

    static Finding finding(World world, YamlNode node, AccountKey account, String word) {
        Comparison comparison = world.lists()
                .newest(account)
                .orElseThrow(() -> node.error("no statement of " + account.customer() + " has come yet"));
        return comparison.findings().stream()
                .filter(one -> names(one, word))
                .findFirst()
                .orElseThrow(() -> node.error("no line is about '" + word + "'; there are " + comparison.findings()));
    }

    private static boolean names(Finding finding, String word) {
        return finding.ours().stream().anyMatch(line -> line.document().equals(word))
                || finding.theirs().stream()
                        .anyMatch(line ->
                                line.reference().equals(word) || line.text().equals(word));
    }

    private static void done(YamlNode node, ComparisonDesk.Answer answer) {
        if (answer != ComparisonDesk.Answer.DONE) {
            throw node.error("the desk refuses: " + Words.spoken(answer));
        }
    }
}
