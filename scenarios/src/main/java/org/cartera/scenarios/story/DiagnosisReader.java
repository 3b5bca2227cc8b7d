package org.cartera.scenarios.story;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.diagnosis.Diagnosis;
import org.cartera.domain.diagnosis.Diagnosis.Question;
import org.cartera.domain.diagnosis.DiagnosisGate;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.Words;
import org.cartera.scenarios.yaml.YamlMap;
import org.cartera.scenarios.yaml.YamlNode;

/** Reads diagnoses of cases, and whether a person may act as far as they go. */
final class DiagnosisReader {
    private final Cast cast;

    DiagnosisReader(Cast cast) {
        this.cast = cast;
    }

    Map<String, Function<YamlNode, Happening>> happenings() {
        Map<String, Function<YamlNode, Happening>> all = new LinkedHashMap<>();
        all.put("diagnosis", this::diagnosis);
        return all;
    }

    private Happening diagnosis(YamlNode node) {
        YamlMap map = node.map();
        CustomerId customer = cast.customer(map);
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            map.findText(Words.spoken(question)).ifPresent(answer -> answers.put(question, answer));
        }
        String by = map.findText("by").orElse("ana");
        map.noMore();
        return (world, on) -> world.desk().put(new Diagnosis(cast.account(customer), answers, on, by));
    }

    /** {@code yes}, or what is missing: {@code missing}, {@code incomplete}, {@code former}. */
    List<Expectation> mayAct(YamlNode node, CustomerId customer) {
        return List.of((view, differences) -> {
            String rule = objection(view.world(), view, customer)
                    .map(ground -> ground.rule().substring("diagnosis.".length()))
                    .orElse("yes");
            boolean same = Words.isOneOf(node.text(), "no") ? !rule.equals("yes") : Words.isOneOf(node.text(), rule);
            if (!same) {
                new Said(node, customer).differs(differences, view, "a person may act", node.text(), rule);
            }
        });
    }

    private static Optional<Ground> objection(World world, View view, CustomerId customer) {
        boolean asked = world.policies()
                .contact()
                .mayAskReason(world.erp().customer(customer).orElseThrow().kind());
        var file = view.decision(customer).file();
        return new DiagnosisGate(world.policies().strategyOf(file), asked)
                .objection(file, world.desk().diagnosis(file.account()).orElse(null));
    }
}
