package org.cartera.config.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.StageId;
import org.cartera.domain.strategy.Sequel;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Strategy;
import org.cartera.domain.strategy.StrategyInvalidException;

/** Reads a dunning strategy from YAML. */
final class StrategyReader {
    private StrategyReader() {}

    static Strategy read(YamlNode node) {
        node.only(
                "name",
                "rationale",
                "graceDays",
                "minimumIntervalDays",
                "tolerance",
                "coveredByCredits",
                "lateEntry",
                "legalFreezes",
                "diagnosisFrom",
                "exclude",
                "stages");
        YamlNode tolerance = node.child("tolerance").only("item", "customer");
        YamlNode exclude = node.child("exclude").only("customers", "classifications");
        List<Stage> stages = new ArrayList<>();
        for (YamlNode stage : node.children("stages")) {
            stages.add(stage(stage));
        }
        if (stages.isEmpty()) {
            throw new PolicyInvalidException("stages", "must list at least one stage", "stages", List.of(), null);
        }
        try {
            return new Strategy(
                    node.text("name", "standard"),
                    stages,
                    node.whole("graceDays", 0, 0, 365),
                    node.whole("minimumIntervalDays", 0, 0, 365),
                    tolerance.amounts("item"),
                    tolerance.amounts("customer"),
                    node.flag("coveredByCredits", true),
                    node.has("lateEntry") ? new StageId(node.text("lateEntry")) : null,
                    Set.copyOf(exclude.texts("customers")),
                    Set.copyOf(exclude.texts("classifications")),
                    node.flag("legalFreezes", false),
                    node.has("diagnosisFrom") ? new StageId(node.text("diagnosisFrom")) : null);
        } catch (StrategyInvalidException e) {
            throw new PolicyInvalidException(
                    place(node, e, stages), String.valueOf(e.getMessage()), "strategy." + e.flaw(), e.names(), e);
        } catch (PolicyInvalidException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PolicyInvalidException("stages", String.valueOf(e.getMessage()), e);
        }
    }

    /** Where the broken rule stands; of a stage that stands twice, the second. */
    private static String place(YamlNode node, StrategyInvalidException wrong, List<Stage> stages) {
        String path = place(wrong, stages);
        return node.path().isEmpty() ? path : node.path() + "." + path;
    }

    private static String place(StrategyInvalidException wrong, List<Stage> stages) {
        List<StageId> ids = stages.stream().map(Stage::id).toList();
        StageId stage = wrong.stage();
        if (stage != null) {
            return "stages[" + (ids.lastIndexOf(stage) + 1) + "]";
        }
        return wrong.flaw() == StrategyInvalidException.Flaw.ENTRY ? "lateEntry" : "diagnosisFrom";
    }

    /** Why each stage is as it is, where the text says so (S3-9). */
    static Map<StageId, String> rationales(YamlNode node) {
        Map<StageId, String> because = new LinkedHashMap<>();
        for (YamlNode stage : node.children("stages")) {
            if (stage.has("rationale")) {
                because.put(
                        new StageId(stage.text("id")), stage.text("rationale").strip());
            }
        }
        return because;
    }

    private static Stage stage(YamlNode node) {
        node.only(
                "id",
                "offset",
                "kind",
                "channel",
                "template",
                "owner",
                "minimum",
                "deadlineDays",
                "maxWaitDays",
                "branches",
                "rationale");
        String id = node.text("id");
        Integer offset = node.whole("offset", -60, 720);
        if (offset == null) {
            throw new PolicyInvalidException(
                    node.path() + ".offset",
                    "is missing; wanted are days from the due date",
                    "missing",
                    List.of(),
                    null);
        }
        return new Stage(
                new StageId(id),
                offset,
                node.choice("kind", Stage.Kind.class, Stage.Kind.DUNNING),
                node.choice("channel", Channel.class, Channel.EMAIL),
                node.text("template", id),
                node.text("owner", "COLLECTOR"),
                node.amounts("minimum"),
                node.whole("deadlineDays", 0, 365),
                sequel(node));
    }

    private static Sequel sequel(YamlNode node) {
        YamlNode branches = node.child("branches");
        Map<Sequel.Trigger, StageId> targets = new EnumMap<>(Sequel.Trigger.class);
        for (String reaction : branches.keys()) {
            targets.put(branches.keyOf(reaction, Sequel.Trigger.class), new StageId(branches.text(reaction)));
        }
        try {
            return new Sequel(node.whole("maxWaitDays", 1, 365), targets);
        } catch (IllegalArgumentException e) {
            throw e instanceof PolicyInvalidException
                    ? e
                    : new PolicyInvalidException(branches.path(), String.valueOf(e.getMessage()), e);
        }
    }
}
