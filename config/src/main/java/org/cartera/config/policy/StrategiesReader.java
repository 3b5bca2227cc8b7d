package org.cartera.config.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.Segment;
import org.cartera.domain.strategy.Strategies;
import org.cartera.domain.strategy.Strategies.ForSegment;
import org.cartera.domain.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dunning strategy of an organisation with those of its segments: each is the standard one with what the segment says
 * otherwise laid over it.
 */
final class StrategiesReader {
    private static final String SEGMENTS = "segments";
    private static final String STAGES = "stages";
    private static final String[] KEYS = Stream.concat(
                    SegmentReader.KEYS.stream(), Stream.of("rationale", "from", "through", "strategy"))
            .toArray(String[]::new);

    private StrategiesReader() {}

    static Strategies read(YamlNode node) {
        YamlNode standard = without(node);
        Strategy everybody = StrategyReader.read(standard);
        List<ForSegment> segments = new ArrayList<>();
        for (YamlNode one : node.children(SEGMENTS)) {
            ForSegment read = segment(one, standard);
            if (segments.stream()
                    .anyMatch(known ->
                            known.segment().name().equals(read.segment().name()))) {
                throw new PolicyInvalidException(
                        one.path(),
                        "stands twice",
                        "segment.twice",
                        List.of(read.segment().name()),
                        null);
            }
            segments.add(read);
        }
        return new Strategies(everybody, segments);
    }

    private static ForSegment segment(YamlNode node, YamlNode standard) {
        Segment segment = SegmentReader.read(node.only(KEYS));
        if (!segment.customers().isEmpty() && node.date("through") == null) {
            throw new PolicyInvalidException(
                    node.path(),
                    "names single customers and needs a last day, 'through'",
                    "segment.endless",
                    List.of(segment.name()),
                    null);
        }
        YamlNode laid = laid(standard, node.child("strategy"), segment.name());
        try {
            return new ForSegment(segment, node.date("from"), node.date("through"), StrategyReader.read(laid));
        } catch (PolicyInvalidException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PolicyInvalidException(node.path(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The standard strategy with the segment's words laid over it, at the segment's place in the text. */
    private static YamlNode laid(YamlNode standard, YamlNode own, String name) {
        Map<String, @Nullable Object> over = values(own);
        over.putIfAbsent("name", standard.text("name", "standard") + " · " + name);
        if (own.raw(STAGES) instanceof Map) {
            over.put(STAGES, changed(standard, own.child(STAGES)));
        }
        return YamlNode.of(own.path(), values(standard.with(YamlNode.of(own.path(), over))));
    }

    /** The standard stages with single ones changed, by id; {@code none} leaves one out. */
    private static List<Object> changed(YamlNode standard, YamlNode changes) {
        List<Object> stages = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (YamlNode stage : standard.children(STAGES)) {
            String id = stage.text("id");
            ids.add(id);
            if (!changes.has(id)) {
                stages.add(values(stage));
            } else if (!"none".equals(changes.raw(id))) {
                stages.add(values(stage.with(changes.child(id))));
            }
        }
        changes.only(ids.toArray(String[]::new));
        return stages;
    }

    private static YamlNode without(YamlNode node) {
        Map<String, @Nullable Object> values = values(node);
        values.remove(SEGMENTS);
        return YamlNode.of(node.path(), values);
    }

    private static Map<String, @Nullable Object> values(YamlNode node) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.keys().forEach(key -> values.put(key, node.raw(key)));
        return values;
    }

    /** Why each stage is as it is, segments' own words included where the standard strategy says nothing. */
    static Map<StageId, String> rationales(YamlNode node) {
        Map<StageId, String> because = new LinkedHashMap<>(StrategyReader.rationales(node));
        for (YamlNode one : node.children(SEGMENTS)) {
            YamlNode own = one.child("strategy");
            if (own.raw(STAGES) instanceof List) {
                StrategyReader.rationales(own).forEach(because::putIfAbsent);
            }
        }
        return because;
    }
}
