package org.cartera.scenarios.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A word, a list or a map of a YAML file, with its place. */
public final class YamlNode {
    private final Node node;
    private final String file;
    private final String key;

    private YamlNode(Node node, String file, String key) {
        this.node = node;
        this.file = file;
        this.key = key;
    }

    public static YamlNode read(Path path) {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(path.toString(), reader);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(path + ": there is no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    public static YamlNode read(String file, Reader reader) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new Unreadable(file, 1, "", "the file is empty");
            }
            return new YamlNode(root, file, "");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Unreadable(file, line, "", "this is no YAML: " + e.getProblem());
        }
    }

    YamlNode child(Node child, String name) {
        return new YamlNode(child, file, key.isEmpty() ? name : key + "." + name);
    }

    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The way to this place, such as {@code timeline.3.payment.amount}. */
    public String key() {
        return key;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isText() {
        return node instanceof ScalarNode && !isNothing();
    }

    /** A key without a value, {@code null} or {@code ~}. */
    public boolean isNothing() {
        return node instanceof ScalarNode && Tag.NULL.equals(node.getTag());
    }

    public YamlMap map() {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(this, mapping);
        }
        throw error("expected keys with values here, as in 'key: value', not " + what());
    }

    /** The elements of a list; a single value counts as a list of one, and nothing as an empty one. */
    public List<YamlNode> list() {
        if (isNothing()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(child(element, String.valueOf(elements.size() + 1)));
        }
        return elements;
    }

    /** A map with these keys at this place. */
    public YamlNode mapOf(List<YamlMap.Entry> entries) {
        List<NodeTuple> tuples = entries.stream()
                .map(entry -> new NodeTuple(entry.key().node, entry.value().node))
                .toList();
        return new YamlNode(
                new MappingNode(Tag.MAP, true, tuples, node.getStartMark(), node.getEndMark(), FlowStyle.BLOCK),
                file,
                key);
    }

    /** A list of these elements at this place. */
    public YamlNode listOf(List<YamlNode> elements) {
        List<Node> nodes = elements.stream().map(YamlNode::raw).toList();
        return new YamlNode(
                new SequenceNode(Tag.SEQ, true, nodes, node.getStartMark(), node.getEndMark(), FlowStyle.BLOCK),
                file,
                key);
    }

    /** A word that stands at this place. */
    YamlNode word(String word) {
        return new YamlNode(
                new ScalarNode(Tag.STR, word, node.getStartMark(), node.getEndMark(), ScalarStyle.PLAIN), file, key);
    }

    public String text() {
        if (isText()) {
            return ((ScalarNode) node).getValue().strip();
        }
        throw error("expected one value here, not " + what());
    }

    public Unreadable error(String problem) {
        return new Unreadable(file, line(), key, problem);
    }

    private String what() {
        return isMap()
                ? "a map"
                : isList() ? "a list" : isNothing() ? "nothing" : "'" + ((ScalarNode) node).getValue() + "'";
    }

    /** Words of a list or of one text with commas. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        for (YamlNode element : list()) {
            for (String word : element.text().split(",")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }

    Node raw() {
        return node;
    }
}
