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

    private static final Map<String, Object> INTEREST = Map.of(
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
            "Interest");

    private final OfbizFake ofbiz = new OfbizFake();

    @BeforeEach
    void letIn() {
        ofbiz.permissions.add("CARTERA_WRITE");
        ofbiz.knowsAcme();
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

    /** Of received money OFBiz would close the invoice by the larger amount, and leave it closed. */
    @Test
    void aPaymentIsAppliedByTheWantedAmountAlthoughOfbizAppliesMoreAndReceivedAfterwards() {
        ofbiz.core.put(
                "createPaymentApplication",
                c -> answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("100.00"))));

        write("k1", "CREATE_PAYMENT", PAYMENT);

        assertThat(ofbiz.calls)
                .extracting(OfbizFake.Call::service)
                .containsExactly(
                        "createPayment", "createPaymentApplication", "updatePaymentApplication", "setPaymentStatus");
        assertThat(ofbiz.calls.get(2).context()).containsEntry("amountApplied", new BigDecimal("40.00"));
        assertThat(ofbiz.calls.get(3).context()).containsEntry("statusId", "PMNT_RECEIVED");
    }

    @Test
    void moneyForOneInvoiceAloneIsReceivedFirst() {
        ofbiz.core.put(
                "createPaymentApplication",
                c -> answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("40.00"))));
        Map<String, Object> exact = new HashMap<>(PAYMENT);
        exact.put("amount", "40.00");

        write("k1", "CREATE_PAYMENT", exact);

        assertThat(ofbiz.calls)
                .extracting(OfbizFake.Call::service)
                .containsExactly("createPayment", "setPaymentStatus", "createPaymentApplication");
    }

    @Test
    void aPaymentThatOfbizAppliesByItselfAsWellIsNotEntered() {
        ofbiz.core.put("createPaymentApplication", c -> {
            ofbiz.row("PaymentApplication", Map.of("paymentId", "P1"));
            return answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("40.00")));
        });
        ofbiz.core.put("setPaymentStatus", c -> {
            ofbiz.row("PaymentApplication", Map.of("paymentId", "P1"));
            return OfbizFake.result("success");
        });

        assertThat((String) write("k1", "CREATE_PAYMENT", PAYMENT).get("errorMessage"))
                .contains("by itself");
        assertThat(ofbiz.rows("CarteraWriteBack")).isEmpty();
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
        ofbiz.core.put(
                "createPaymentApplication",
                c -> answer(Map.of("paymentApplicationId", "A1", "amountApplied", new BigDecimal("40.00"))));
        ofbiz.core.put("setPaymentStatus", c -> OfbizFake.result("fail"));

        assertThat((String) write("k1", "CREATE_PAYMENT", PAYMENT).get("errorMessage"))
                .contains("paymentMethod");
    }

    @Test
    void interestBecomesAnInvoiceReadyToBePaid() {
        invoiceIn("USD");

        write("k1", "INTEREST_INVOICE", INTEREST);

        assertThat(ofbiz.calls)
                .extracting(OfbizFake.Call::service)
                .containsExactly("createInvoice", "createInvoiceItem", "setInvoiceStatus");
        assertThat(ofbiz.calls.get(1).context())
                .containsEntry("invoiceItemTypeId", "INV_INTRST_CHRG")
                .containsEntry("amount", new BigDecimal("12.50"));
    }

    @Test
    void interestIsInvoicedInItsOwnCurrencyAlthoughTheCustomerPrefersAnother() {
        invoiceIn("EUR");

        write("k1", "INTEREST_INVOICE", INTEREST);

        assertThat(ofbiz.calls.get(1).service()).isEqualTo("updateInvoice");
        assertThat(ofbiz.calls.get(1).context())
                .containsEntry("invoiceId", "I9")
                .containsEntry("currencyUomId", "USD");
    }

    private void invoiceIn(String currency) {
        ofbiz.row("Invoice", Map.of("invoiceId", "I9", "currencyUomId", currency));
        ofbiz.core.put("createInvoice", c -> answer(Map.of("invoiceId", "I9")));
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
