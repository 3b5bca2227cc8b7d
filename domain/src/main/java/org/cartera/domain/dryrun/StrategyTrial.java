package org.cartera.domain.dryrun;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cartera.domain.action.Channel;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.portfolio.CaseFiles;
import org.cartera.domain.portfolio.DecideCustomer;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.strategy.Step;
import org.cartera.domain.strategy.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * What tonight would do to some accounts under two sets of rules: the same case files, decided twice by the use case of the
 * real run, nothing recorded (S2-18). A whole portfolio is a dry run's work.
 */
public record StrategyTrial(CaseFiles files, FactStore facts) {

    /**
     * What becomes of one instalment.
     *
     * @param stage that it takes; null where it waits
     * @param channel by which the stage is taken; null where it waits
     * @param reason why it waits; null where it takes a stage
     * @param grounds oldest first
     */
    public record Outcome(
            @Nullable StageId stage, @Nullable Channel channel, @Nullable WaitReason reason, List<Ground> grounds) {

        static Outcome of(Step step) {
            if (step instanceof Step.Taken taken) {
                return new Outcome(taken.stage().id(), taken.stage().channel(), null, step.grounds());
            }
            return new Outcome(null, null, step instanceof Step.Wait wait ? wait.reason() : null, step.grounds());
        }

        /** The same stage by the same channel, or that nothing is done tonight, whatever the reason to wait. */
        boolean isSameAs(Outcome other) {
            return Objects.equals(stage, other.stage) && channel == other.channel;
        }
    }

    /** One instalment to which something else would happen. */
    public record Changed(AccountKey account, InstalmentId item, int daysPastDue, Outcome before, Outcome after) {}

    /**
     * The comparison.
     *
     * @param accounts how many were decided
     * @param items how many open instalments they have
     * @param before instalments by the stage that they take under the rules in force
     * @param after the same under the others
     */
    public record Result(
            int accounts, int items, Map<StageId, Long> before, Map<StageId, Long> after, List<Changed> changed) {}

    /** Empty before anything was read of the ERP. */
    public Optional<Result> run(Set<AccountKey> accounts, LocalDate asOf, PolicySet inForce, PolicySet draft) {
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Generation> generation =
                facts.current(accounts.iterator().next().organisation());
        return generation.map(read -> compare(
                files.several(accounts, read.number(), asOf, inForce.terms()).values().stream()
                        .sorted(Comparator.comparing(
                                file -> file.account().customer().value()))
                        .toList(),
                new DecideCustomer(inForce),
                new DecideCustomer(draft)));
    }

    private static Result compare(List<CaseFile> all, DecideCustomer inForce, DecideCustomer draft) {
        Map<StageId, Long> before = new TreeMap<>(Comparator.comparing(StageId::value));
        Map<StageId, Long> after = new TreeMap<>(Comparator.comparing(StageId::value));
        List<Changed> changed = new ArrayList<>();
        int items = 0;
        for (CaseFile file : all) {
            Map<InstalmentId, Outcome> then = outcomes(draft, file);
            for (Map.Entry<InstalmentId, Outcome> now : outcomes(inForce, file).entrySet()) {
                items++;
                Outcome other = then.getOrDefault(now.getKey(), now.getValue());
                count(before, now.getValue());
                count(after, other);
                if (!now.getValue().isSameAs(other)) {
                    int days = file.ledger().items().stream()
                            .filter(item -> item.id().equals(now.getKey()))
                            .findFirst()
                            .map(item -> item.daysPastDue())
                            .orElse(0);
                    changed.add(new Changed(file.account(), now.getKey(), days, now.getValue(), other));
                }
            }
        }
        return new Result(all.size(), items, before, after, List.copyOf(changed));
    }

    private static Map<InstalmentId, Outcome> outcomes(DecideCustomer decide, CaseFile file) {
        return decide.decide(file).steps().stream()
                .collect(toMap(Step::item, Outcome::of, (one, other) -> one, LinkedHashMap::new));
    }

    private static void count(Map<StageId, Long> stages, Outcome outcome) {
        if (outcome.stage() != null) {
            stages.merge(outcome.stage(), 1L, Long::sum);
        }
    }
}
