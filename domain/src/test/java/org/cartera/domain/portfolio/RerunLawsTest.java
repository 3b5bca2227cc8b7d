package org.cartera.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.usd;
import static org.cartera.domain.given.Case.taken;
import static org.cartera.domain.given.StrategyBuilder.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.casefile.ItemMemory;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.Case;
import org.cartera.domain.given.RandomAccount;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.strategy.Communication;
import org.cartera.domain.strategy.Step;
import org.junit.jupiter.api.Test;

/** Laws of a decision: a rerun changes nothing, row order is irrelevant, no stage comes twice. */
class RerunLawsTest {
    private static final DecideCustomer DECIDE = new DecideCustomer(
            Rules.with(usual().interval(3).grace(2).lateEntry("notice-2").coveredByCredits()));

    private static CaseFile random(Random random) {
        Case given = RandomAccount.of(random).file().limit(usd("400"));
        for (int i = 0; i < 3; i++) {
            if (random.nextInt(3) == 0) {
                given.disputed("I" + i + "/1", cents(1 + random.nextInt(9_000)));
            }
            if (random.nextInt(3) == 0) {
                given.pause("I" + i + "/1", daysAgo(random.nextInt(30)), daysAgo(random.nextInt(20) - 20));
            }
            if (random.nextInt(3) == 0) {
                given.promised(usd("1"), daysAgo(5), daysAgo(random.nextInt(9) - 4), "I" + i + "/1");
            }
            if (random.nextInt(3) == 0) {
                given.matched("L" + i, "I" + i + "/1", cents(1 + random.nextInt(9_000)), cents(random.nextInt(20_000)));
            }
            if (random.nextInt(2) == 0) {
                given.memory(
                        "I" + i + "/1",
                        daysAgo(90),
                        random.nextBoolean() ? daysAgo(2) : null,
                        0,
                        taken("notice-1", daysAgo(random.nextInt(30))));
            }
        }
        return given.previousRun(daysAgo(1 + random.nextInt(5))).build();
    }

    @Property
    void aRerunOfTheSameNightDecidesTheSame(@ForAll Random random) {
        Books books = new Books(random(random));
        CustomerDecision first = DECIDE.decide(books.file(TODAY));
        books.record(first);
        CustomerDecision second = DECIDE.decide(books.file(TODAY));
        assertThat(second.steps()).isEqualTo(first.steps());
        assertThat(second.communications()).isEqualTo(first.communications());
        assertThat(second.exposure()).isEqualTo(first.exposure());
        assertThat(second.hold().isHeld()).isEqualTo(first.hold().isHeld());
        assertThat(second.memories()).isEmpty();
        assertThat(books.record(second)).as("nothing new is recorded").isFalse();
    }

    @Property
    void theOrderOfTheRowsChangesNoDecision(@ForAll Random random) {
        CaseFile file = random(random);
        CustomerDecision straight = DECIDE.decide(file);
        CustomerDecision mixed = DECIDE.decide(shuffled(file, random));
        assertThat(mixed.steps()).isEqualTo(straight.steps());
        assertThat(mixed.communications()).isEqualTo(straight.communications());
        assertThat(mixed.hold()).isEqualTo(straight.hold());
        assertThat(mixed.exposure()).isEqualTo(straight.exposure());
        assertThat(mixed.agings()).isEqualTo(straight.agings());
        assertThat(mixed.promises()).isEqualTo(straight.promises());
        assertThat(mixed.memories()).isEqualTo(straight.memories());
    }

    @Property(tries = 60)
    void inNinetyNightsSomeOfThemMissedNoItemGetsAStageTwiceNorTwoOnOneNight(@ForAll Random random) {
        Account account = acme().email("a@acme.example");
        for (int i = 0; i < 3; i++) {
            account.late("I" + i, usd("100"), random.nextInt(40) - 60);
        }
        Books books = new Books(account.file().previousRun(null).build());
        Set<String> seen = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (LocalDate night = TODAY; night.isBefore(TODAY.plusDays(90)); night = night.plusDays(1)) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            CustomerDecision decision = DECIDE.decide(books.file(night));
            for (Step step : decision.steps()) {
                if (step instanceof Step.Taken stage) {
                    assertThat(seen.add(step.item() + " " + stage.stage().id())).isTrue();
                }
            }
            for (Communication communication : decision.communications()) {
                assertThat(keys.add(communication.key())).isTrue();
            }
            books.record(decision);
        }
        assertThat(seen).as("every item went through all four overdue stages").hasSizeGreaterThanOrEqualTo(3 * 4);
    }

    @Property
    void everyOpenItemHasOneStepAndEveryTakenStepTravels(@ForAll Random random) {
        CustomerDecision decision = DECIDE.decide(random(random));
        assertThat(decision.steps())
                .extracting(Step::item)
                .containsExactlyElementsOf(decision.file().ledger().items().stream()
                        .map(item -> item.id())
                        .toList());
        List<Step> travelling = new ArrayList<>();
        decision.communications().forEach(communication -> travelling.addAll(communication.steps()));
        assertThat(travelling)
                .containsExactlyInAnyOrderElementsOf(decision.steps().stream()
                        .filter(Step.Taken.class::isInstance)
                        .toList());
        assertThat(decision.steps()).allSatisfy(step -> assertThat(step.grounds())
                .as("every step has its ground")
                .isNotEmpty());
    }

    @Test
    void aReleaseIsNotUndoneByARerun() {
        Books books =
                new Books(acme().late("A", usd("1"), 3).file().held(daysAgo(9)).build());
        CustomerDecision first = DECIDE.decide(books.file(TODAY));
        assertThat(first.hold()).isInstanceOf(HoldDecision.Release.class);
        books.record(first);
        assertThat(DECIDE.decide(books.file(TODAY)).hold().isHeld()).isFalse();
    }

    @Test
    void anItemSeenForTheFirstTimeIsRememberedAndOneThatIsGoneIsClosed() {
        CaseFile file =
                acme().late("A", usd("1"), 3).file().seen("B/1", daysAgo(9)).build();
        assertThat(DECIDE.decide(file).memories())
                .containsExactly(
                        ItemMemory.first(InstalmentId.of("A", 1), TODAY),
                        new ItemMemory(InstalmentId.of("B", 1), daysAgo(9), TODAY, 0, List.of()));
    }

    @Test
    void anItemOpenAgainIsRememberedAsReopened() {
        CaseFile file = acme().late("A", usd("1"), 3)
                .file()
                .memory("A/1", daysAgo(40), daysAgo(2), 0)
                .build();
        assertThat(DECIDE.decide(file).memories())
                .containsExactly(new ItemMemory(InstalmentId.of("A", 1), daysAgo(40), null, 1, List.of()));
    }

    @Test
    void whatIsKnownAlreadyIsNotWrittenAgain() {
        CaseFile file = acme().late("A", usd("1"), 3)
                .file()
                .seen("A/1", daysAgo(40))
                .memory("B/1", daysAgo(40), daysAgo(2), 0)
                .build();
        assertThat(DECIDE.decide(file).memories()).isEmpty();
    }

    @Test
    void anInvoiceThatCannotBeReadTonightIsNotSettled() {
        CaseFile file = acme().rejected(FactKind.INVOICE, "A")
                .file()
                .seen("A/1", daysAgo(40))
                .seen("B/1", daysAgo(40))
                .build();
        assertThat(DECIDE.decide(file).memories())
                .extracting(ItemMemory::item)
                .containsExactly(InstalmentId.of("B", 1));
    }

    @Test
    void onlyPromisesMadeByTheDateAreJudged() {
        CaseFile file = acme().late("A", usd("1"), 3)
                .file()
                .promised(usd("1"), daysAgo(1), TODAY)
                .promised(usd("1"), TODAY.plusDays(1), TODAY.plusDays(2))
                .build();
        assertThat(DECIDE.decide(file).promises())
                .extracting(judgement -> judgement.promise().id())
                .containsExactly("P1");
    }

    @Test
    void withoutALimitThereIsNoExposureAgainstIt() {
        assertThat(DECIDE.decide(acme().late("A", usd("1"), 3).file().build()).exposure())
                .isNull();
        assertThat(DECIDE.decide(acme().late("A", usd("1"), 3)
                                .file()
                                .limit(usd("5"))
                                .build())
                        .exposure())
                .isNotNull();
    }

    private static CaseFile shuffled(CaseFile file, Random random) {
        CustomerFacts facts = file.facts();
        CustomerFacts mixed = new CustomerFacts(
                facts.account(),
                facts.customer(),
                shuffled(facts.contactPoints(), random),
                shuffled(facts.invoices(), random),
                shuffled(facts.payments(), random),
                shuffled(facts.applications(), random),
                shuffled(facts.orders(), random),
                facts.billingAccounts(),
                shuffled(facts.rejected(), random));
        return new CaseFile(
                file.generation(),
                file.previousRun(),
                mixed,
                CustomerLedger.of(mixed, file.asOf(), Account.TERMS),
                new org.cartera.domain.dispute.Disputes(shuffled(file.disputes().all(), random)),
                new org.cartera.domain.reconciliation.PendingMatches(
                        shuffled(file.pending().all(), random)),
                shuffled(file.promises(), random),
                shuffled(file.pauses(), random),
                file.credit(),
                file.hold(),
                file.rates(),
                file.memories(),
                file.contacts(),
                shuffled(file.plans(), random));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }
}
