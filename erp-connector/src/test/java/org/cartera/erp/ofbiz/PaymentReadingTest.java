package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.Application;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.receivable.Payment.Direction;
import org.cartera.domain.receivable.Payment.State;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Payments and what they settle, as OFBiz keeps them")
class PaymentReadingTest {
    private static final AccountKey C1 = AccountKey.of("Company", "C1");
    private final ErpDatabase erp = new ErpDatabase().customer("C1");

    @AfterEach
    void close() throws Exception {
        erp.close();
    }

    private MemoryFacts read() {
        try (OpenErp source = erp.source()) {
            return MemoryFacts.of(source, ReadRequest.full(new OrganisationId("Company")));
        }
    }

    private CustomerLedger ledger() {
        return CustomerLedger.of(
                read().account(C1), LocalDate.of(2024, 12, 31), new LedgerTerms(MemoryFacts.everyDay(), true, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_PAYMENT, PMNT_RECEIVED, EFFECTIVE", "CUSTOMER_DEPOSIT, PMNT_CONFIRMED, EFFECTIVE",
        "CUSTOMER_PAYMENT, PMNT_NOT_PAID, EXPECTED", "INTEREST_RECEIPT, PMNT_SENT, EXPECTED",
        "CUSTOMER_PAYMENT, PMNT_VOID, VOID", "GC_DEPOSIT, PMNT_CANCELLED, VOID"
    })
    void aReceiptCountsWhenReceivedOrConfirmed(String type, String status, State state) {
        erp.payment("P1", type, "C1", "Company", status, "10");
        Payment payment = read().payment("P1");

        assertThat(payment.direction()).isEqualTo(Direction.RECEIPT);
        assertThat(payment.state()).isEqualTo(state);
        assertThat(payment.account()).isEqualTo(C1);
    }

    @ParameterizedTest
    @CsvSource({
        "PMNT_SENT, EFFECTIVE",
        "PMNT_CONFIRMED, EFFECTIVE",
        "PMNT_NOT_PAID, EXPECTED",
        "PMNT_RECEIVED, EXPECTED"
    })
    void aRefundCountsWhenSentOrConfirmed(String status, State state) {
        erp.payment("P1", "CUSTOMER_REFUND", "Company", "C1", status, "10");
        Payment payment = read().payment("P1");

        assertThat(payment.direction()).isEqualTo(Direction.REFUND);
        assertThat(payment.state()).isEqualTo(state);
        assertThat(payment.account()).isEqualTo(C1);
    }

    @Test
    void whatWePaySuppliersIsNoneOfItsBusiness() {
        erp.customer("S1")
                .payment("P1", "VENDOR_PAYMENT", "Company", "S1", "PMNT_SENT", "10")
                .payment("P2", "PAY_CHECK", "Company", "S1", "PMNT_SENT", "10");
        MemoryFacts facts = read();

        assertThat(facts.of(FactKind.PAYMENT)).isEmpty();
        assertThat(facts.rejected).isEmpty();
    }

    @Test
    void aDisbursementThatSettlesACreditMemoIsARefund() {
        erp.invoice("M1", "C1", "25")
                .run(
                        "update invoice set invoice_type_id = 'CUST_RTN_INVOICE', party_id = 'Company', party_id_from = 'C1'");
        erp.payment("P1", "VENDOR_PAYMENT", "Company", "C1", "PMNT_SENT", "25").apply("A1", "P1", "M1", "25");

        assertThat(ledger().credits()).isEmpty();
        assertThat(read().payment("P1").direction()).isEqualTo(Direction.REFUND);
    }

    @Test
    void withoutAnEffectiveDateTheDayOfEntryCounts() {
        erp.receipt("P1", "C1", "10")
                .run("update payment set effective_date = null, created_stamp = '2024-05-06 23:30-05'");

        assertThat(read().payment("P1").effective()).isEqualTo("2024-05-06");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "payment_type_id = null, UNKNOWN_TYPE[]",
                "payment_type_id = 'MADE_UP', UNKNOWN_TYPE[MADE_UP]",
                "status_id = null, UNKNOWN_STATUS[]",
                "status_id = 'PMNT_NOTPAID', UNKNOWN_STATUS[PMNT_NOTPAID]",
                "currency_uom_id = 'XYZ', UNKNOWN_CURRENCY[XYZ]",
                "amount = null, MISSING_AMOUNT[]",
                "'effective_date = null, created_stamp = null', MISSING_DATE[]",
                "party_id_from = null, MISSING_PARTY[]",
                "party_id_from = 'Nobody', MISSING_PARTY[Nobody]",
                "party_id_from = 'Company', WRONG_PARTIES[Company]",
                "party_id_to = 'C2', WRONG_PARTIES[C2]",
            })
    void aBadRowIsRefusedWithItsReason(String change, String reason) {
        erp.customer("C2").receipt("P1", "C1", "10").run("update payment set " + change);
        MemoryFacts facts = read();

        assertThat(facts.refusal(FactKind.PAYMENT, "P1")).isEqualTo(reason);
        assertThat(facts.of(FactKind.PAYMENT)).isEmpty();
    }

    @Test
    void aRefundWithoutCurrencyIsInTheCurrencyOfTheBooks() {
        erp.payment("P1", "CUSTOMER_REFUND", "Company", "C1", "PMNT_SENT", "10")
                .run("update payment set currency_uom_id = null");

        assertThat(read().payment("P1").amount()).isEqualTo(Money.of("USD", "10"));
    }

    @Test
    void withoutBooksThereIsNoSuchCurrency() {
        erp.receipt("P1", "C1", "10")
                .run(
                        "update payment set currency_uom_id = null; update party_acctg_preference set base_currency_uom_id = null");

        assertThat(read().refusal(FactKind.PAYMENT, "P1")).isEqualTo("UNKNOWN_CURRENCY[]");
    }

    @Test
    @DisplayName("820.97 USD that were 543.23 EUR settle a EUR invoice and leave nothing over")
    void settlesInTheCurrencyReallyPaid() {
        erp.invoice("I1", "C1", "543.23").run("update invoice set currency_uom_id = 'EUR'");
        erp.receipt("P1", "C1", "820.97")
                .run("update payment set actual_currency_amount = 543.23, actual_currency_uom_id = 'EUR'");
        erp.apply("A1", "P1", "I1", "543.23");
        CustomerLedger ledger = ledger();

        assertThat(ledger.items()).isEmpty();
        assertThat(ledger.credits()).isEmpty();
    }

    @Test
    void theActualAmountInTheSameCurrencyIsOnlyARepetition() {
        erp.receipt("P1", "C1", "10")
                .run("update payment set actual_currency_amount = 10, actual_currency_uom_id = 'USD'");

        assertThat(read().payment("P1").actual()).isNull();
    }

    @Test
    @DisplayName("Money applied in both currencies of a payment, to the last cent, leaves nothing over")
    void convertsApplicationsTogether() {
        erp.receipt("P1", "C1", "100")
                .run("update payment set actual_currency_amount = 33.35, actual_currency_uom_id = 'EUR'");
        for (int i = 1; i <= 3; i++) {
            erp.invoice("I" + i, "C1", i == 3 ? "33.34" : "33.33")
                    .apply("A" + i, "P1", "I" + i, i == 3 ? "33.34" : "33.33");
        }

        assertThat(ledger().credits()).isEmpty();
    }

    @Test
    void anApplicationInAThirdCurrencyIsRefused() {
        erp.invoice("I1", "C1", "10").run("update invoice set currency_uom_id = 'MXN'");
        erp.receipt("P1", "C1", "10").apply("A1", "P1", "I1", "10");

        assertThat(read().refusal(FactKind.APPLICATION, "A1")).isEqualTo("APPLICATION_CURRENCY[MXN 10.00]");
    }

    @ParameterizedTest
    @CsvSource({
        "payment_id = 'NONE', MISSING_DOCUMENT[NONE]", "payment_id = null, MISSING_DOCUMENT[]",
        "invoice_id = 'NONE', MISSING_DOCUMENT[NONE]", "to_payment_id = 'NONE', MISSING_DOCUMENT[NONE]",
        "amount_applied = null, MISSING_AMOUNT[]"
    })
    void anApplicationOfOrToNothingIsRefused(String change, String reason) {
        erp.invoice("I1", "C1", "10").receipt("P1", "C1", "10").apply("A1", "P1", "I1", "10");
        erp.run("update payment_application set " + change);

        assertThat(read().refusal(FactKind.APPLICATION, "A1")).isEqualTo(reason);
    }

    @Test
    void moneyThatWentToAnotherOrganisationSettlesNothing() {
        erp.insert("party_acctg_preference", "party_id", "Other")
                .invoice("I1", "C1", "30")
                .payment("P1", "CUSTOMER_PAYMENT", "C1", "Other", "PMNT_RECEIVED", "30")
                .apply("A1", "P1", "I1", "30");
        MemoryFacts facts = read();

        assertThat(facts.refusal(FactKind.APPLICATION, "A1")).isEqualTo("WRONG_PARTIES[Other]");
        assertThat(facts.of(FactKind.PAYMENT)).isEmpty();
        assertThat(ledger().open().toString()).isEqualTo("[USD 30.00]");
    }

    @Test
    void thePayerNeedNotBeTheCustomer() {
        erp.customer("C2").invoice("I1", "C1", "30").receipt("P1", "C2", "50").apply("A1", "P1", "I1", "30");

        assertThat(ledger().items()).isEmpty();
        assertThat(ledger().credits()).isEmpty();
        assertThat(read().payment("P1").account()).isEqualTo(AccountKey.of("Company", "C2"));
    }

    @Test
    @DisplayName("A payment applied beyond its amount is reported, and the balance stays right")
    void overApplied() {
        erp.invoice("I1", "C1", "60")
                .invoice("I2", "C1", "60")
                .receipt("P1", "C1", "100")
                .apply("A1", "P1", "I1", "60")
                .apply("A2", "P1", "I2", "60");

        assertThat(read().refusal(FactKind.PAYMENT, "P1")).isEqualTo("OVER_APPLIED[USD 120.00, USD 100.00]");
        assertThat(ledger().balance().toString()).isEqualTo("[USD 20.00]");
        assertThat(ledger().isIncomplete()).isTrue();
    }

    @Test
    void anUnappliedReceiptAndAnUnappliedRefundBothShow() {
        erp.receipt("P1", "C1", "20").payment("P2", "CUSTOMER_REFUND", "Company", "C1", "PMNT_SENT", "20");

        assertThat(ledger().credits())
                .extracting(AccountCredit::kind, credit -> credit.amount().toString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(AccountCredit.Kind.UNAPPLIED_RECEIPT, "USD 20.00"),
                        org.assertj.core.api.Assertions.tuple(AccountCredit.Kind.UNAPPLIED_REFUND, "USD -20.00"));
    }

    @Test
    @DisplayName("A real payment beside an expected one gets an application of 0.00 and stays unapplied")
    void zeroApplication() {
        erp.invoice("I1", "C1", "30.63")
                .payment("P1", "CUSTOMER_PAYMENT", "C1", "Company", "PMNT_NOT_PAID", "30.63")
                .apply("A1", "P1", "I1", "30.63")
                .receipt("P2", "C1", "30.63")
                .apply("A2", "P2", "I1", "0.00");
        CustomerLedger ledger = ledger();

        assertThat(ledger.open().toString()).isEqualTo("[USD 30.63]");
        assertThat(ledger.credit().toString()).isEqualTo("[USD 30.63]");
    }

    @Test
    void aReturnForCreditIsARefundPaidIntoABillingAccount() {
        erp.insert(
                "billing_account",
                "billing_account_id",
                "B1",
                "account_limit",
                "0",
                "account_currency_uom_id",
                "USD",
                "from_date",
                "2024-01-01 00:00-05");
        erp.insert(
                "billing_account_role",
                "billing_account_id",
                "B1",
                "party_id",
                "C1",
                "role_type_id",
                "BILL_TO_CUSTOMER",
                "from_date",
                "2024-01-01 00:00-05");
        erp.payment("P1", "CUSTOMER_REFUND", "Company", "C1", "PMNT_CONFIRMED", "16.77");
        erp.insert(
                "payment_application",
                "payment_application_id",
                "A1",
                "payment_id",
                "P1",
                "billing_account_id",
                "B1",
                "amount_applied",
                "16.77");

        assertThat(ledger().credits()).singleElement().satisfies(credit -> {
            assertThat(credit.kind()).isEqualTo(AccountCredit.Kind.BILLING_ACCOUNT_CREDIT);
            assertThat(credit.amount()).isEqualTo(Money.of("USD", "16.77"));
        });
    }

    @Test
    void aReceiptUsedToOffsetARefundIsUsed() {
        erp.receipt("P1", "C1", "20").payment("P2", "CUSTOMER_REFUND", "Company", "C1", "PMNT_SENT", "20");
        erp.insert(
                "payment_application",
                "payment_application_id",
                "A1",
                "payment_id",
                "P2",
                "to_payment_id",
                "P1",
                "amount_applied",
                "20");

        assertThat(read().<Application>of(FactKind.APPLICATION)).containsOnlyKeys("A1");
        assertThat(ledger().credits()).isEmpty();
    }

    @Test
    void aPayerWhoNeverBoughtIsACustomerToo() {
        erp.insert("party", "party_id", "X1", "party_type_id", "PERSON")
                .insert("person", "party_id", "X1", "first_name", "Ana", "last_name", "Gil");
        erp.receipt("P1", "X1", "20");

        assertThat(read().customers()).contains(new CustomerId("X1"));
    }
}
