package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShipmentTest {

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
    void goodsOfAnOrderThatMayNotPassAnyMoreDoNotLeaveAndTheOrderWaits() {
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"60 days overdue.\"}");

        assertThat(ship(Map.of("orderId", "O1")))
                .containsEntry("errorMessage", "Order O1 is not shipped. 60 days overdue.");
        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_HOLD"));
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("answer", "HOLD");
    }

    @Test
    void aPickingListAsksForTheOrderOfEachBin() {
        ship(Map.of("primaryOrderId", "O1"));

        assertThat(cartera.requests.get(0).body()).contains("\"checkpoint\":\"SHIPMENT\"", "\"order\":\"O1\"");
    }

    @Test
    void anOrderOfManyItemsIsAskedAboutOnceNotOncePerItem() {
        ship(Map.of("primaryOrderId", "O1"));
        ship(Map.of("orderId", "O1"));
        ship(Map.of("orderId", "O1"));

        assertThat(cartera.requests).hasSize(1);
    }

    @Test
    void anApprovedOrderIsShippedWhileCarteraIsAway() {
        cartera.close();

        assertThat(ship(Map.of("orderId", "O1"))).containsEntry("responseMessage", "success");
    }

    /** A shipment of forty lines would otherwise wait forty times, longer than OFBiz's transaction lives. */
    @Test
    void aCarteraThatDoesNotAnswerIsWaitedForOnceNotOncePerItem() {
        cartera.says(503, "down");

        ship(Map.of("primaryOrderId", "O1"));
        ship(Map.of("orderId", "O1"));

        assertThat(ship(Map.of("orderId", "O1"))).containsEntry("responseMessage", "success");
        assertThat(cartera.requests).hasSize(1);
    }

    /** OFBiz's lists ship any order that is marked, and the items of a held one are approved. */
    @Test
    void aHeldOrderIsNotShippedWhileCarteraIsAway() {
        held();
        cartera.close();

        assertThat((String) ship(Map.of("orderId", "O1")).get("errorMessage")).startsWith("Order O1 is not shipped.");
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("answer", "HOLD");
    }

    /** The policy may ask less of goods that leave than of an order that is to be approved. */
    @Test
    void aHeldOrderMustPassAsForItsApprovalAndGoesOnBeforeItIsShipped() {
        held();
        ofbiz.row(
                "OrderStatus",
                Map.of(
                        "orderId", "O1",
                        "statusId", "ORDER_HOLD",
                        "statusUserLogin", "cartera",
                        "statusDatetime", Timestamp.valueOf("2026-11-23 09:00:00")));

        assertThat(ship(Map.of("orderId", "O1"))).containsEntry("responseMessage", "success");

        assertThat(cartera.requests.get(0).body()).contains("\"checkpoint\":\"APPROVAL\"");
        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED"));
    }

    @Test
    void goodsWithoutAnOrderAreNoConcernOfCredit() {
        assertThat(ship(Map.of())).containsEntry("responseMessage", "success");
        assertThat(cartera.requests).isEmpty();
    }

    private void held() {
        ofbiz.rows("OrderHeader").get(0).put("statusId", "ORDER_HOLD");
        ofbiz.checked("HOLD", "LIVE").put("checkedAt", Timestamp.valueOf("2026-11-23 09:00:00"));
    }

    private Map<String, Object> ship(Map<String, Object> what) {
        return ofbiz.run("carteraGuardShipment", new HashMap<>(what));
    }
}
