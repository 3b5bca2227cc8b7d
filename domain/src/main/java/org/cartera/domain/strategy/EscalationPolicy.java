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
import org.cartera.domain.contact.ContactChannel;
import org.cartera.domain.contact.ContactRules;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PromisePolicy;

/**
 * Decides the next step of every open item of an account and joins the steps into communications.
 *
 * <p>The decision looks at days before the business date only: what a run of the same date already took is decided
 * again in the same way, so a rerun changes nothing (K8).
 */
public record EscalationPolicy(
        Strategy strategy,
        PromisePolicy promises,
        BusinessCalendar calendar,
        Addresses addresses,
        ContactRules contact) {

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

    /** Without an e-mail address that may be used a letter goes out, without any such address a person gets a task. */
    private Channel channel(Stage stage, CaseFile file) {
        Channel channel = stage.channel();
        if (channel == Channel.EMAIL
                && !(mayUse(ContactChannel.EMAIL, file)
                        && addresses
                                .email(file.facts().contactPoints(), file.asOf())
                                .isPresent())) {
            channel = Channel.LETTER;
        }
        if (channel == Channel.LETTER
                && !(mayUse(ContactChannel.LETTER, file)
                        && addresses
                                .postal(file.facts().contactPoints(), file.asOf())
                                .isPresent())) {
            channel = Channel.TASK;
        }
        return channel;
    }

    /** By what the debtor wanted before today: a rerun decides the same, and the dispatcher keeps what he says since. */
    private boolean mayUse(ContactChannel channel, CaseFile file) {
        return contact.mayUse(
                file.facts().customer().kind(),
                channel,
                file.contacts(),
                file.asOf().minusDays(1));
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
