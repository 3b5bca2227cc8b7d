package org.cartera.domain.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.day;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Balances;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.junit.jupiter.api.Test;

/** What an invoice owes, and since when (K2–K4). */
class LedgerTest {
    private static final BusinessCalendar WEEKDAYS = date -> date.getDayOfWeek().getValue() <= 5;

    private static OpenItem only(CustomerLedger ledger) {
        assertThat(ledger.items()).hasSize(1);
        return ledger.items().get(0);
    }

    @Test
    void anUnpaidInvoiceIsOpenInFull() {
        OpenItem item = only(acme().late("A", usd("100"), 10).ledger());
        assertThat(item.open()).isEqualTo(usd("100"));
        assertThat(item.original()).isEqualTo(usd("100"));
        assertThat(item.id()).hasToString("A/1");
    }

    @Test
    void theDueDayItselfIsNotOverdue() {
        OpenItem item = only(acme().late("A", usd("100"), 0).ledger());
        assertThat(item.daysPastDue()).isZero();
        assertThat(item.isOverdue()).isFalse();
    }

    @Test
    void theDayAfterTheDueDayIsOverdueByOneDay() {
        OpenItem item = only(acme().late("A", usd("100"), 1).ledger());
        assertThat(item.daysPastDue()).isEqualTo(1);
        assertThat(item.isOverdue()).isTrue();
    }

    @Test
    void threeDaysBeforeItIsDueTheCountIsMinusThree() {
        assertThat(only(acme().invoice("A", usd("100"), inDays(3)).ledger()).daysPastDue())
                .isEqualTo(-3);
    }

    @Test
    void daysPastDueAreCalendarDaysEvenOverWeekendsAndLeapDays() {
        OpenItem item = only(acme().invoice("A", usd("1"), day("2024-02-28")).on(day("2024-03-01")));
        assertThat(item.daysPastDue()).isEqualTo(2);
    }

    @Test
    void aDueDateOnASaturdayRollsToMondayAndDaysCountFromThere() {
        LedgerTerms rolling = new LedgerTerms(WEEKDAYS, true, 30);
        CustomerFacts facts = acme().invoice("A", usd("1"), day("2026-03-14")).facts();
        OpenItem onMonday = only(CustomerLedger.of(facts, TODAY, rolling));
        assertThat(onMonday.nominalDue()).isEqualTo(day("2026-03-14"));
        assertThat(onMonday.effectiveDue()).isEqualTo(day("2026-03-16"));
        assertThat(onMonday.isOverdue()).isFalse();
        assertThat(only(CustomerLedger.of(facts, day("2026-03-17"), rolling)).daysPastDue())
                .isEqualTo(1);
    }

    @Test
    void withoutRollingASaturdayStaysASaturday() {
        CustomerFacts facts = acme().invoice("A", usd("1"), day("2026-03-14")).facts();
        LedgerTerms fixed = new LedgerTerms(WEEKDAYS, false, 30);
        assertThat(only(CustomerLedger.of(facts, TODAY, fixed)).daysPastDue()).isEqualTo(2);
    }

    @Test
    void whereNoTermGivesADueDateThePolicysDaysAfterIssueDo() {
        CustomerFacts facts = acme().document(
                        "A",
                        Invoice.Kind.INVOICE,
                        Invoice.Status.OPEN,
                        daysAgo(40),
                        usd("1"),
                        List.of(new Instalment(1, null, DueSource.POLICY, usd("1"))))
                .facts();
        assertThat(only(CustomerLedger.of(facts, TODAY, new LedgerTerms(WEEKDAYS, false, 30)))
                        .daysPastDue())
                .isEqualTo(10);
        assertThat(only(CustomerLedger.of(facts, TODAY, new LedgerTerms(WEEKDAYS, false, 0)))
                        .daysPastDue())
                .isEqualTo(40);
    }

    @Test
    void defaultDaysOutsideAYearAreRefused() {
        assertThatThrownBy(() -> new LedgerTerms(WEEKDAYS, false, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerTerms(WEEKDAYS, false, 366)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInvoiceOfTomorrowDoesNotExistToday() {
        Account account = acme().invoice("A", usd("100"), inDays(31));
        assertThat(account.on(TODAY).items()).isEmpty();
        assertThat(account.on(inDays(1)).items()).hasSize(1);
    }

    @Test
    void aWrittenOffInvoiceIsNotOpen() {
        assertThat(acme().writtenOff("A", usd("100"), daysAgo(10)).ledger().items())
                .isEmpty();
    }

    @Test
    void anInvoiceThatTheErpCallsPaidIsOpenUntilMoneyCame() {
        Account account =
                acme().invoice("A", Invoice.Kind.INVOICE, Invoice.Status.PAID, daysAgo(40), usd("100"), daysAgo(10));
        assertThat(only(account.ledger()).open()).isEqualTo(usd("100"));
        assertThat(account.paid("P", usd("100"), daysAgo(1), "A").ledger().items())
                .isEmpty();
    }

    @Test
    void interestBilledAsADocumentIsCollectedLikeAnInvoice() {
        Account account =
                acme().invoice("A", Invoice.Kind.INTEREST, Invoice.Status.OPEN, daysAgo(40), usd("9"), daysAgo(10));
        assertThat(only(account.ledger()).open()).isEqualTo(usd("9"));
    }

    @Test
    void anInvoiceOfNothingIsNoItemAndNoCredit() {
        CustomerLedger ledger = acme().late("A", usd("0"), 10).ledger();
        assertThat(ledger.items()).isEmpty();
        assertThat(ledger.credits()).isEmpty();
    }

    @Test
    void instalmentsMustSumToTheInvoice() {
        assertThatThrownBy(() -> acme().document(
                                "A",
                                Invoice.Kind.INVOICE,
                                Invoice.Status.OPEN,
                                TODAY,
                                usd("100"),
                                List.of(new Instalment(1, TODAY, DueSource.INVOICE, usd("99.99")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD 99.99");
        assertThatThrownBy(() ->
                        acme().document("A", Invoice.Kind.INVOICE, Invoice.Status.OPEN, TODAY, usd("0"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachInstalmentIsAnItemWithItsOwnDays() {
        CustomerLedger ledger =
                acme().instalments("A", usd("50"), daysAgo(10), inDays(20)).ledger();
        assertThat(ledger.items()).extracting(item -> item.id().toString()).containsExactly("A/1", "A/2");
        assertThat(ledger.items()).extracting(OpenItem::daysPastDue).containsExactly(10, -20);
        assertThat(ledger.overdue()).isEqualTo(Balances.of(usd("50")));
        assertThat(ledger.oldestDaysPastDue()).isEqualTo(10);
    }

    @Test
    void itemsStandOldestDueDateFirstThenByNumber() {
        CustomerLedger ledger = acme().late("C", usd("1"), 5)
                .late("B", usd("1"), 9)
                .late("A", usd("1"), 5)
                .ledger();
        assertThat(ledger.items()).extracting(item -> item.id().toString()).containsExactly("B/1", "A/1", "C/1");
    }

    @Test
    void dollarsAndEurosAreNeverAdded() {
        CustomerLedger ledger =
                acme().late("A", usd("100"), 10).late("B", eur("50"), 10).ledger();
        assertThat(ledger.open()).isEqualTo(Balances.of(usd("100"), eur("50")));
    }

    @Test
    void anAccountWithoutAnythingOwesNothing() {
        CustomerLedger ledger = acme().ledger();
        assertThat(ledger.account()).isEqualTo(ACME);
        assertThat(ledger.open()).isEqualTo(Balances.none());
        assertThat(ledger.balance().isZero()).isTrue();
        assertThat(ledger.oldestDaysPastDue()).isZero();
        assertThat(ledger.currencies()).isEmpty();
        assertThat(ledger.isIncomplete()).isFalse();
    }

    @Test
    void anItemNotYetDueMakesNoOldestDay() {
        assertThat(acme().invoice("A", usd("1"), inDays(5)).ledger().oldestDaysPastDue())
                .isZero();
    }

    @Test
    void theBalanceIsWhatIsOpenLessWhatStandsToTheCredit() {
        CustomerLedger ledger = acme().late("A", usd("100"), 10)
                .receipt("P", usd("30"), daysAgo(1))
                .ledger();
        assertThat(ledger.open().in(USD)).isEqualTo(usd("100"));
        assertThat(ledger.credit().in(USD)).isEqualTo(usd("30"));
        assertThat(ledger.balance().in(USD)).isEqualTo(usd("70"));
    }

    @Test
    void aRejectedRowMakesTheAccountIncomplete() {
        CustomerLedger ledger =
                acme().late("A", usd("1"), 1).rejected(FactKind.INVOICE, "B").ledger();
        assertThat(ledger.isIncomplete()).isTrue();
        assertThat(ledger.items()).hasSize(1);
        assertThat(ledger.rejected()).extracting(Rejected::key).containsExactly("B");
    }

    @Test
    void anOrderOfTomorrowIsNoExposureToday() {
        Account account = acme().order("O", inDays(1), null, usd("10"), usd("0"));
        assertThat(account.on(TODAY).orders()).isEmpty();
        assertThat(account.on(inDays(1)).orders()).hasSize(1);
    }

    @Test
    void theCurrenciesOfAnAccountAreThoseOfItsItemsCreditsAndOrders() {
        CustomerLedger ledger = acme().late("A", usd("1"), 1)
                .receipt("P", eur("1"), daysAgo(1))
                .order(
                        "O",
                        daysAgo(1),
                        null,
                        org.cartera.domain.money.Money.of("COP", "5"),
                        org.cartera.domain.money.Money.of("COP", "0"))
                .ledger();
        assertThat(ledger.currencies()).extracting(Object::toString).containsExactly("COP", "EUR", "USD");
    }

    @Test
    void anInstalmentIsNamedByInvoiceAndNumber() {
        assertThat(InstalmentId.parse("CI1/2")).isEqualTo(InstalmentId.of("CI1", 2));
        assertThat(InstalmentId.parse("FV/2026/7/1")).isEqualTo(InstalmentId.of("FV/2026/7", 1));
        assertThat(InstalmentId.parse("CI1")).isEqualTo(InstalmentId.of("CI1", 1));
        assertThatThrownBy(() -> InstalmentId.of("CI1", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
