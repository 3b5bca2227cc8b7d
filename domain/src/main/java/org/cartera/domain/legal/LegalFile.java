package org.cartera.domain.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.casefile.StageTaken;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.legal.LegalCheck.Question;
import org.cartera.domain.money.Balances;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.strategy.Stage;
import org.cartera.domain.strategy.Step;
import org.cartera.domain.strategy.Strategy;
import org.cartera.domain.strategy.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * What a lawyer is told of an account: everything overdue, the notices that went before, and what still stands against legal action
 * (S1-26…S1-28). Items that are not due yet are no claims. Notices are asked about for what is proposed for legal action, or would be
 * next: an invoice that fell due last week is claimed with the others and holds nothing up.
 *
 * @param claims the one longest overdue first
 * @param overdue what they come to, by currency
 * @param contested the part of it that is in dispute
 * @param credits unapplied receipts and open credit notes of the account, which a judge will deduct
 * @param checks in the order in which they are asked
 */
public record LegalFile(
        Organisation organisation,
        Customer customer,
        LocalDate asOf,
        List<LegalClaim> claims,
        Balances overdue,
        Balances contested,
        Balances credits,
        List<LegalCheck> checks) {
    private static final Set<WaitReason> AGREED =
            EnumSet.of(WaitReason.PROMISED, WaitReason.PLANNED, WaitReason.PAUSED);

    public LegalFile {
        claims = List.copyOf(claims);
        checks = List.copyOf(checks);
    }

    /** @param steps what is decided about the account's instalments on the day of the file */
    public static LegalFile of(Organisation organisation, CaseFile file, Strategy strategy, List<Step> steps) {
        List<LegalClaim> claims = file.ledger().items().stream()
                .filter(OpenItem::isOverdue)
                .sorted(Comparator.comparing(OpenItem::effectiveDue).thenComparing(OpenItem::id))
                .map(item -> claim(item, file))
                .toList();
        return new LegalFile(
                organisation,
                file.facts().customer(),
                file.asOf(),
                claims,
                Balances.sum(claims.stream().map(claim -> claim.item().open()).toList()),
                Balances.sum(claims.stream().map(LegalClaim::contested).toList()),
                file.ledger().credit(),
                new Checks(file, strategy, steps, claims).all());
    }

    private static LegalClaim claim(OpenItem item, CaseFile file) {
        ItemMemory memory = file.memories().get(item.id());
        List<StageTaken> given = memory == null
                ? List.of()
                : memory.taken().stream()
                        .filter(one -> one.reopening() == memory.reopening())
                        .toList();
        return new LegalClaim(item, file.disputes().disputedOf(item, file.asOf()), given);
    }

    /** Nothing stands against it, and there is something to claim. */
    public boolean isReady() {
        return !claims.isEmpty() && checks.stream().allMatch(LegalCheck::met);
    }

    /** Asks what is to be known before the hand-over. */
    private record Checks(CaseFile file, Strategy strategy, List<Step> steps, List<LegalClaim> claims) {

        List<LegalCheck> all() {
            List<LegalCheck> all = new ArrayList<>();
            all.add(plain(Question.ALL_READ, !file.ledger().isIncomplete()));
            all.add(plain(Question.NOTHING_CONTESTED, claims.stream().allMatch(claim -> claim.contested()
                    .isZero())));
            all.add(plain(Question.NOTHING_AGREED, steps.stream().noneMatch(Checks::isAgreed)));
            Stage notice = notice().orElse(null);
            all.add(dated(Question.NOTICE_GIVEN, claim -> given(claim, notice).map(StageTaken::on)));
            all.add(dated(Question.NOTICE_PROVEN, claim -> given(claim, notice).map(StageTaken::provenOn)));
            Integer days = notice == null ? null : notice.deadlineDays();
            if (days != null) {
                all.add(dated(Question.DEADLINE_OVER, claim -> given(claim, notice)
                        .map(StageTaken::provenOn)
                        .map(proven -> proven.plusDays(days + 1L))
                        .filter(first -> !first.isAfter(file.asOf()))));
            }
            all.add(dated(Question.REFERRED, this::referred));
            return all;
        }

        private static LegalCheck plain(Question question, boolean met) {
            return new LegalCheck(question, met, null);
        }

        /** Met where every item that is ripe has a day; since the latest of them. */
        private LegalCheck dated(Question question, Function<LegalClaim, Optional<LocalDate>> day) {
            List<LegalClaim> ripe = ripe();
            List<LocalDate> days =
                    ripe.stream().flatMap(claim -> day.apply(claim).stream()).toList();
            boolean met = !ripe.isEmpty() && days.size() == ripe.size();
            return new LegalCheck(
                    question,
                    met,
                    met ? days.stream().max(Comparator.naturalOrder()).orElse(null) : null);
        }

        /** The claims that are proposed for legal action; where none is, those for which the last notice is due. */
        private List<LegalClaim> ripe() {
            List<LegalClaim> proposed =
                    claims.stream().filter(claim -> referred(claim).isPresent()).toList();
            Integer day = notice().map(Stage::offsetDays).orElse(null);
            return proposed.isEmpty() && day != null
                    ? claims.stream()
                            .filter(claim -> claim.item().daysPastDue() >= day)
                            .toList()
                    : proposed;
        }

        private static boolean isAgreed(Step step) {
            return step instanceof Step.Wait wait && AGREED.contains(wait.reason());
        }

        /** The last stage of dunning before the first legal one; without a legal one, the last of all. */
        private Optional<Stage> notice() {
            return strategy.stages().stream()
                    .takeWhile(Predicate.not(Checks::isLegal))
                    .filter(stage -> stage.kind() == Stage.Kind.DUNNING)
                    .reduce((one, later) -> later);
        }

        private static boolean isLegal(Stage stage) {
            return stage.kind() == Stage.Kind.LEGAL;
        }

        private static Optional<StageTaken> given(LegalClaim claim, @Nullable Stage stage) {
            return claim.given().stream()
                    .filter(one -> stage != null && one.stage().equals(stage.id()))
                    .reduce((one, later) -> later);
        }

        private Optional<LocalDate> referred(LegalClaim claim) {
            Optional<LocalDate> before = strategy.stages().stream()
                    .filter(Checks::isLegal)
                    .flatMap(stage -> given(claim, stage).stream())
                    .map(StageTaken::on)
                    .findFirst();
            return before.or(() -> steps.stream()
                    .filter(step -> step instanceof Step.Refer
                            && step.item().equals(claim.item().id()))
                    .map(step -> file.asOf())
                    .findFirst());
        }
    }
}
