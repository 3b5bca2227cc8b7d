package org.cartera.domain.strategy;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Sequel.Trigger;

/**
 * How the customer reacted, as far as it was known before the business date: a rerun hears no more (S3-14).
 *
 * @param noted what came of contacts with the account
 */
record Reactions(EscalationPolicy policy, CaseFile file, List<Reaction> noted) {

    record Reaction(LocalDate on, Trigger trigger) {}

    static Reactions of(EscalationPolicy policy, CaseFile file) {
        List<Reaction> noted = file.contacts().heard().stream()
                .map(one -> new Reaction(one.on(), Trigger.of(one.reaction())))
                .filter(one -> one.trigger() != Trigger.NONE)
                .toList();
        return new Reactions(policy, file, noted);
    }

    /** From a day on, oldest first; on one day what weighs more comes later. */
    List<Reaction> since(LocalDate first, OpenItem item) {
        return Stream.concat(noted.stream(), brokenPromises(first, item))
                .filter(one -> !one.on().isBefore(first) && one.on().isBefore(file.asOf()))
                .sorted(comparing(Reaction::on).thenComparing(Reaction::trigger))
                .toList();
    }

    private Stream<Reaction> brokenPromises(LocalDate first, OpenItem item) {
        return file.promises().stream()
                .filter(promise -> !promise.madeOn().isBefore(first) && promise.covers(item.id(), item.open()))
                .filter(this::isBroken)
                .map(promise ->
                        new Reaction(policy.promises().lastDay(promise, policy.calendar()), Trigger.BROKEN_PROMISE));
    }

    private boolean isBroken(Promise promise) {
        PromiseState state = policy.promises().judge(promise, file.facts(), file.asOf(), policy.calendar());
        return state == PromiseState.BROKEN || state == PromiseState.PARTLY_KEPT;
    }
}
