package org.cartera.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.day;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** K10. Made on Monday 2 March 2026 for Friday the 13th; two business days of grace end on Tuesday the 17th. */
class PromisePolicyTest {
    private static final BusinessCalendar WEEKDAYS = date -> date.getDayOfWeek().getValue() <= 5;
    private static final LocalDate MADE = day("2026-03-02");
    private static final LocalDate DUE = day("2026-03-13");
    private static final LocalDate LAST = day("2026-03-17");
    private static final PromisePolicy POLICY = new PromisePolicy(2, new BigDecimal("0.05"));

    private static Promise promise(Money amount, String... items) {
        return promise(amount, null, items);
    }

    private static Promise promise(Money amount, @Nullable LocalDate withdrawn, String... items) {
        Set<InstalmentId> ids = Stream.of(items).map(InstalmentId::parse).collect(Collectors.toSet());
        return new Promise("1", ACME, amount, MADE, DUE, ids, "Ana", withdrawn);
    }

    private static Account owing() {
        return acme().invoice("A", usd("100"), day("2026-02-20")).invoice("B", usd("50"), day("2026-02-25"));
    }

    private static PromiseState judge(Promise promise, Account account, LocalDate asOf) {
        return POLICY.judge(promise, account.facts(), asOf, WEEKDAYS);
    }

    @Test
    void untilTheLastDayOfGraceItRuns() {
        assertThat(judge(promise(usd("100")), owing(), MADE)).isEqualTo(PromiseState.RUNNING);
        assertThat(judge(promise(usd("100")), owing(), DUE)).isEqualTo(PromiseState.RUNNING);
        assertThat(judge(promise(usd("100")), owing(), LAST)).isEqualTo(PromiseState.RUNNING);
    }

    @Test
    void theDayAfterTheGraceItIsBroken() {
        assertThat(judge(promise(usd("100")), owing(), LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void graceCountsBusinessDaysFromThePromisedDay() {
        assertThat(POLICY.lastDay(promise(usd("100")), WEEKDAYS)).isEqualTo(LAST);
        assertThat(new PromisePolicy(0, BigDecimal.ZERO).lastDay(promise(usd("100")), WEEKDAYS))
                .isEqualTo(DUE);
    }

    @Test
    void aPromiseForASundayMayBeKeptOnMonday() {
        Promise sunday = new Promise("1", ACME, usd("100"), MADE, day("2026-03-15"), Set.of(), "Ana", null);
        assertThat(new PromisePolicy(0, BigDecimal.ZERO).lastDay(sunday, WEEKDAYS))
                .isEqualTo(day("2026-03-16"));
    }

    @Test
    void theFullAmountKeepsItAtOnce() {
        Account account = owing().receipt("P", usd("100"), day("2026-03-05"));
        assertThat(judge(promise(usd("100")), account, day("2026-03-05"))).isEqualTo(PromiseState.KEPT);
        assertThat(judge(promise(usd("100")), account, day("2026-03-04"))).isEqualTo(PromiseState.RUNNING);
    }

    @Test
    void moneyOnTheLastDayOfGraceKeepsIt() {
        Account account = owing().receipt("P", usd("100"), LAST);
        assertThat(judge(promise(usd("100")), account, LAST.plusDays(30))).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void moneyADayLateDoesNotKeepIt() {
        Account account = owing().receipt("P", usd("100"), LAST.plusDays(1));
        assertThat(judge(promise(usd("100")), account, LAST.plusDays(30))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void fivePercentLessIsTolerated() {
        Account enough = owing().receipt("P", usd("95"), DUE);
        Account short1 = owing().receipt("P", usd("94.99"), DUE);
        assertThat(judge(promise(usd("100")), enough, DUE)).isEqualTo(PromiseState.KEPT);
        assertThat(judge(promise(usd("100")), short1, DUE)).isEqualTo(PromiseState.RUNNING);
        assertThat(judge(promise(usd("100")), short1, LAST.plusDays(1))).isEqualTo(PromiseState.PARTLY_KEPT);
    }

    @Test
    void severalReceiptsKeepItTogether() {
        Account account = owing().receipt("P", usd("60"), DUE).receipt("Q", usd("40"), LAST);
        assertThat(judge(promise(usd("100")), account, LAST)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void moneyOfBeforeThePromiseDoesNotKeepIt() {
        Account before = owing().receipt("P", usd("100"), MADE.minusDays(1));
        Account theSameDay = owing().receipt("P", usd("100"), MADE);
        assertThat(judge(promise(usd("100")), before, DUE)).isEqualTo(PromiseState.RUNNING);
        assertThat(judge(promise(usd("100")), theSameDay, DUE)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void whoOwesNothingOfWhatHePromisedHasNotBrokenIt() {
        Account paidBefore = owing().paid("P", usd("100"), MADE.minusDays(1), "A");
        assertThat(judge(promise(usd("100"), "A/1"), paidBefore, LAST.plusDays(1)))
                .isEqualTo(PromiseState.KEPT);
    }

    @Test
    void onePromisedItemPaidBeforeAndTheOtherNotIsNotKept() {
        Account paidBefore = owing().paid("P", usd("100"), MADE.minusDays(1), "A");
        assertThat(judge(promise(usd("150"), "A/1", "B/1"), paidBefore, LAST.plusDays(1)))
                .isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void whoseWholeAccountIsPaidHasNotBrokenIt() {
        Account settled = owing().paid("P", usd("100"), MADE.minusDays(1), "A").paid("Q", usd("50"), MADE, "B");
        assertThat(judge(promise(usd("150")), settled, LAST.plusDays(1))).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void settledTooLateIsBrokenAllTheSame() {
        Account late = owing().paid("P", usd("100"), LAST.plusDays(1), "A");
        assertThat(judge(promise(usd("100"), "A/1"), late, LAST.plusDays(9))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void writingOffKeepsNoPromise() {
        Account writtenOff = acme().writtenOff("A", usd("100"), day("2026-02-20"));
        assertThat(judge(promise(usd("100"), "A/1"), writtenOff, LAST.plusDays(1)))
                .isEqualTo(PromiseState.BROKEN);
        assertThat(judge(promise(usd("100")), writtenOff, LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void aPromiseAboutAnInvoiceNobodyKnowsIsNotKeptByThat() {
        assertThat(judge(promise(usd("100"), "Z/1"), owing(), LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void aReversedPaymentBreaksItAgain() {
        Account reversed = owing().payment("P", ACME, Direction.RECEIPT, State.VOID, DUE, usd("100"), null);
        assertThat(judge(promise(usd("100")), reversed, LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void anExpectedPaymentKeepsNothing() {
        Account expected = owing().payment("P", ACME, Direction.RECEIPT, State.EXPECTED, DUE, usd("100"), null);
        assertThat(judge(promise(usd("100")), expected, LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void aRefundIsNoReceipt() {
        Account refunded = owing().refund("R", usd("100"), DUE);
        assertThat(judge(promise(usd("100")), refunded, LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void forNamedItemsOnlyMoneyAppliedToThemCounts() {
        Account toB = owing().paid("P", usd("50"), DUE, "B");
        Account toA = owing().receipt("P", usd("100"), DUE).applied("P", "A", usd("40"));
        assertThat(judge(promise(usd("100"), "A/1"), toB, LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
        assertThat(judge(promise(usd("100"), "A/1"), toA, LAST.plusDays(1))).isEqualTo(PromiseState.PARTLY_KEPT);
    }

    @Test
    void aParentCompanysMoneyOnOurInvoicesKeepsThePromiseOfTheAccount() {
        Account paid = owing().payment(
                        "P",
                        AccountKey.of("Company", "Parent"),
                        Direction.RECEIPT,
                        State.EFFECTIVE,
                        DUE,
                        usd("500"),
                        null)
                .applied("P", "A", usd("100"))
                .applied("P", "ofAnother", usd("400"));
        assertThat(judge(promise(usd("100")), paid, LAST)).isEqualTo(PromiseState.KEPT);
        assertThat(judge(promise(usd("150")), paid, LAST.plusDays(1))).isEqualTo(PromiseState.PARTLY_KEPT);
    }

    @Test
    void moneyInAnotherCurrencyDoesNotKeepIt() {
        Account euros = owing().receipt("P", eur("100"), DUE);
        assertThat(judge(promise(usd("100")), euros, LAST.plusDays(1))).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void fromTheDayItIsWithdrawnItIsWithdrawn() {
        Promise withdrawn = promise(usd("100"), day("2026-03-05"));
        assertThat(judge(withdrawn, owing(), day("2026-03-04"))).isEqualTo(PromiseState.RUNNING);
        assertThat(judge(withdrawn, owing(), day("2026-03-05"))).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(judge(withdrawn, owing(), LAST.plusDays(9))).isEqualTo(PromiseState.WITHDRAWN);
    }

    @Test
    void aPromiseWithoutItemsCoversTheAccountInItsCurrency() {
        assertThat(promise(usd("100")).covers(InstalmentId.of("A", 1), usd("1")))
                .isTrue();
        assertThat(promise(usd("100")).covers(InstalmentId.of("A", 1), eur("1")))
                .isFalse();
    }

    @Test
    void aPromiseAboutAnItemCoversThatItemOnly() {
        assertThat(promise(usd("100"), "A/1").covers(InstalmentId.of("A", 1), usd("1")))
                .isTrue();
        assertThat(promise(usd("100"), "A/1").covers(InstalmentId.of("A", 2), usd("1")))
                .isFalse();
        assertThat(promise(usd("100"), "A/1").covers(InstalmentId.of("A", 1), eur("1")))
                .isFalse();
    }

    @Test
    void aPromiseOfNothingOrForThePastIsRefused() {
        assertThatThrownBy(() -> promise(usd("0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Promise("1", ACME, usd("1"), MADE, MADE.minusDays(1), Set.of(), "Ana", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anImpossiblePolicyIsRefused() {
        assertThatThrownBy(() -> new PromisePolicy(-1, BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PromisePolicy(0, new BigDecimal("1.01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PromisePolicy(0, new BigDecimal("-0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
