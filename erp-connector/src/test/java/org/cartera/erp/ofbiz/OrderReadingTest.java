package org.cartera.erp.ofbiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.OpenOrder;
import org.cartera.domain.receivable.ReadRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Orders still to be invoiced: ten pieces at 5.00 for C1")
class OrderReadingTest {
    private final ErpDatabase erp = new ErpDatabase().customer("C1");

    @BeforeEach
    void order() {
        erp.insert(
                "order_header",
                "order_id",
                "O1",
                "order_type_id",
                "SALES_ORDER",
                "status_id",
                "ORDER_APPROVED",
                "order_date",
                "2024-03-01 10:00-05",
                "currency_uom",
                "USD");
        erp.insert("order_role", "order_id", "O1", "party_id", "Company", "role_type_id", "BILL_FROM_VENDOR");
        erp.insert("order_role", "order_id", "O1", "party_id", "C1", "role_type_id", "BILL_TO_CUSTOMER");
        erp.insert(
                "order_item",
                "order_id",
                "O1",
                "order_item_seq_id",
                "1",
                "quantity",
                10,
                "unit_price",
                5,
                "status_id",
                "ITEM_APPROVED");
    }

    @AfterEach
    void close() throws Exception {
        erp.close();
    }

    private MemoryFacts read() {
        try (OpenErp source = erp.source()) {
            return MemoryFacts.of(source, ReadRequest.full(new OrganisationId("Company")));
        }
    }

    private void isOpen(String notInvoiced, String shipped) {
        OpenOrder order = read().order("O1");
        assertThat(order.notInvoiced()).isEqualTo(Money.of("USD", notInvoiced));
        assertThat(order.shippedNotInvoiced()).isEqualTo(Money.of("USD", shipped));
    }

    private void isNone() {
        MemoryFacts facts = read();
        assertThat(facts.of(FactKind.ORDER)).isEmpty();
        assertThat(facts.rejected).isEmpty();
    }

    private void billed(String invoice, int quantity, String status) {
        erp.invoice(invoice, "C1", "5", status);
        erp.insert(
                "order_item_billing",
                "order_id",
                "O1",
                "order_item_seq_id",
                "1",
                "invoice_id",
                invoice,
                "invoice_item_seq_id",
                "00001",
                "quantity",
                quantity,
                "amount",
                5);
    }

    private void issued(String id, int quantity, Integer cancelled) {
        erp.insert(
                "item_issuance",
                "item_issuance_id",
                id,
                "order_id",
                "O1",
                "order_item_seq_id",
                "1",
                "quantity",
                quantity,
                "cancel_quantity",
                cancelled);
    }

    private void adjusted(String id, String item, String amount) {
        erp.insert(
                "order_adjustment",
                "order_adjustment_id",
                id,
                "order_id",
                "O1",
                "order_item_seq_id",
                item,
                "order_adjustment_type_id",
                "PROMOTION_ADJUSTMENT",
                "amount",
                amount);
    }

    @Test
    void anApprovedOrderIsExposureToCome() {
        isOpen("50.00", "0.00");
        assertThat(read().order("O1").account()).isEqualTo(AccountKey.of("Company", "C1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORDER_CREATED",
                "ORDER_PROCESSING",
                "ORDER_HOLD",
                "ORDER_REJECTED",
                "ORDER_CANCELLED",
                "ORDER_COMPLETED"
            })
    void anOrderInAnotherStatusIsNone(String status) {
        erp.run("update order_header set grand_total = 50, status_id = '" + status + "'");
        isNone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ITEM_CANCELLED", "ITEM_REJECTED"})
    void theDiscountOfAnItemThatIsNoMoreTakesNothingOffTheOthers(String status) {
        erp.insert(
                "order_item",
                "order_id",
                "O1",
                "order_item_seq_id",
                "2",
                "quantity",
                1,
                "cancel_quantity",
                1,
                "unit_price",
                "40.00",
                "status_id",
                status);
        adjusted("OF-ITEM", "2", "-20.00");
        adjusted("OF-ORDER", "_NA_", "-5.00");
        isOpen("45.00", "0.00");
    }

    @Test
    void cancelledQuantityAndCancelledItemsAreNotOwed() {
        erp.run("update order_item set cancel_quantity = 3");
        erp.insert(
                "order_item",
                "order_id",
                "O1",
                "order_item_seq_id",
                "2",
                "quantity",
                10,
                "unit_price",
                5,
                "status_id",
                "ITEM_CANCELLED");
        isOpen("35.00", "0.00");
    }

    @Test
    void whatWasInvoicedIsNotExposureTwice() {
        billed("I1", 4, "INVOICE_READY");
        isOpen("30.00", "0.00");
        billed("I2", 6, "INVOICE_SENT");
        isNone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVOICE_IN_PROCESS", "INVOICE_CANCELLED"})
    void aDraftOrCancelledInvoiceInvoicesNothing(String status) {
        billed("I1", 10, status);
        isOpen("50.00", "0.00");
    }

    @Test
    void whatWasShippedAndNotInvoicedIsToldApart() {
        issued("S1", 7, 1);
        isOpen("20.00", "30.00");
        billed("I1", 4, "INVOICE_READY");
        isOpen("20.00", "10.00");
    }

    @Test
    @DisplayName("Cancelling its invoice leaves an order completed, with its goods gone and nothing billed")
    void completedAndUnbilled() {
        issued("S1", 10, null);
        billed("I1", 0, "INVOICE_CANCELLED");
        erp.run(
                "update order_header set status_id = 'ORDER_COMPLETED'; update order_item set status_id = 'ITEM_COMPLETED'");
        isOpen("0.00", "50.00");
    }

    @Test
    void discountsAndFreightThatNoInvoiceChargedAreSharedByValue() {
        adjusted("D1", "1", "-8.000");
        adjusted("F1", "_NA_", "3.000");
        issued("S1", 4, null);
        isOpen("27.00", "18.00");

        billed("I1", 4, "INVOICE_READY");
        erp.insert(
                "order_adjustment_billing",
                "order_adjustment_id",
                "D1",
                "invoice_id",
                "I1",
                "invoice_item_seq_id",
                "00002",
                "amount",
                "-3.20");
        isOpen("28.20", "0.00");
    }

    @Test
    void aDiscountNeverMakesExposureNegative() {
        adjusted("D1", "1", "-80");
        isOpen("0.00", "0.00");
    }

    @Test
    void theBuyerAndTheOneWhoOrderedNeedNotBeTheSame() {
        erp.customer("C2").insert("order_role", "order_id", "O1", "party_id", "C2", "role_type_id", "PLACING_CUSTOMER");
        assertThat(read().order("O1").soldTo()).isEqualTo(new CustomerId("C2"));
    }

    @Test
    void theLatestPromisedDeliveryCounts() {
        erp.run("update order_item set estimated_delivery_date = '2024-03-10 23:00-05'");
        erp.insert(
                "order_item",
                "order_id",
                "O1",
                "order_item_seq_id",
                "2",
                "quantity",
                1,
                "unit_price",
                5,
                "estimated_delivery_date",
                "2024-03-12 23:00-05");
        assertThat(read().order("O1").deliverBy()).isEqualTo("2024-03-12");
    }

    @ParameterizedTest
    @CsvSource({
        "update order_header set currency_uom = null, UNKNOWN_CURRENCY[]",
        "'update order_header set order_date = null, entry_date = null', MISSING_DATE[]",
        "update order_header set status_id = null, UNKNOWN_STATUS[]",
        "update order_item set unit_price = null, MISSING_AMOUNT[]",
        "delete from order_role where party_id = 'C1', MISSING_PARTY[]",
        "delete from party where party_id = 'C1', MISSING_PARTY[C1]",
        "delete from order_role where party_id = 'Company', WRONG_PARTIES[]",
    })
    void aBadOrderIsRefusedWithItsReason(String change, String reason) {
        erp.run(change);
        MemoryFacts facts = read();
        assertThat(facts.refusal(FactKind.ORDER, "O1")).isEqualTo(reason);
        assertThat(facts.of(FactKind.ORDER)).isEmpty();
    }

    @Test
    void aPurchaseOrderIsNone() {
        erp.run("update order_header set order_type_id = 'PURCHASE_ORDER'");
        isNone();
    }

    @Test
    void nullsEverywhereCrashNothing() {
        erp.run("update order_item set quantity = null, unit_price = null, status_id = null");
        issued("S1", 1, null);
        erp.run("update item_issuance set quantity = null");
        isNone();
    }
}
