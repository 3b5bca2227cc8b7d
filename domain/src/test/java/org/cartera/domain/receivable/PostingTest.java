package org.cartera.domain.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.ACME;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit.Kind;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;
import org.junit.jupiter.api.Test;

/** What closes an invoice, and what stands to the account's credit instead (K4). */
class PostingTest {
    private static final AccountKey PARENT = AccountKey.of("Company", "Parent");

    private static Account owing100() {
        return acme().late("A", usd("100"), 10);
    }

    private static Money open(Account account) {
        return account.ledger().open().in(USD);
    }

    private static Money credit(Account account) {
        return account.ledger().credit().in(USD);
    }

    @Test
    void aReceiptClosesTheInvoiceItIsAppliedTo() {
        Account account = owing100().paid("P", usd("100"), daysAgo(1), "A");
        assertThat(account.ledger().items()).isEmpty();
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void aPartialReceiptLeavesTheRestOpen() {
        assertThat(open(owing100().paid("P", usd("99.99"), daysAgo(1), "A"))).isEqualTo(usd("0.01"));
    }

    @Test
    void anExpectedPaymentNeverClosesAnything() {
        Account account = owing100()
                .payment("P", ACME, Direction.RECEIPT, State.EXPECTED, daysAgo(1), usd("100"), null)
                .applied("P", "A", usd("100"));
        assertThat(open(account)).isEqualTo(usd("100"));
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void aVoidedPaymentClosesNothingAndIsNoCredit() {
        Account account = owing100()
                .payment("P", ACME, Direction.RECEIPT, State.VOID, daysAgo(1), usd("100"), null)
                .applied("P", "A", usd("60"));
        assertThat(open(account)).isEqualTo(usd("100"));
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void aReceiptCountsFromItsValueDateOn() {
        Account account = owing100().paid("P", usd("100"), TODAY, "A");
        assertThat(account.on(daysAgo(1)).open().in(USD)).isEqualTo(usd("100"));
        assertThat(account.on(TODAY).items()).isEmpty();
    }

    @Test
    void aPostDatedChequeDoesNotCountBeforeItsDate() {
        Account account = owing100().paid("P", usd("100"), inDays(5), "A");
        assertThat(open(account)).isEqualTo(usd("100"));
        assertThat(credit(account)).isEqualTo(usd("0"));
        assertThat(account.on(inDays(5)).items()).isEmpty();
    }

    @Test
    void twoReceiptsAddUp() {
        assertThat(open(owing100().paid("P", usd("30"), daysAgo(2), "A").paid("Q", usd("20"), daysAgo(1), "A")))
                .isEqualTo(usd("50"));
    }

    @Test
    void whatOfAReceiptIsAppliedToNothingIsACreditOfTheAccountNotOfAnItem() {
        Account account = owing100().receipt("P", usd("150"), daysAgo(1)).applied("P", "A", usd("40"));
        assertThat(open(account)).isEqualTo(usd("60"));
        assertThat(account.ledger().credits())
                .containsExactly(new AccountCredit(Kind.UNAPPLIED_RECEIPT, "P", daysAgo(1), usd("110")));
    }

    @Test
    void receiptsFillTheInstalmentDueFirst() {
        Account account =
                acme().instalments("A", usd("50"), daysAgo(40), daysAgo(10)).paid("P", usd("60"), daysAgo(1), "A");
        assertThat(account.ledger().items()).hasSize(1);
        assertThat(account.ledger().items().get(0).id()).isEqualTo(InstalmentId.of("A", 2));
        assertThat(open(account)).isEqualTo(usd("40"));
    }

    @Test
    void dueFirstMeansByDateNotByNumber() {
        Account account =
                acme().instalments("A", usd("50"), inDays(30), daysAgo(10)).paid("P", usd("50"), daysAgo(1), "A");
        assertThat(account.ledger().items().get(0).id()).isEqualTo(InstalmentId.of("A", 1));
    }

    @Test
    void instalmentsDueTheSameDayFillByNumber() {
        Account account =
                acme().instalments("A", usd("50"), daysAgo(5), daysAgo(5)).paid("P", usd("50"), daysAgo(1), "A");
        assertThat(account.ledger().items().get(0).id()).isEqualTo(InstalmentId.of("A", 2));
    }

    @Test
    void moreAppliedThanTheInvoiceIsACreditFromTheOverpayment() {
        Account account = owing100().paid("P", usd("130"), daysAgo(1), "A");
        assertThat(account.ledger().items()).isEmpty();
        assertThat(account.ledger().credits())
                .containsExactly(new AccountCredit(Kind.OVERPAYMENT, "A", daysAgo(40), usd("30")));
    }

    @Test
    void applicationsBeyondThePaymentLeaveTheBalanceTrue() {
        Account account = owing100()
                .late("B", usd("100"), 5)
                .receipt("P", usd("100"), daysAgo(1))
                .applied("P", "A", usd("80"))
                .applied("P", "B", usd("80"));
        assertThat(account.ledger().balance().in(USD)).isEqualTo(usd("100"));
    }

    @Test
    void aReceiptAppliedToAnInvoiceOfNextWeekIsACreditUntilThen() {
        Account account = acme().invoice("A", usd("100"), inDays(37)).paid("P", usd("100"), daysAgo(1), "A");
        assertThat(account.ledger().credits())
                .containsExactly(new AccountCredit(Kind.UNAPPLIED_RECEIPT, "P", daysAgo(1), usd("100")));
        assertThat(account.on(inDays(7)).credits()).isEmpty();
        assertThat(account.on(inDays(7)).items()).isEmpty();
    }

    @Test
    void aParentCompanyMayPayTheInvoice() {
        Account account = owing100()
                .payment("P", PARENT, Direction.RECEIPT, State.EFFECTIVE, daysAgo(1), usd("500"), null)
                .applied("P", "A", usd("100"));
        assertThat(account.ledger().items()).isEmpty();
    }

    @Test
    void whatTheParentDidNotApplyHereIsNotOurCustomersCredit() {
        Account account = owing100()
                .payment("P", PARENT, Direction.RECEIPT, State.EFFECTIVE, daysAgo(1), usd("500"), null)
                .applied("P", "A", usd("100"));
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void anInvoiceOfSomebodyElsePaidByOurCustomerUsesHisMoney() {
        Account account = acme().receipt("P", usd("100"), daysAgo(1)).applied("P", "ofAnother", usd("70"));
        assertThat(credit(account)).isEqualTo(usd("30"));
    }

    @Test
    void anUnappliedRefundTakesFromTheCredit() {
        Account account = acme().receipt("P", usd("20"), daysAgo(2)).refund("R", usd("20"), daysAgo(1));
        assertThat(account.ledger().credits())
                .containsExactly(
                        new AccountCredit(Kind.UNAPPLIED_RECEIPT, "P", daysAgo(2), usd("20")),
                        new AccountCredit(Kind.UNAPPLIED_REFUND, "R", daysAgo(1), usd("-20")));
        assertThat(account.ledger().balance().isZero()).isTrue();
    }

    @Test
    void aRefundThatWasNotSentYetTakesNothing() {
        Account account = acme().receipt("P", usd("20"), daysAgo(2))
                .payment("R", ACME, Direction.REFUND, State.EXPECTED, daysAgo(1), usd("20"), null)
                .offset("R", "P", usd("20"));
        assertThat(credit(account)).isEqualTo(usd("20"));
    }

    @Test
    void aRefundAppliedToTheReceiptItReturnsLeavesNothingOfEither() {
        Account account = acme().receipt("P", usd("20"), daysAgo(2))
                .refund("R", usd("20"), daysAgo(1))
                .offset("R", "P", usd("20"));
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void aRefundOfAReceiptThatBouncedIsStillOwedToUs() {
        Account account = acme().payment("P", ACME, Direction.RECEIPT, State.VOID, daysAgo(2), usd("20"), null)
                .refund("R", usd("20"), daysAgo(1))
                .offset("R", "P", usd("20"));
        assertThat(account.ledger().balance().in(USD)).isEqualTo(usd("20"));
    }

    @Test
    void anOpenCreditNoteLowersTheAccountAndNoItem() {
        Account account = owing100().creditNote("CN", usd("30"), daysAgo(3));
        assertThat(open(account)).isEqualTo(usd("100"));
        assertThat(account.ledger().credits())
                .containsExactly(new AccountCredit(Kind.OPEN_CREDIT_NOTE, "CN", daysAgo(3), usd("30")));
    }

    @Test
    void aCreditNotePaidBackIsNoCreditAnyMore() {
        Account account = acme().creditNote("CN", usd("30"), daysAgo(3))
                .refund("R", usd("30"), daysAgo(1))
                .applied("R", "CN", usd("30"));
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void aCreditNoteOfTomorrowIsNoCreditToday() {
        assertThat(credit(acme().creditNote("CN", usd("30"), inDays(1)))).isEqualTo(usd("0"));
    }

    @Test
    void anInvoiceWithANegativeTotalIsACredit() {
        Account account = owing100().late("N", usd("-30"), 3);
        assertThat(open(account)).isEqualTo(usd("100"));
        assertThat(account.ledger().credits())
                .containsExactly(new AccountCredit(Kind.OPEN_CREDIT_NOTE, "N", daysAgo(33), usd("30")));
    }

    @Test
    void moneyKeptOnABillingAccountIsACredit() {
        Account account = acme().receipt("P", usd("50"), daysAgo(1)).toBillingAccount("P", "BA", usd("50"));
        assertThat(account.ledger().credits())
                .containsExactly(new AccountCredit(Kind.BILLING_ACCOUNT_CREDIT, "P", daysAgo(1), usd("50")));
    }

    @Test
    void aReturnCreditedToABillingAccountIsACreditThoughTheErpCallsItARefund() {
        Account account = acme().refund("R", usd("16.77"), daysAgo(1)).toBillingAccount("R", "BA", usd("16.77"));
        assertThat(account.ledger().credits())
                .containsExactly(new AccountCredit(Kind.BILLING_ACCOUNT_CREDIT, "R", daysAgo(1), usd("16.77")));
    }

    @Test
    void anExpectedPaymentToABillingAccountIsNoCredit() {
        Account account = acme().payment("P", ACME, Direction.RECEIPT, State.EXPECTED, daysAgo(1), usd("50"), null)
                .toBillingAccount("P", "BA", usd("50"));
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void whatTheParentKeepsOnItsBillingAccountIsNotOurs() {
        Account account = acme().payment("P", PARENT, Direction.RECEIPT, State.EFFECTIVE, daysAgo(1), usd("50"), null)
                .toBillingAccount("P", "BA", usd("50"));
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void anUnappliedReceiptIsACreditInTheCurrencyReallyPaid() {
        Account account =
                acme().payment("P", ACME, Direction.RECEIPT, State.EFFECTIVE, daysAgo(1), usd("22"), eur("20"));
        assertThat(account.ledger().credit()).isEqualTo(Balances.of(eur("20")));
    }

    @Test
    void aReceiptAppliedInTheCurrencyReallyPaidLeavesNothing() {
        Account account = acme().late("A", eur("20"), 5)
                .payment("P", ACME, Direction.RECEIPT, State.EFFECTIVE, daysAgo(1), usd("22"), eur("20"))
                .applied("P", "A", eur("20"));
        assertThat(account.ledger().items()).isEmpty();
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void aReceiptAppliedInTheBooksCurrencyUsesTheSameShareOfWhatWasPaid() {
        Account account = acme().late("A", usd("11"), 5)
                .payment("P", ACME, Direction.RECEIPT, State.EFFECTIVE, daysAgo(1), usd("22"), eur("20"))
                .applied("P", "A", usd("11"));
        assertThat(account.ledger().items()).isEmpty();
        assertThat(account.ledger().credit().in(EUR)).isEqualTo(eur("10"));
    }

    @Test
    void receiptsOfWrittenOffInvoicesAreNoCredit() {
        Account account = acme().writtenOff("A", usd("100"), daysAgo(10)).paid("P", usd("40"), daysAgo(1), "A");
        assertThat(account.ledger().credits()).isEmpty();
    }

    @Test
    void creditsStandByDateThenById() {
        Account account = acme().receipt("Q", usd("1"), daysAgo(1))
                .receipt("P", usd("1"), daysAgo(1))
                .receipt("R", usd("1"), daysAgo(5));
        assertThat(account.ledger().credits()).extracting(AccountCredit::id).containsExactly("R", "P", "Q");
    }
}
