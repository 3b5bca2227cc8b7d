package org.cartera.config.policy;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the line on which a path such as {@code stages[3].offset} stands in the text that somebody wrote. */
final class YamlLines {
    private static final Pattern STEP = Pattern.compile("([^.\\[]+)|\\[(\\d+)]");

    private YamlLines() {}

    /** From 1; where the path itself is missing, the line of what should hold it; 0 where nothing of it is there. */
    static int of(String yaml, String path) {
        Node node;
        try {
            node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (YAMLException unreadable) {
            return 0;
        }
        int line = 0;
        Matcher step = STEP.matcher(path);
        while (node != null && step.find()) {
            Optional<Found> found =
                    step.group(1) == null ? element(node, Integer.parseInt(step.group(2))) : value(node, step.group(1));
            if (found.isEmpty()) {
                return line;
            }
            node = found.get().node();
            line = found.get().line();
        }
        return line;
    }

    private record Found(Node node, int line) {}

    private static Optional<Found> value(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .map(entry -> new Found(
                        entry.getValueNode(), entry.getKeyNode().getStartMark().getLine() + 1));
    }

    private static Optional<Found> element(Node node, int number) {
        List<Node> all = node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
        return number < 1 || number > all.size()
                ? Optional.empty()
                : Optional.of(new Found(
                        all.get(number - 1), all.get(number - 1).getStartMark().getLine() + 1));
    }
}
