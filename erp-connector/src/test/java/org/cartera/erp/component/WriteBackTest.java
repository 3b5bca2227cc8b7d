package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBackTest {

    private static final Map<String, Object> PAYMENT = Map.of(
            "organisation",
            "Company",
            "customer",
            "Acme",
            "amount",
            "100.00",
            "currency",
            "USD",
            "paymentMethod",
            "BANK",
            "date",
            "2026-11-22",
            "applications",
            List.of(Map.of("invoice", "I1", "amount", "40.00")));

    private final OfbizFake ofbiz = new OfbizFake();

    @BeforeEach
    void letIn() {
        ofbiz.permissions.add("CARTERA_WRITE");
        ofbiz.core.put("createPayment", c -> answer(Map.of("paymentId", "P1")));
    }

    @Test
    void aHoldIsWrittenOnceHoweverOftenItIsAsked() {
        Map<String, Object> first = write("k1", "HOLD_ORDER", Map.of("order", "O1"));
        Map<String, Object> again = write("k1", "HOLD_ORDER", Map.of("order", "O1"));

        assertThat(ofbiz.calls).hasSize(1);
        assertThat(again.get("result")).isEqualTo(first.get("result")).isEqualTo(Map.of("order", "O1"));
    }

    @Test
    void aKeyServesOneActionOnly() {
        write("k1", "HOLD_ORDER", Map.of("order", "O1"));

        assertThat(write("k1", "APPROVE_ORDER", Map.of("order", "O1"))).containsEntry("responseMessage", "error");
        assertThat(ofbiz.calls).hasSize(1);
    }

    @Test
    void whoHasNotThePermissionWritesNothing() {
        ofbiz.permissions.clear();

        assertThat(write("k1", "HOLD_ORDER", Map.of("order", "O1"))).containsEntry("responseMessage", "error");
        assertThat(ofbiz.calls).isEmpty();
    }

    @Test
    void anApprovalAsksForTheItemsToo() {
        write("k1", "APPROVE_ORDER", Map.of("order", "O1"));

        assertThat(ofbiz.calls.get(0).context())
                .containsEntry("statusId", "ORDER_APPROVED")
                .containsEntry("setItemStatus", "Y");
    }

    @Test
    void aPaymentIsReceivedAndAppliedByTheWantedAmountAlthoughOfbizAppliesMore() {
        ofbiz.core.put(
                "createPaymentApplication",
                c -> answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("100.00"))));

        write("k1", "CREATE_PAYMENT", PAYMENT);

        assertThat(ofbiz.calls)
                .extracting(OfbizFake.Call::service)
                .containsExactly(
                        "createPayment", "setPaymentStatus", "createPaymentApplication", "updatePaymentApplication");
        assertThat(ofbiz.calls.get(1).context()).containsEntry("statusId", "PMNT_RECEIVED");
        assertThat(ofbiz.calls.get(3).context()).containsEntry("amountApplied", new BigDecimal("40.00"));
    }

    @Test
    void anInvoiceWithTooLittleOpenStopsTheWholePayment() {
        ofbiz.core.put(
                "createPaymentApplication",
                c -> answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("39.99"))));

        assertThat((String) write("k1", "CREATE_PAYMENT", PAYMENT).get("errorMessage"))
                .contains("only 39.99 open");
        assertThat(ofbiz.rows("CarteraWriteBack")).isEmpty();
    }

    @Test
    void aPaymentThatOfbizDoesNotReceiveIsNotLeftExpected() {
        ofbiz.core.put("setPaymentStatus", c -> OfbizFake.result("fail"));

        assertThat((String) write("k1", "CREATE_PAYMENT", PAYMENT).get("errorMessage"))
                .contains("paymentMethod");
    }

    @Test
    void interestBecomesAnInvoiceReadyToBePaid() {
        ofbiz.core.put("createInvoice", c -> answer(Map.of("invoiceId", "I9")));

        write(
                "k1",
                "INTEREST_INVOICE",
                Map.of(
                        "organisation",
                        "Company",
                        "customer",
                        "Acme",
                        "amount",
                        "12.50",
                        "currency",
                        "USD",
                        "date",
                        "2026-11-22",
                        "due",
                        "2026-12-22",
                        "description",
                        "Interest"));

        assertThat(ofbiz.calls)
                .extracting(OfbizFake.Call::service)
                .containsExactly("createInvoice", "createInvoiceItem", "setInvoiceStatus");
        assertThat(ofbiz.calls.get(1).context())
                .containsEntry("invoiceItemTypeId", "INV_INTRST_CHRG")
                .containsEntry("amount", new BigDecimal("12.50"));
    }

    private Map<String, Object> write(String key, String action, Map<String, Object> body) {
        return ofbiz.run(
                "carteraWriteBack", new HashMap<>(Map.of("idempotencyKey", key, "action", action, "body", body)));
    }

    private static Map<String, Object> answer(Map<String, Object> values) {
        Map<String, Object> result = OfbizFake.result("success");
        result.putAll(values);
        return result;
    }
}
