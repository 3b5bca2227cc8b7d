package org.cartera.config.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A mapping of a YAML text, read key by key; every refusal names the path, as in {@code hold.daysOverdue}. */
public final class YamlNode {
    /** Short names of what is wanted of a value, for other languages. */
    private static final Map<String, String> WANTED = Map.of(
            "a whole number", "whole",
            "a number", "decimal",
            "true or false", "flag",
            "a date as in 2026-11-30", "date",
            "an amount of an ISO 4217 currency", "amount");

    private final String path;
    private final Map<String, @Nullable Object> values;

    private YamlNode(String path, Map<String, @Nullable Object> values) {
        this.path = path;
        this.values = values;
    }

    /** Reads one document; dates and numbers with leading zeros stay text. */
    public static YamlNode parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dump = new DumperOptions();
        Object document = new Yaml(
                        new SafeConstructor(options), new Representer(dump), dump, options, new PlainResolver())
                .load(yaml);
        return new YamlNode("", map("", document == null ? Map.of() : document));
    }

    /** This mapping as YAML that {@link #parse} reads back, without quotes where it needs none; comments are gone. */
    public String yaml() {
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        LoaderOptions options = new LoaderOptions();
        return new Yaml(new SafeConstructor(options), new Representer(block), block, options, new PlainResolver())
                .dump(values);
    }

    public static YamlNode of(String path, Map<String, @Nullable Object> values) {
        return new YamlNode(path, values);
    }

    /** This mapping with another one laid over it: mappings merge key by key, anything else is replaced. */
    public YamlNode with(YamlNode overrides) {
        return new YamlNode(path, merge(values, overrides.values));
    }

    private static Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> base, Map<String, @Nullable Object> over) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(base);
        over.forEach((key, value) -> {
            Object before = merged.get(key);
            merged.put(
                    key,
                    before instanceof Map && value instanceof Map ? merge(map(key, before), map(key, value)) : value);
        });
        return merged;
    }

    /** Refuses any key that is not among those known, naming the nearest one. */
    public YamlNode only(String... known) {
        Set<String> all = Set.of(known);
        for (String key : values.keySet()) {
            if (!all.contains(key)) {
                String nearest = Arrays.stream(known)
                        .min(Comparator.comparingInt(
                                k -> distance(k.toLowerCase(Locale.ROOT), key.toLowerCase(Locale.ROOT))))
                        .orElse("");
                String others = Arrays.stream(known).sorted().collect(Collectors.joining(", "));
                throw new PolicyInvalidException(
                        at(key),
                        "is not known here; did you mean '" + nearest + "'? Known are " + others,
                        "unknown",
                        List.of(nearest, others),
                        null);
            }
        }
        return this;
    }

    public boolean has(String key) {
        return values.get(key) != null;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public String path() {
        return path;
    }

    /** The value as SnakeYAML gives it. */
    public @Nullable Object raw(String key) {
        return values.get(key);
    }

    public YamlNode child(String key) {
        Object value = values.get(key);
        return new YamlNode(at(key), value == null ? Map.of() : map(at(key), value));
    }

    public List<YamlNode> children(String key) {
        List<YamlNode> nodes = new ArrayList<>();
        List<Object> list = list(key);
        for (int i = 0; i < list.size(); i++) {
            String place = at(key) + "[" + (i + 1) + "]";
            nodes.add(new YamlNode(place, map(place, list.get(i))));
        }
        return nodes;
    }

    public List<Object> list(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        return List.of(value);
    }

    public List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    public String text(String key) {
        return required(key, Object::toString, "a text");
    }

    public String text(String key, String absent) {
        return has(key) ? text(key) : absent;
    }

    public int whole(String key, int absent, int least, int most) {
        Integer value = whole(key, least, most);
        return value == null ? absent : value;
    }

    /** Null where the key is absent or empty. */
    public @Nullable Integer whole(String key, int least, int most) {
        if (!has(key)) {
            return null;
        }
        int value = required(key, v -> Integer.parseInt(v.toString().trim()), "a whole number");
        if (value < least || value > most) {
            throw new PolicyInvalidException(
                    at(key),
                    "must lie between " + least + " and " + most + ", not " + value,
                    "range",
                    List.of(String.valueOf(least), String.valueOf(most), String.valueOf(value)),
                    null);
        }
        return value;
    }

    public @Nullable BigDecimal decimal(String key) {
        return has(key) ? required(key, v -> new BigDecimal(v.toString().trim()), "a number") : null;
    }

    public boolean flag(String key, boolean absent) {
        if (!has(key)) {
            return absent;
        }
        return required(
                key,
                v -> switch (v.toString().trim().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on" -> true;
                    case "false", "no", "off" -> false;
                    default -> throw new IllegalArgumentException("not a flag");
                },
                "true or false");
    }

    public @Nullable LocalDate date(String key) {
        return has(key) ? required(key, v -> LocalDate.parse(v.toString().trim()), "a date as in 2026-11-30") : null;
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
        return has(key) ? choiceOf(type, text(key), at(key)) : absent;
    }

    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        return texts(key).stream().map(text -> choiceOf(type, text, at(key))).collect(Collectors.toSet());
    }

    /** A key that names a constant: {@code wrongPerson}, {@code wrong-person}. */
    public <E extends Enum<E>> E keyOf(String key, Class<E> type) {
        return choiceOf(type, key.replaceAll("(?<=[a-z])(?=[A-Z])", "_"), at(key));
    }

    private static <E extends Enum<E>> E choiceOf(Class<E> type, String text, String path) {
        String name = text.trim().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PolicyInvalidException(
                        path,
                        "must be one of " + Arrays.toString(type.getEnumConstants()) + ", not '" + text + "'",
                        "choice",
                        List.of(
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")),
                                text),
                        null));
    }

    /** Amounts by currency, as in {@code {COP: 10000, USD: 5}}. */
    public Balances amounts(String key) {
        YamlNode node = child(key);
        Balances amounts = Balances.none();
        for (String currency : node.keys()) {
            Money amount = node.required(
                    currency, v -> Money.of(currency, v.toString().trim()), "an amount of an ISO 4217 currency");
            amounts = amounts.plus(amount);
        }
        return amounts;
    }

    private <T> T required(String key, Function<Object, T> read, String wanted) {
        Object value = values.get(key);
        if (value == null) {
            throw new PolicyInvalidException(at(key), "is missing; wanted is " + wanted, "missing", List.of(), null);
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new PolicyInvalidException(
                    at(key),
                    "must be " + wanted + ", not '" + value + "'",
                    "wanted." + WANTED.getOrDefault(wanted, "text"),
                    List.of(value.toString()),
                    e);
        }
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static Map<String, @Nullable Object> map(String path, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new PolicyInvalidException(
                    path,
                    "must be a mapping of keys to values, not '" + value + "'",
                    "mapping",
                    List.of(value.toString()),
                    null);
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        map.forEach((k, v) -> result.put(String.valueOf(k), v));
        return result;
    }

    /** Levenshtein distance: how many letters differ. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** Leaves dates as text and reads only plain decimal numbers as numbers: 010 is no octal, 1_000 no number. */
    private static final class PlainResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null|Null|NULL| )$"), "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
            addImplicitResolver(Tag.MERGE, Pattern.compile("^(?:<<)$"), "<");
        }
    }
}
