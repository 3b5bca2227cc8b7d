package org.cartera.domain.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.contact.Addresses;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PromisePolicy;

/**
 * Decides the next step of every open item of an account and joins the steps into communications.
 *
 * <p>The decision looks at days before the business date only: what a run of the same date already took is decided
 * again in the same way, so a rerun changes nothing (K8).
 */
public record EscalationPolicy(
        Strategy strategy, PromisePolicy promises, BusinessCalendar calendar, Addresses addresses) {

    /** One step for every open item, in the ledger's order. */
    public List<Step> steps(CaseFile file) {
        ItemRules rules = new ItemRules(this, file);
        List<Step> steps = file.ledger().items().stream().map(rules::decide).toList();
        return withMinimum(steps, communications(file, steps));
    }

    /** The steps that travel, joined by stage, channel and currency. */
    public List<Communication> communications(CaseFile file, List<Step> steps) {
        Map<String, List<Step.Taken>> together = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Taken taken) {
                String key = taken.stage().id() + "|" + taken.amount().currency();
                together.computeIfAbsent(key, k -> new ArrayList<>()).add(taken);
            }
        }
        return together.values().stream().map(taken -> join(file, taken)).toList();
    }

    private Communication join(CaseFile file, List<Step.Taken> taken) {
        Stage stage = taken.get(0).stage();
        Money total = taken.stream().map(Step.Taken::amount).reduce(Money::plus).orElseThrow();
        boolean late = taken.stream().anyMatch(Step.Taken::late);
        return new Communication(file.account(), file.asOf(), stage, channel(stage, file), total, late, taken);
    }

    /** Without an e-mail address a letter goes out, without any address a person gets a task. */
    private Channel channel(Stage stage, CaseFile file) {
        Channel channel = stage.channel();
        if (channel == Channel.EMAIL
                && addresses.email(file.facts().contactPoints(), file.asOf()).isEmpty()) {
            channel = Channel.LETTER;
        }
        if (channel == Channel.LETTER
                && addresses.postal(file.facts().contactPoints(), file.asOf()).isEmpty()) {
            channel = Channel.TASK;
        }
        return channel;
    }

    /** A communication below its stage's minimum does not leave; its items wait with the reason. */
    private static List<Step> withMinimum(List<Step> steps, List<Communication> communications) {
        List<Step> result = new ArrayList<>(steps);
        for (Communication communication : communications) {
            Money minimum =
                    communication.stage().minimum().in(communication.total().currency());
            if (minimum.isMoreThan(communication.total())) {
                Ground ground = Ground.about(
                        communication.stage().id(),
                        "wait.minimum-amount",
                        Measure.money(communication.total()),
                        Measure.money(minimum));
                result.replaceAll(step -> communication.steps().contains(step)
                        ? new Step.Wait(step.item(), WaitReason.MINIMUM_AMOUNT, null, List.of(ground))
                        : step);
            }
        }
        return List.copyOf(result);
    }
}
