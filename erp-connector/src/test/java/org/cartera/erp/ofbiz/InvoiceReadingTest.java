package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Invoice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Invoices, as OFBiz keeps them")
class InvoiceReadingTest extends OfbizReading {
    private String refused(String id) {
        return read().refusal(FactKind.INVOICE, id);
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
}
