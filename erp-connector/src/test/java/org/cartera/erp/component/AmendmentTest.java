package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class AmendmentTest {

    private final OfbizFake ofbiz = new OfbizFake();
    private CarteraFake cartera;

    @BeforeEach
    void startCartera() throws IOException {
        cartera = new CarteraFake();
        ofbiz.asks(cartera);
        ofbiz.permissions.add("CARTERA_VIEW");
        ofbiz.salesOrder("ORDER_APPROVED");
    }

    @AfterEach
    void stopCartera() {
        cartera.close();
    }

    @Test
    void anIncreaseIsAskedAboutWithTheAmountBeforeIt() {
        changeTo("120.00");

        assertThat(cartera.requests.get(0).body())
                .contains(
                        "\"checkpoint\":\"AMENDMENT\"", "\"amount\":120.00", "\"previous\":80.00", "\"order\":\"O1\"");
    }

    @Test
    void anIncreaseIsAskedAboutUnderTheKeyOfItsOrder() {
        checked("APPROVE");

        changeTo("120.00");

        assertThat(cartera.requests.get(0).body()).contains("\"cartKey\":\"k\"", "\"previous\":80.00");
        assertThat(ofbiz.jobs).singleElement().satisfies(job -> assertThat(job.service())
                .isEqualTo("carteraConfirmCheck"));
    }

    @Test
    void anOrderThatWaitsIsAskedAboutWholeWhateverItsChange() {
        checked("HOLD");

        changeTo("40.00");

        assertThat(cartera.requests.get(0).body())
                .contains("\"checkpoint\":\"APPROVAL\"", "\"amount\":40.00")
                .doesNotContain("previous");
    }

    /** An order paid by transfer has no checkout that would approve it afterwards. */
    @Test
    void anOrderThatWaitsGoesOnWhenItIsMadeSmallEnoughToPass() {
        waits();

        changeTo("40.00");

        assertThat(ofbiz.calls).last().satisfies(call -> {
            assertThat(call.service()).isEqualTo("changeOrderStatus");
            assertThat(call.context()).containsEntry("statusId", "ORDER_APPROVED");
        });
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("answer", "APPROVE");
    }

    @Test
    void anOrderOfWhichNothingIsLeftIsNotAskedAbout() {
        waits();
        ofbiz.core.put("resetGrandTotal", context -> {
            ofbiz.rows("OrderHeader").get(0).put("statusId", "ORDER_CANCELLED");
            return OfbizFake.result("success");
        });

        changeTo("8.00");

        assertThat(cartera.requests).isEmpty();
    }

    private void waits() {
        checked("HOLD");
        ofbiz.rows("OrderHeader").get(0).put("statusId", "ORDER_HOLD");
        ofbiz.row(
                "OrderStatus",
                Map.of("orderId", "O1", "statusId", "ORDER_HOLD", "statusUserLogin", "cartera", "statusDatetime", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "updateOrderItems",
                "appendOrderItem",
                "saveUpdatedCartToOrder",
                "createOrderAdjustment",
                "updateOrderAdjustment",
                "deleteOrderAdjustment"
            })
    void everyWayToChangeWhatAnOrderCostsIsLookedAt(String service) {
        assertThat(Component.elements(Component.parse(Component.HOME.resolve("servicedef/secas.xml")), "eca"))
                .filteredOn(rule -> rule.getAttribute("service").equals(service))
                .extracting(rule -> rule.getAttribute("event"))
                .containsExactly("invoke", "commit");
    }

    @Test
    void aDecreaseIsNeverHeld() {
        cartera.says(200, "{\"decision\":\"REJECT\",\"text\":\"No.\"}");

        assertThat(changeTo("40.00")).containsEntry("responseMessage", "success");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void aRefusedIncreaseIsTakenBackWithItsReason() {
        cartera.says(200, "{\"decision\":\"REJECT\",\"text\":\"40.00 USD over the limit.\"}");

        assertThat(changeTo("120.00"))
                .containsEntry("responseMessage", "error")
                .containsEntry("errorMessage", "The change of order O1 is not accepted. 40.00 USD over the limit.");
    }

    @Test
    void aHeldIncreasePutsTheOrderOnHold() {
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit.\"}");

        assertThat(changeTo("120.00")).containsEntry("responseMessage", "success");
        assertThat(ofbiz.calls).anySatisfy(call -> {
            assertThat(call.service()).isEqualTo("changeOrderStatus");
            assertThat(call.context()).containsEntry("statusId", "ORDER_HOLD");
        });
    }

    /** Seen on OFBiz: the promotions are made anew after the cancellation has committed, and only then is it known what the rest costs. */
    @Test
    void anOrderThatWaitsIsAskedAboutOnceOfbizHasMadeItsPromotionsAnew() {
        waits();

        cancelItem("40.00");

        assertThat(cartera.requests).singleElement().satisfies(request -> assertThat(request.body())
                .contains("\"checkpoint\":\"APPROVAL\"", "\"amount\":40.00"));
        assertThat(ofbiz.calls).last().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED"));
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0))
                .containsEntry("answer", "APPROVE")
                .containsEntry("amount", new BigDecimal("40.00"));
    }

    @Test
    void anOrderOfWhichTooMuchIsLeftWaitsOnWithItsNewAmount() {
        waits();
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit.\"}");

        cancelItem("60.00");

        assertThat(ofbiz.calls).extracting(OfbizFake.Call::service).doesNotContain("changeOrderStatus");
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0))
                .containsEntry("answer", "HOLD")
                .containsEntry("amount", new BigDecimal("60.00"));
    }

    @Test
    void anOrderThatHadPassedIsNotAskedAboutWhenSomethingOfItIsCancelled() {
        checked("HOLD");
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit.\"}");

        cancelItem("40.00");

        assertThat(cartera.requests).isEmpty();
        assertThat(ofbiz.jobs).isEmpty();
    }

    @Test
    void anOrderThatWentOnBeforeItsTurnCameIsNotAskedAboutAgain() {
        waits();
        Map<String, Object> job = leftAfterCancelling("40.00");

        ofbiz.rows("OrderHeader").get(0).put("statusId", "ORDER_APPROVED");
        ofbiz.run("carteraAskAgain", job);

        assertThat(cartera.requests).isEmpty();
    }

    /** Seen on OFBiz: on a busy machine the promotions ran out of time, and nothing told of the cancellation. */
    @Test
    void anOrderThatWaitsIsAskedAboutThoughOfbizFailsAtItsPromotions() {
        waits();

        ofbiz.run("carteraLeaveLateQuestion", new HashMap<>(Map.of("orderId", "O1")));

        assertThat(ofbiz.jobs).singleElement().satisfies(job -> assertThat(job.service())
                .isEqualTo("carteraAskAgain"));
    }

    @Test
    void theQuestionIsLeftWhereTheOrderIsCancelledInPartAndWhereItsPromotionsAreMadeAnew() {
        assertThat(Component.elements(Component.parse(Component.HOME.resolve("servicedef/secas.xml")), "action"))
                .filteredOn(action -> action.getAttribute("service").startsWith("carteraLeave"))
                .extracting(
                        action -> ((Element) action.getParentNode()).getAttribute("service"),
                        action -> action.getAttribute("service"))
                .containsExactly(
                        tuple("cancelOrderItem", "carteraLeaveLateQuestion"),
                        tuple("recreateOrderAdjustments", "carteraLeaveQuestion"));
    }

    private void cancelItem(String left) {
        Map<String, Object> job = leftAfterCancelling(left);
        if (job != null) {
            ofbiz.run("carteraAskAgain", job);
        }
    }

    private Map<String, Object> leftAfterCancelling(String left) {
        ofbiz.run("carteraLeaveQuestion", new HashMap<>(Map.of("orderId", "O1")));
        ofbiz.core.put("resetGrandTotal", context -> {
            ofbiz.rows("OrderHeader").get(0).put("grandTotal", new BigDecimal(left));
            return OfbizFake.result("success");
        });
        return ofbiz.jobs.isEmpty() ? null : new HashMap<>(ofbiz.jobs.get(0).context());
    }

    private void checked(String answer) {
        ofbiz.checked(answer, "LIVE");
    }

    private Map<String, Object> changeTo(String total) {
        Object before = ofbiz.run("carteraRememberTotal", new HashMap<>(Map.of("orderId", "O1")))
                .get("carteraTotalBefore");
        ofbiz.rows("OrderHeader").get(0).put("grandTotal", new BigDecimal(total));
        return ofbiz.run("carteraCheckAmendment", new HashMap<>(Map.of("orderId", "O1", "carteraTotalBefore", before)));
    }
}
