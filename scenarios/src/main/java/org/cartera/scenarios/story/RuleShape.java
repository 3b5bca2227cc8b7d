package org.cartera.scenarios.story;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.money.Money;
import org.cartera.domain.strategy.Sequel;
import org.cartera.scenarios.yaml.Amounts;
import org.cartera.scenarios.yaml.Dates;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Takes a story's policy and strategy, written in a person's spelling, into the exact keys and values of the policy reader. */
final class RuleShape {
    /** Marks a stage that a story leaves out. */
    private static final String DROP = "drop";

    private final YamlMap map;
    private final Currency currency;
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    RuleShape(YamlNode node, Currency currency) {
        this.map = node.map();
        this.currency = currency;
    }

    static Map<String, @Nullable Object> policy(YamlNode node, Currency currency) {
        RuleShape shape = new RuleShape(node, currency);
        shape.text("name").text("rationale");
        shape.map.find("startFrom", "base");
        shape.part("calendar", RuleShape::calendar);
        shape.part("ledger", (one, usual) -> new RuleShape(one, usual)
                .flag("rollDueDates")
                .whole("defaultNetDays")
                .end());
        shape.list("aging", "buckets");
        shape.part("exposure", (one, usual) -> new RuleShape(one, usual)
                .flag("countCredits")
                .flag("countPendingMatches")
                .whole("horizonDays")
                .end());
        shape.part("hold", RuleShape::hold);
        shape.part("gate", GateShape::read);
        shape.part("promises", (one, usual) -> new RuleShape(one, usual)
                .whole("graceBusinessDays", "graceDays", "grace")
                .share("toleranceShare", "tolerance")
                .whole("approvalAfterDays", "approvalAfter")
                .whole("breachAfterMissed", "breachAfter")
                .end());
        shape.part("negotiation", ConcessionReader::policy);
        shape.part("reconciliation", (one, usual) -> new RuleShape(one, usual)
                .whole("threshold")
                .whole("margin")
                .whole("largestSum")
                .amounts("rounding")
                .amounts("bankFee", "fee")
                .end());
        shape.part("contact", ContactShape::read);
        shape.part("disputes", (one, usual) -> {
            RuleShape days = new RuleShape(one, usual)
                    .whole("answerDays", "answer")
                    .whole("daysBeforeDue", "beforeDue")
                    .whole("remindEvery", "remind");
            days.part("departments", RuleShape::departments);
            return days.end();
        });
        shape.part("statements", (one, usual) -> new RuleShape(one, usual)
                .text("form")
                .flag("zero", "sendZero")
                .flag("credit", "sendCredit")
                .amounts("dust", "smallBalance")
                .end());
        return shape.end();
    }

    private static Map<String, @Nullable Object> departments(YamlNode node, Currency currency) {
        Map<String, @Nullable Object> days = new LinkedHashMap<>();
        node.map()
                .entries()
                .forEach(entry ->
                        days.put(entry.name().toUpperCase(Locale.ROOT), String.valueOf(Words.whole(entry.value()))));
        return days;
    }

    static Map<String, @Nullable Object> calendar(YamlNode node, Currency currency) {
        if (node.isText()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            boolean everyDay = Words.isOneOf(node.text(), "everyDay", "always", "all");
            values.put(
                    everyDay ? "everyDay" : "country",
                    everyDay ? "true" : node.text().toUpperCase(Locale.ROOT));
            return values;
        }
        RuleShape shape =
                new RuleShape(node, currency).text("country").flag("everyDay").list("weekend");
        shape.map
                .find("holidays", "holiday", "extraHolidays", "closed")
                .ifPresent(days -> shape.values.put(
                        "holidays",
                        days.list().stream()
                                .map(day -> Dates.date(day).toString())
                                .toList()));
        return shape.end();
    }

    private static Map<String, @Nullable Object> hold(YamlNode node, Currency currency) {
        return new RuleShape(node, currency)
                .whole("daysOverdue")
                .amounts("overdueAmount")
                .share("overdueShare")
                .share("limitUse")
                .flag("expiredLimit")
                .list("statuses", "status")
                .whole("oldestItemDays")
                .list("stages", "stage")
                .flag("unknownExposure")
                .amounts("tolerance")
                .exclude()
                .end();
    }

    static Map<String, @Nullable Object> strategy(YamlNode node, Currency currency) {
        RuleShape shape = new RuleShape(node, currency).text("name").text("rationale");
        shape.map.find("startFrom", "base");
        shape.whole("graceDays", "grace")
                .whole("minimumIntervalDays", "minimumInterval", "interval")
                .flag("coveredByCredits", "coveredByCash")
                .text("lateEntry")
                .flag("legalFreezes", "legalFreeze")
                .text("diagnosisFrom")
                .exclude();
        shape.part("tolerance", (one, usual) -> new RuleShape(one, usual)
                .amounts("item")
                .amounts("customer")
                .end());
        shape.map.find("stages").ifPresent(stages -> shape.values.put("stages", stages(stages, currency)));
        shape.map
                .find("segments", "segment")
                .ifPresent(segments -> shape.values.put(
                        "segments",
                        segments.list().stream()
                                .map(one -> segment(one, currency))
                                .toList()));
        return shape.end();
    }

    private static Map<String, @Nullable Object> segment(YamlNode node, Currency currency) {
        Map<String, @Nullable Object> segment = new RuleShape(node, currency)
                .text("name")
                .text("rationale")
                .list("customers", "customer")
                .list("classifications", "classification")
                .list("countries", "country")
                .list("kinds", "kind")
                .date("from")
                .date("through", "until")
                .part("strategy", RuleShape::strategy)
                .end();
        if (segment.get("strategy") instanceof Map<?, ?> own && own.get("stages") instanceof Map<?, ?> changes) {
            Map<String, @Nullable Object> stages = new LinkedHashMap<>();
            changes.forEach((id, change) -> stages.put(
                    String.valueOf(id), change instanceof Map<?, ?> one && one.containsKey(DROP) ? "none" : change));
            Map<String, @Nullable Object> strategy = new LinkedHashMap<>();
            own.forEach((key, value) -> strategy.put(String.valueOf(key), value));
            strategy.put("stages", stages);
            segment.put("strategy", strategy);
        }
        return segment;
    }

    private static Object stages(YamlNode node, Currency currency) {
        if (node.isMap()) {
            Map<String, Object> changes = new LinkedHashMap<>();
            for (YamlMap.Entry entry : node.map().entries()) {
                Map<String, @Nullable Object> change =
                        entry.value().isText() && Words.isOneOf(entry.value().text(), "none", "drop", "no", "off")
                                ? new LinkedHashMap<>(Map.of(DROP, true))
                                : stage(entry.value(), currency);
                changes.put(entry.name(), change);
            }
            return changes;
        }
        List<Object> stages = new ArrayList<>();
        node.list().forEach(one -> stages.add(stage(one, currency)));
        return stages;
    }

    private static Map<String, @Nullable Object> stage(YamlNode node, Currency currency) {
        RuleShape shape = new RuleShape(node, currency)
                .text("id")
                .whole("offset", "offsetDays", "day")
                .text("kind")
                .text("template")
                .text("owner")
                .amounts("minimum", "minimumAmount")
                .whole("deadlineDays", "deadline")
                .whole("maxWaitDays", "maxWait")
                .part("branches", RuleShape::branches);
        shape.map.find("channel").ifPresent(one -> shape.values.put("channel", channel(one)));
        return shape.end();
    }

    private static Map<String, @Nullable Object> branches(YamlNode node, Currency currency) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (YamlMap.Entry entry : node.map().entries()) {
            values.put(
                    Words.one(entry.value(), entry.name(), Sequel.Trigger.class).name(),
                    entry.value().text());
        }
        return values;
    }

    static String channel(YamlNode node) {
        String word = node.text();
        if (Words.isOneOf(word, "email", "e-mail", "mail", "correo")) {
            return "EMAIL";
        }
        if (Words.isOneOf(word, "letter", "post", "carta", "pdf")) {
            return "LETTER";
        }
        if (Words.isOneOf(word, "task", "call", "phone", "visit", "tarea", "llamada")) {
            return "TASK";
        }
        throw node.error("'" + word + "' is no channel; known are email, letter, task");
    }

    RuleShape exclude() {
        return part("exclude", (one, usual) -> new RuleShape(one, usual)
                .list("customers", "customer")
                .list("classifications", "classification", "segments")
                .end());
    }

    RuleShape text(String... names) {
        map.find(names).ifPresent(one -> values.put(names[0], one.text()));
        return this;
    }

    RuleShape date(String... names) {
        map.find(names).ifPresent(one -> values.put(names[0], Dates.date(one).toString()));
        return this;
    }

    RuleShape whole(String... names) {
        if (!isOff(names)) {
            map.find(names).ifPresent(one -> values.put(names[0], String.valueOf(Words.whole(one))));
        }
        return this;
    }

    RuleShape share(String... names) {
        if (!isOff(names)) {
            map.find(names)
                    .ifPresent(one -> values.put(names[0], Words.share(one).toPlainString()));
        }
        return this;
    }

    RuleShape flag(String... names) {
        map.find(names).ifPresent(one -> values.put(names[0], String.valueOf(Words.yes(one))));
        return this;
    }

    RuleShape list(String... names) {
        if (!isOff(names)) {
            map.find(names).ifPresent(one -> values.put(names[0], one.words()));
        }
        return this;
    }

    RuleShape amounts(String... names) {
        if (!isOff(names)) {
            map.find(names).ifPresent(one -> {
                Map<String, @Nullable Object> amounts = new LinkedHashMap<>();
                for (Money amount : Amounts.list(one, currency)) {
                    amounts.put(
                            amount.currency().getCurrencyCode(), amount.amount().toPlainString());
                }
                values.put(names[0], amounts);
            });
        }
        return this;
    }

    RuleShape word(String name, Function<YamlNode, Enum<?>> reading) {
        map.find(name).ifPresent(one -> values.put(name, constant(reading.apply(one))));
        return this;
    }

    /** As the policy reader spells a constant. */
    static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code none}, {@code off} or an empty value switch a rule off. */
    private boolean isOff(String... names) {
        boolean off = map.find(names)
                .map(one -> one.isText() && Words.isOneOf(one.text(), "none", "off", "no", "never"))
                .orElseGet(() -> map.has(names));
        if (off) {
            values.put(names[0], null);
        }
        return off;
    }

    Optional<YamlNode> found(String... names) {
        return map.find(names);
    }

    RuleShape part(String name, Part part) {
        map.find(name).ifPresent(one -> values.put(name, part.read(one, currency)));
        return this;
    }

    Map<String, @Nullable Object> end() {
        map.noMore();
        return values;
    }

    interface Part {
        Map<String, @Nullable Object> read(YamlNode node, Currency currency);
    }
}
