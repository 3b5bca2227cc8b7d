package org.cartera.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;

/** How grounds are kept: one a line, its rule, subject, observation and threshold parted by tabs, in canonical text. */
public final class GroundText {

    private GroundText() {}

    public static String of(List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> ground.rule() + "\t" + flat(ground.subject()) + "\t"
                        + flat(ground.observed().toString()) + "\t"
                        + flat(ground.threshold().toString()))
                .collect(Collectors.joining("\n"));
    }

    public static List<Ground> read(String text) {
        List<Ground> grounds = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String line : text.split("\n", -1)) {
                String[] part = line.split("\t", -1);
                grounds.add(new Ground(part[0], part[1], Measure.parse(part[2]), Measure.parse(part[3])));
            }
        }
        return grounds;
    }

    private static String flat(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }
}
