package org.cartera.scenarios.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Keys with their values. Keys are asked for by name; {@link #noMore} then refuses every key that nobody asked for.
 */
public final class YamlMap {
    private final YamlNode place;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> offered = new LinkedHashSet<>();

    /** A key as it was written, with its value. */
    public record Entry(String name, YamlNode key, YamlNode value) {
        /** The same key with another value. */
        public Entry with(YamlNode other) {
            return new Entry(name, key, other);
        }

        /** Another key with another value, at the same place. */
        public Entry as(String other, YamlNode its) {
            return new Entry(other, key.word(other), its);
        }
    }

    YamlMap(YamlNode place, MappingNode mapping) {
        this.place = place;
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw place.error("a key must be a word");
            }
            YamlNode key = place.child(tuple.getKeyNode(), name.getValue());
            YamlNode value = place.child(tuple.getValueNode(), name.getValue());
            String plain = Spelling.plain(name.getValue());
            if (entries.put(plain, new Entry(name.getValue(), key, value)) != null) {
                throw key.error("stands here twice");
            }
        }
    }

    public YamlNode place() {
        return place;
    }

    /** The value of a key; further names are other spellings of it. A key without a value counts as absent. */
    public Optional<YamlNode> find(String... names) {
        offered.add(names[0]);
        Set<String> spellings = new LinkedHashSet<>();
        for (String name : names) {
            spellings.add(Spelling.plain(name));
        }
        YamlNode found = null;
        for (String spelling : spellings) {
            Entry entry = entries.get(spelling);
            if (entry != null) {
                asked.add(spelling);
                if (!entry.value().isNothing()) {
                    if (found != null) {
                        throw entry.value().error("says the same as another key here; write only one of them");
                    }
                    found = entry.value();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a key stands here, even without a value. */
    public boolean has(String... names) {
        for (String name : names) {
            if (entries.containsKey(Spelling.plain(name))) {
                return true;
            }
        }
        return false;
    }

    public YamlNode need(String... names) {
        return find(names).orElseThrow(() -> place.error("needs the key '" + names[0] + "'"));
    }

    public String text(String... names) {
        return need(names).text();
    }

    public Optional<String> findText(String... names) {
        return find(names).map(YamlNode::text);
    }

    /** All keys with their values, as they stand. */
    public List<Entry> entries() {
        entries.keySet().forEach(asked::add);
        return List.copyOf(entries.values());
    }

    /** Refuses keys that nobody asked for. */
    public void noMore() {
        List<String> left = new ArrayList<>(entries.keySet());
        left.removeAll(asked);
        if (!left.isEmpty()) {
            Entry unknown = entries.get(left.get(0));
            if (unknown != null) {
                throw unknown.key()
                        .error("there is no key '" + unknown.name() + "' here"
                                + Spelling.hint(unknown.name(), offered));
            }
        }
    }
}
