package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Instalment.DueSource;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Invoices, as OFBiz keeps them")
class InvoiceReadingTest {
    private final ErpDatabase erp = new ErpDatabase().customer("C1");

    @AfterEach
    void close() throws Exception {
        erp.close();
    }

    private MemoryFacts read() {
        try (OfbizErpSource source = erp.source()) {
            return MemoryFacts.of(source, ReadRequest.full(new OrganisationId("Company")));
        }
    }

    private String refused(String id) {
        return read().refusal(FactKind.INVOICE, id);
    }

    @Test
    @DisplayName("taxes are summed by authority before they are rounded: 30.63, not 30.62")
    void totalsLikeOfbiz() {
        erp.invoice("CI1", "C1", "-3.000")
                .line("CI1", "00002", "INV_FPROD_ITEM", "2", "15.990")
                .line("CI1", "00003", "ITM_PROMOTION_ADJ", "1", "-2.900")
                .line("CI1", "00004", "ITM_SHIPPING_CHARGES", "1", "3.000");
        tax("CI1", "00005", "1.519", "UT_TAXMAN", "UT");
        tax("CI1", "00006", "0.032", "UT_UTAH_TAXMAN", "UT-UTAH");
        tax("CI1", "00007", "-0.006", "UT_UTAH_TAXMAN", "UT-UTAH");

        assertThat(read().invoice("CI1").total()).isEqualTo(Money.of("USD", "30.63"));
    }

    @Test
    void taxWithoutAnAuthorityIsOneGroupWhateverItsPlace() {
        erp.invoice("I1", "C1", "10");
        tax("I1", "00002", "0.004", null, "CO-DC");
        tax("I1", "00003", "0.004", null, "CO-ANT");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "10.01"));
    }

    @Test
    void valueAddedTaxIsNoneOfOfbizTaxTypesAndRoundsLineByLine() {
        erp.invoice("I1", "C1", "10");
        erp.line("I1", "00002", "ITM_VAT_TAX", "1", "0.004").line("I1", "00003", "ITM_VAT_TAX", "1", "0.004");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "10.00"));
    }

    @Test
    void aLineWithoutQuantityCountsOnceAndOneWithoutAmountIsWorthNothing() {
        erp.invoice("I1", "C1", "10")
                .line("I1", "00002", "INV_FPROD_ITEM", null, "5.5")
                .line("I1", "00003", null, "7", null);

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "15.50"));
    }

    @Test
    void halfACentIsRoundedAwayFromZeroOnEachLine() {
        erp.invoice("I1", "C1", "0.005")
                .line("I1", "00002", "INV_FPROD_ITEM", "1", "0.005")
                .line("I1", "00003", "ITM_PROMOTION_ADJ", "1", "-1.005");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "-0.99"));
    }

    @Test
    void anInvoiceWithoutLinesOwesNothing() {
        erp.invoice("I1", "C1", "10").run("delete from invoice_item");

        assertThat(read().invoice("I1").total()).isEqualTo(Money.of("USD", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVOICE_APPROVED", "INVOICE_SENT", "INVOICE_RECEIVED", "INVOICE_READY"})
    void aPostedInvoiceIsOpen(String status) {
        erp.invoice("I1", "C1", "10", status);

        assertThat(read().invoice("I1").status()).isEqualTo(Invoice.Status.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVOICE_IN_PROCESS", "INVOICE_CANCELLED"})
    void aDraftOrCancelledInvoiceIsNoFactAndNoAlarm(String status) {
        erp.invoice("I1", "C1", "10", status);
        MemoryFacts facts = read();

        assertThat(facts.of(FactKind.INVOICE)).isEmpty();
        assertThat(facts.rejected).isEmpty();
    }

    @Test
    void aWrittenOffInvoiceIsClosedHoweverOddItsDates() {
        erp.invoice("I1", "C1", "10", "INVOICE_WRITEOFF").run("update invoice set due_date = '2020-01-01'");

        assertThat(read().invoice("I1").status()).isEqualTo(Invoice.Status.WRITTEN_OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PURCHASE_INVOICE", "PURC_RTN_INVOICE", "SALES_INV_TEMPLATE", "PUR_INV_TEMPLATE", "TEMPLATE"})
    void purchasesReturnsToSuppliersAndTemplatesAreNotOurs(String type) {
        erp.invoice("I1", "C1", "10").run("update invoice set invoice_type_id = '" + type + "'");
        MemoryFacts facts = read();

        assertThat(facts.of(FactKind.INVOICE)).isEmpty();
        assertThat(facts.rejected).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INTEREST_INVOICE, INTEREST", "SALES_INVOICE, INVOICE", "EXPORT_INVOICE, INVOICE"})
    void everythingBelowSalesInvoiceInTheTypeTreeIsOurs(String type, Invoice.Kind kind) {
        erp.insert("invoice_type", "invoice_type_id", "EXPORT_INVOICE", "parent_type_id", "SALES_INVOICE");
        erp.invoice("I1", "C1", "10").run("update invoice set invoice_type_id = '" + type + "'");

        assertThat(read().invoice("I1").kind()).isEqualTo(kind);
    }

    @Test
    void aCreditMemoRunsTheOtherWayRound() {
        erp.invoice("I1", "C1", "10")
                .run(
                        "update invoice set invoice_type_id = 'CUST_RTN_INVOICE', party_id = 'Company', party_id_from = 'C1'");
        Invoice memo = read().invoice("I1");

        assertThat(memo.kind()).isEqualTo(Invoice.Kind.CREDIT_NOTE);
        assertThat(memo.account()).isEqualTo(AccountKey.of("Company", "C1"));
        assertThat(memo.total()).isEqualTo(Money.of("USD", "10"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "invoice_type_id, -, UNKNOWN_TYPE[]",
                "invoice_type_id, MADE_UP, UNKNOWN_TYPE[MADE_UP]",
                "status_id, -, UNKNOWN_STATUS[]",
                "status_id, MADE_UP, UNKNOWN_STATUS[MADE_UP]",
                "currency_uom_id, -, UNKNOWN_CURRENCY[]",
                "currency_uom_id, XYZ, UNKNOWN_CURRENCY[XYZ]",
                "invoice_date, -, MISSING_DATE[]",
                "due_date, 2024-02-29 12:00-05, 'DUE_BEFORE_ISSUE[2024-02-29, 2024-03-01]'",
                "party_id, -, MISSING_PARTY[]",
                "party_id, Nobody, MISSING_PARTY[Nobody]",
                "party_id, Company, WRONG_PARTIES[Company]",
                "party_id_from, C2, WRONG_PARTIES[C2]",
                "party_id_from, -, WRONG_PARTIES[]",
            })
    void aBadRowIsRefusedWithItsReasonAndNotHandedOver(String column, String value, String reason) {
        erp.customer("C2").invoice("I1", "C1", "10");
        erp.run("update invoice set " + column + " = " + (value == null ? "null" : "'" + value + "'"));
        MemoryFacts facts = read();

        assertThat(facts.refusal(FactKind.INVOICE, "I1")).isEqualTo(reason);
        assertThat(facts.of(FactKind.INVOICE)).isEmpty();
    }

    @Test
    void anInvoiceBetweenTwoCustomersIsOnNobodysAccount() {
        erp.customer("C2").invoice("I1", "C1", "10").run("update invoice set party_id_from = 'C2'");

        assertThat(read().rejected.values()).singleElement().satisfies(row -> assertThat(row.account())
                .isNull());
    }

    @Test
    void aRefusedInvoiceMakesItsCustomerIncomplete() {
        erp.invoice("I1", "C1", "10").run("update invoice set currency_uom_id = 'XYZ'");

        assertThat(read().rejected.values()).singleElement().satisfies(row -> assertThat(row.account())
                .isEqualTo(AccountKey.of("Company", "C1")));
    }

    @Test
    void yenHaveNoSenInCarteraThoughOfbizCountsThem() {
        erp.invoice("I1", "C1", "10.50").run("update invoice set currency_uom_id = 'JPY'");

        assertThat(refused("I1")).startsWith("UNREADABLE[10.5 has more decimals than JPY");
    }

    @Test
    void aPaidInvoiceWithoutAnyReceiptIsADataAlarm() {
        erp.invoice("8100", "C1", "1320", "INVOICE_PAID");

        assertThat(refused("8100")).isEqualTo("PAID_WITH_OPEN_AMOUNT[USD 1320.00, USD 1320.00]");
    }

    @Test
    void aPaymentThatIsOnlyExpectedPaysNothing() {
        erp.invoice("I1", "C1", "30.63", "INVOICE_PAID")
                .payment("P1", "CUSTOMER_PAYMENT", "C1", "Company", "PMNT_NOT_PAID", "30.63")
                .apply("A1", "P1", "I1", "30.63");

        assertThat(refused("I1")).isEqualTo("PAID_WITH_OPEN_AMOUNT[USD 30.63, USD 30.63]");
    }

    @Test
    void aVoidPaymentThatKeptItsApplicationPaysNothing() {
        erp.invoice("I1", "C1", "30", "INVOICE_PAID")
                .payment("P1", "CUSTOMER_PAYMENT", "C1", "Company", "PMNT_VOID", "30")
                .apply("A1", "P1", "I1", "30");

        assertThat(refused("I1")).isEqualTo("PAID_WITH_OPEN_AMOUNT[USD 30.00, USD 30.00]");
    }

    @Test
    void moneyThatWentToAnotherOrganisationPaysNothing() {
        erp.insert("party_acctg_preference", "party_id", "Other")
                .invoice("I1", "C1", "30", "INVOICE_PAID")
                .payment("P1", "CUSTOMER_PAYMENT", "C1", "Other", "PMNT_RECEIVED", "30")
                .apply("A1", "P1", "I1", "30");

        assertThat(refused("I1")).isEqualTo("PAID_WITH_OPEN_AMOUNT[USD 30.00, USD 30.00]");
    }

    @Test
    void twoApplicationsOfOnePaymentBothCount() {
        erp.invoice("I1", "C1", "30", "INVOICE_PAID")
                .receipt("P1", "C1", "30")
                .apply("A1", "P1", "I1", "10")
                .apply("A2", "P1", "I1", "20");

        assertThat(read().invoice("I1").status()).isEqualTo(Invoice.Status.PAID);
    }

    @Test
    void theDueDateIsTheDayInTheErpsZone() {
        erp.invoice("I1", "C1", "10").run("update invoice set due_date = '2024-04-01 04:59:59+00'");

        assertThat(instalments("I1"))
                .containsExactly(
                        new Instalment(1, LocalDate.of(2024, 3, 31), DueSource.INVOICE, Money.of("USD", "10")));
    }

    @Test
    void withoutDueDateAndTermsThePolicyDecides() {
        erp.invoice("I1", "C1", "10");

        assertThat(instalments("I1")).containsExactly(new Instalment(1, null, DueSource.POLICY, Money.of("USD", "10")));
    }

    @Test
    @DisplayName("instalments by percent: the last takes the cent that is left")
    void instalmentsByPercent() {
        erp.invoice("I1", "C1", "100.01");
        term("FIN_PAY_NETDAYS_3", "I1", "90", "33.34");
        term("FIN_PAY_NETDAYS_1", "I1", "30", "33.33");
        term("FIN_PAY_NETDAYS_2", "I1", "60", "33.33");

        assertThat(instalments("I1"))
                .containsExactly(
                        instalment(1, "2024-03-31", "33.33"),
                        instalment(2, "2024-04-30", "33.33"),
                        instalment(3, "2024-05-30", "33.35"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"30, -", "30, 60", "30, 101", "-, 100", "-1, 100", "30, 0", "99999999999, 100"})
    void percentagesThatAreMissingOrDoNotMakeAHundredMakeNoInstalments(String days, String percent) {
        erp.invoice("I1", "C1", "10");
        term("FIN_PAY_NETDAYS_1", "I1", days, percent);

        assertThat(refused("I1")).startsWith("BAD_TERMS[FIN_PAY_NETDAYS_1,");
    }

    @Test
    void theInvoicesOwnDueDateIsStrongerThanAnyTerm() {
        erp.invoice("I1", "C1", "10").run("update invoice set due_date = '2024-03-20 23:59:59-05'");
        term("FIN_PAYMENT_TERM", "I1", "60", null);

        assertThat(instalments("I1"))
                .containsExactly(
                        new Instalment(1, LocalDate.of(2024, 3, 20), DueSource.INVOICE, Money.of("USD", "10")));
    }

    @Test
    void theInvoicesTermsAreStrongerThanTheOrdersAndThoseThanTheAgreements() {
        erp.invoice("I1", "C1", "10");
        erp.insert("order_header", "order_id", "O1", "order_type_id", "SALES_ORDER", "status_id", "ORDER_COMPLETED");
        erp.insert(
                "order_item_billing",
                "order_id",
                "O1",
                "order_item_seq_id",
                "1",
                "invoice_id",
                "I1",
                "invoice_item_seq_id",
                "00001",
                "quantity",
                1);
        agreement("G1", "C1", "Company", null, null, "45");
        assertThat(instalments("I1"))
                .extracting(Instalment::source, Instalment::due)
                .containsExactly(tuple(DueSource.AGREEMENT_TERM, "2024-04-15"));

        erp.insert(
                "order_term",
                "term_type_id",
                "FIN_PAYMENT_TERM",
                "order_id",
                "O1",
                "order_item_seq_id",
                "_NA_",
                "term_days",
                20);
        assertThat(instalments("I1"))
                .extracting(Instalment::source, Instalment::due)
                .containsExactly(tuple(DueSource.ORDER_TERM, "2024-03-21"));

        term("FIN_PAYMENT_TERM", "I1", "10", null);
        assertThat(instalments("I1"))
                .extracting(Instalment::source, Instalment::due)
                .containsExactly(tuple(DueSource.INVOICE_TERM, "2024-03-11"));
        assertThat(read().invoice("I1").order()).isEqualTo(new OrderId("O1"));
    }

    @Test
    void anAgreementHoldsOnlyBetweenItsDates() {
        erp.invoice("I1", "C1", "10");
        agreement("G1", "Company", "C1", "2020-01-01", "2024-02-01", "15");
        agreement("G2", "Company", "C1", "2024-02-01", "2025-01-01", "25");
        agreement("G3", "Company", "C1", "2025-01-01", null, "35");

        assertThat(instalments("I1")).extracting(Instalment::due).containsExactly(LocalDate.of(2024, 3, 26));
    }

    @Test
    void theDayOfDeliveryIsKnownWhereTheShipmentWasDelivered() {
        erp.invoice("I1", "C1", "10");
        erp.insert(
                "shipment_item_billing",
                "shipment_id",
                "S1",
                "shipment_item_seq_id",
                "1",
                "invoice_id",
                "I1",
                "invoice_item_seq_id",
                "00001");
        assertThat(read().invoice("I1").delivered()).isNull();

        erp.insert(
                "shipment_status",
                "shipment_id",
                "S1",
                "status_id",
                "SHIPMENT_DELIVERED",
                "status_date",
                "2024-03-05 20:00-05");
        assertThat(read().invoice("I1").delivered()).isEqualTo("2024-03-05");
    }

    @Test
    void anotherOrganisationsInvoicesAreNotRead() {
        erp.insert("party_acctg_preference", "party_id", "Other")
                .invoice("I1", "C1", "10")
                .invoice("I2", "C1", "10");
        erp.run("update invoice set party_id_from = 'Other' where invoice_id = 'I2'");
        MemoryFacts facts = read();

        assertThat(facts.of(FactKind.INVOICE)).containsOnlyKeys("I1");
        assertThat(facts.rejected).isEmpty();
    }

    private void tax(String invoice, String number, String amount, String authority, String place) {
        erp.insert(
                "invoice_item",
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                number,
                "invoice_item_type_id",
                "ITM_SALES_TAX",
                "amount",
                amount,
                "tax_auth_party_id",
                authority,
                "tax_auth_geo_id",
                place);
    }

    private void term(String type, String invoice, String days, String percent) {
        erp.insert(
                "invoice_term",
                "invoice_term_id",
                type + invoice,
                "term_type_id",
                type,
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                "_NA_",
                "term_days",
                days,
                "term_value",
                percent);
    }

    private void agreement(String id, String from, String to, String since, String through, String days) {
        erp.insert(
                "agreement",
                "agreement_id",
                id,
                "agreement_type_id",
                "SALES_AGREEMENT",
                "party_id_from",
                from,
                "party_id_to",
                to,
                "from_date",
                since == null ? null : since + " 00:00-05",
                "thru_date",
                through == null ? null : through + " 00:00-05");
        erp.insert(
                "agreement_term",
                "agreement_term_id",
                "T" + id,
                "agreement_id",
                id,
                "term_type_id",
                "FIN_PAYMENT_TERM",
                "term_days",
                days);
    }

    private List<Instalment> instalments(String id) {
        Invoice invoice = read().invoice(id);
        assertThat(invoice.id()).isEqualTo(new InvoiceId(id));
        return invoice.instalments();
    }

    private static Instalment instalment(int number, String due, String amount) {
        return new Instalment(number, LocalDate.parse(due), DueSource.INVOICE_TERM, Money.of("USD", amount));
    }

    private static org.assertj.core.groups.Tuple tuple(DueSource source, String due) {
        return org.assertj.core.api.Assertions.tuple(source, LocalDate.parse(due));
    }
}
