package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.action.StageId;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.promise.PromiseState;
import org.cartera.domain.receivable.FactStore;
import org.cartera.domain.receivable.Generation;

/**
 * What is written to whoever promised to pay (S2-16): a confirmation at once, and a reminder some days before. By e-mail alone: a letter
 * would come too late. Each is written once, however often it is looked for; it is no stage of dunning and takes none.
 *
 * @param generations what the ERP's last read brought
 */
public record PromiseMessages(PromiseOutbox outbox, CaseFiles files, FactStore generations, Policies policies) {
    /** Sent at once. */
    public static final StageId CONFIRMATION = new StageId("promise-confirmation");
    /** Sent some days before the promised one. */
    public static final StageId REMINDER = new StageId("promise-reminder");

    /** Promises that are older than this were given before anybody was written to about them. */
    private static final int FRESH_DAYS = 1;

    static boolean isOne(StageId stage) {
        return stage.equals(CONFIRMATION) || stage.equals(REMINDER);
    }

    /** Writes what is missing, and tells how many there were. */
    public int write(OrganisationId organisation, LocalDate today, Instant now) {
        PolicySet rules = policies.inForce(organisation, today);
        List<PromiseOutbox.Message> missing = missing(organisation, today, rules);
        Optional<Generation> read = missing.isEmpty() ? Optional.empty() : generations.current(organisation);
        if (read.isEmpty()) {
            return 0;
        }
        Set<AccountKey> accounts =
                missing.stream().map(PromiseOutbox.Message::account).collect(Collectors.toSet());
        Map<AccountKey, CaseFile> known = files.several(accounts, read.get().number(), today, rules.terms());
        List<PromiseOutbox.Message> written = missing.stream()
                .filter(one -> {
                    CaseFile file = known.get(one.account());
                    return file != null && isRunning(one.promise(), file, rules) && mayBeMailed(file, rules);
                })
                .toList();
        if (!written.isEmpty()) {
            outbox.write(organisation, written, today, now);
        }
        return written.size();
    }

    private List<PromiseOutbox.Message> missing(OrganisationId organisation, LocalDate today, PolicySet rules) {
        List<PromiseOutbox.Message> all = new ArrayList<>();
        if (rules.promises().confirms()) {
            all.addAll(outbox.unconfirmed(organisation, today.minusDays(FRESH_DAYS), today));
        }
        Integer days = rules.promises().remindDaysBefore();
        if (days != null) {
            all.addAll(outbox.unreminded(organisation, days, today));
        }
        return all;
    }

    private static boolean mayBeMailed(CaseFile file, PolicySet rules) {
        return rules.addresses()
                .email(file.facts().contactPoints(), file.asOf())
                .isPresent();
    }

    /** Whether there is still something to say: the promise stands, and neither has its day passed nor the money come. */
    static boolean stillHolds(Outgoing outgoing, CaseFile file, PolicySet rules) {
        Outgoing.Promised promised = outgoing.promise();
        return promised == null
                || isRunning(promised.id(), file, rules) && !promised.on().isBefore(file.asOf());
    }

    private static boolean isRunning(String promise, CaseFile file, PolicySet rules) {
        return file.promises().stream()
                .filter(one -> one.id().equals(promise))
                .anyMatch(one -> rules.promises().judge(one, file.facts(), file.asOf(), rules.calendar())
                        == PromiseState.RUNNING);
    }
}
