package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {

    private static final Timestamp LONG_AGO = Timestamp.valueOf("2020-01-01 00:00:00");
    private static final Timestamp NOT_YET = Timestamp.valueOf("2999-01-01 00:00:00");

    private final OfbizFake ofbiz = new OfbizFake();
    private CarteraFake cartera;

    @BeforeEach
    void startCartera() throws IOException {
        cartera = new CarteraFake();
        ofbiz.asks(cartera);
        ofbiz.permissions.add("CARTERA_VIEW");
        ofbiz.salesOrder("ORDER_CREATED");
    }

    @AfterEach
    void stopCartera() {
        cartera.close();
    }

    /** Seen where only the tables were made: the hold had nobody to sign it, and the order was lost. */
    @Test
    void aHeldOrderIsHeldThoughNobodyHasLoadedTheComponentsUser() {
        ofbiz.rows("UserLogin").clear();
        ofbiz.row("UserLogin", Map.of("userLoginId", "system"));

        ofbiz.run("carteraHoldOrder", new HashMap<>(Map.of("orderId", "O1")));

        assertThat(ofbiz.calls).last().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_HOLD")
                .containsEntry("userLogin", ofbiz.rows("UserLogin").get(0)));
        assertThat(ofbiz.log).singleElement().satisfies(line -> assertThat(line)
                .contains("--load-data component=cartera"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Credit hold by Cartera", "Bloqueo de crédito de Cartera"})
    void whatWasHeldWhileTheComponentsUserWasMissingGoesOnByItselfOnceItIsLoaded(String reason) {
        heldBySystem(reason);

        ofbiz.run("carteraLiftHold", new HashMap<>(Map.of("orderId", "O1")));

        assertThat(ofbiz.calls).last().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED"));
    }

    /** OFBiz's own user signs for many: a hold of theirs is not ours to lift. */
    @Test
    void aHoldThatOfbizPlacedForAnotherReasonStays() {
        heldBySystem("Address to be verified");

        ofbiz.run("carteraLiftHold", new HashMap<>(Map.of("orderId", "O1")));

        assertThat(ofbiz.calls).extracting(OfbizFake.Call::service).doesNotContain("changeOrderStatus");
    }

    private void heldBySystem(String reason) {
        ofbiz.rows("OrderHeader").get(0).put("statusId", "ORDER_HOLD");
        ofbiz.row(
                "OrderStatus",
                Map.of(
                        "orderId",
                        "O1",
                        "statusId",
                        "ORDER_HOLD",
                        "statusUserLogin",
                        "system",
                        "statusDatetime",
                        "1",
                        "changeReason",
                        reason));
    }

    @Test
    void theCheckoutsOwnApprovalOfAHeldOrderBecomesTheHold() {
        checked("HOLD", "LIVE", NOT_YET);

        assertThat(approve(false)).containsEntry("statusId", "ORDER_HOLD");
        assertThat(cartera.requests).isEmpty();
        assertThat(ofbiz.calls).singleElement().satisfies(call -> {
            assertThat(call.context())
                    .containsEntry("statusId", "ORDER_HOLD")
                    .containsEntry("changeReason", "Credit hold by Cartera")
                    .containsEntry("userLogin", Map.of("userLoginId", "cartera"));
        });
    }

    @Test
    void theCheckoutsOwnApprovalAfterAGoodAnswerAsksNoSecondTime() {
        checked("APPROVE", "LIVE", NOT_YET);

        assertThat(approve(false)).containsEntry("responseMessage", "success").doesNotContainKey("statusId");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void aPersonIsToldWhyAHeldOrderCannotBeApproved() {
        checked("HOLD", "LIVE", NOT_YET);
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Still over the limit.\"}");

        assertThat(approve(true))
                .containsEntry("responseMessage", "error")
                .containsEntry("errorMessage", "Order O1 stays on hold. Still over the limit.");
    }

    @Test
    void anOrderStaysItsSellersWhoeverAsksAboutItLater() {
        ofbiz.rows("OrderHeader").get(0).put("createdBy", "vale");
        checked("HOLD", "LIVE", NOT_YET);

        approve(true);

        assertThat(cartera.requests.get(0).body()).contains("\"seller\":\"vale\"");
    }

    @Test
    void whoApprovesManyAtOnceReadsTheLanguageThatHeChoseAlthoughTheMassChangePassesNoneOn() {
        checked("HOLD", "LIVE", NOT_YET);
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"45 días de mora.\"}");

        Map<String, Object> result = ofbiz.run(
                "carteraGuardApproval",
                new HashMap<>(Map.of(
                        "orderId", "O1",
                        "setItemStatus", "Y",
                        "userLogin", Map.of("userLoginId", "seller", "lastLocale", "es_CO"))));

        assertThat((String) result.get("errorMessage")).startsWith("El pedido O1 sigue retenido.");
        assertThat(cartera.requests.get(0).body()).contains("\"language\":\"es\"");
    }

    @Test
    void whoMayNotSeeFiguresIsToldNone() {
        ofbiz.permissions.clear();
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Still 90 USD over the limit.\"}");

        assertThat((String) approve(true).get("errorMessage"))
                .startsWith("Order O1 stays on hold.")
                .doesNotContain("90");
    }

    @Test
    void aPersonApprovesAnOrderThatWasReleasedMeanwhile() {
        checked("HOLD", "LIVE", NOT_YET);

        assertThat(approve(true)).containsEntry("responseMessage", "success").doesNotContainKey("statusId");
        assertThat(ofbiz.rows("CarteraOrderCheck")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("answer", "APPROVE"));
    }

    @Test
    void anOrderThatNobodyCheckedIsAskedAboutAsABill() {
        approve(false);

        assertThat(cartera.requests.get(0).body())
                .contains(
                        "\"billTo\":\"Acme\"",
                        "\"organisation\":\"Company\"",
                        "\"order\":\"O1\"",
                        "\"checkpoint\":\"APPROVAL\"");
    }

    /** Orders that were imported, or are older than the component; without these nobody could ever approve them. */
    @Test
    void whereAnOrderNamesNoBillToTheBuyerIsAskedAboutAndItsStoreSaysWhoSells() {
        ofbiz.rows("OrderRole").clear();
        ofbiz.row("OrderRole", Map.of("orderId", "O1", "roleTypeId", "PLACING_CUSTOMER", "partyId", "Branch"));
        ofbiz.rows("OrderHeader").get(0).put("productStoreId", "9000");
        ofbiz.row("ProductStore", Map.of("productStoreId", "9000", "payToPartyId", "Company"));
        ofbiz.setting("organisations", "Company,Other");

        approve(true);

        assertThat(cartera.requests.get(0).body()).contains("\"billTo\":\"Branch\"", "\"organisation\":\"Company\"");
    }

    @Test
    void anOldAnswerIsAskedForAgain() {
        checked("APPROVE", "LIVE", LONG_AGO);
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Overdue since.\"}");

        assertThat(approve(false)).containsEntry("statusId", "ORDER_HOLD");
    }

    @Test
    void theMirrorsGoodAnswerIsAskedForAgainAfterHalfAMinute() {
        checked("APPROVE", "MIRROR", secondsAgo(31));
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit.\"}");

        assertThat(approve(false)).containsEntry("statusId", "ORDER_HOLD");
        assertThat(cartera.requests).hasSize(1);
    }

    /** The seller has waited for Cartera once, and a check of the mirror is asked again by itself. */
    @Test
    void theCheckoutThatTheMirrorHasJustAnsweredDoesNotWaitForCarteraAgain() {
        checked("APPROVE", "MIRROR", secondsAgo(0));

        assertThat(approve(false)).containsEntry("responseMessage", "success").doesNotContainKey("statusId");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void theQuestionStillSaysWhoOrderedThatItIsPaidBeforehandAndWhenItIsDelivered() {
        ofbiz.row("OrderRole", Map.of("orderId", "O1", "roleTypeId", "PLACING_CUSTOMER", "partyId", "Branch"));
        ofbiz.row("OrderPaymentPreference", Map.of("orderId", "O1", "paymentMethodTypeId", "CREDIT_CARD"));
        ofbiz.row(
                "OrderPaymentPreference",
                Map.of("orderId", "O1", "paymentMethodTypeId", "CASH", "statusId", "PAYMENT_CANCELLED"));
        ofbiz.row(
                "OrderItem",
                Map.of("orderId", "O1", "estimatedDeliveryDate", Timestamp.valueOf("2027-03-01 09:00:00")));

        approve(true);

        assertThat(cartera.requests.get(0).body())
                .contains("\"soldTo\":\"Branch\"", "\"prepaid\":true", "\"deliverBy\":\"2027-03-01\"");
    }

    /** OFBiz's page "receive payment" leaves the way that was agreed, or cancels it, and approves the order by itself. */
    @Test
    void cashReceivedForAHeldOrderPaysItBeforehandAndItsApprovalAsksAgain() {
        checked("HOLD", "LIVE", NOT_YET);
        preference("EXT_COD", "PAYMENT_NOT_RECEIVED", "80.00");
        preference("CASH", "PAYMENT_RECEIVED", "80.00");

        assertThat(approve(false)).containsEntry("responseMessage", "success").doesNotContainKey("statusId");
        assertThat(cartera.requests).singleElement().satisfies(request -> assertThat(request.body())
                .contains("\"prepaid\":true"));
    }

    @Test
    void aPartOfTheMoneyDoesNotPayAnOrderBeforehand() {
        preference("EXT_OFFLINE", "PAYMENT_NOT_RECEIVED", "80.00");
        preference("CASH", "PAYMENT_RECEIVED", "79.99");

        approve(true);

        assertThat(cartera.requests.get(0).body()).contains("\"prepaid\":false");
    }

    /** The point of sale completes its order right after the approval; held in between, a paid sale would be lost. */
    @Test
    void whatIsPaidAtTheTillIsNotAskedAboutAtItsApprovalEither() {
        ofbiz.rows("OrderHeader").get(0).put("salesChannelEnumId", "POS_SALES_CHANNEL");
        preference("CASH", "PAYMENT_NOT_RECEIVED", "80.00");
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"45 days overdue.\"}");

        assertThat(approve(false)).containsEntry("responseMessage", "success").doesNotContainKey("statusId");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void creditAtTheTillIsAskedAboutAtItsApproval() {
        ofbiz.rows("OrderHeader").get(0).put("salesChannelEnumId", "POS_SALES_CHANNEL");
        preference("EXT_BILLACT", "PAYMENT_NOT_RECEIVED", "80.00");

        approve(false);

        assertThat(cartera.requests).hasSize(1);
    }

    @Test
    void whatCarteraItselfHasLetGoIsNotAskedAgain() {
        checked("APPROVE", "LIVE", LONG_AGO);

        assertThat(ofbiz.run(
                        "carteraGuardApproval",
                        new HashMap<>(Map.of(
                                "orderId", "O1", "setItemStatus", "Y", "userLogin", Map.of("userLoginId", "cartera")))))
                .containsEntry("responseMessage", "success")
                .doesNotContainKey("statusId");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void anApprovalThatPassesIsConfirmedSoThatItsClaimDoesNotLapse() {
        approve(true);

        assertThat(ofbiz.jobs).singleElement().satisfies(job -> assertThat(job.service())
                .isEqualTo("carteraConfirmCheck"));
    }

    @Test
    void purchaseOrdersAreNoConcernOfCredit() {
        ofbiz.rows("OrderHeader").get(0).put("orderTypeId", "PURCHASE_ORDER");

        approve(true);

        assertThat(cartera.requests).isEmpty();
    }

    /** The order list's "process", and the checkout of a store whose orders wait there for a person. */
    @Test
    void aHeldOrderIsNotTakenOnByProcessingIt() {
        ofbiz.rows("OrderHeader").get(0).put("statusId", "ORDER_HOLD");
        checked("HOLD", "LIVE", NOT_YET);
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Still over the limit.\"}");

        assertThat(change("ORDER_PROCESSING", true))
                .containsEntry("responseMessage", "error")
                .containsEntry("errorMessage", "Order O1 stays on hold. Still over the limit.");
        assertThat(change("ORDER_PROCESSING", false)).containsEntry("statusId", "ORDER_HOLD");
    }

    @Test
    void aHeldOrderThatMayPassByNowIsProcessed() {
        ofbiz.rows("OrderHeader").get(0).put("statusId", "ORDER_HOLD");
        checked("HOLD", "LIVE", NOT_YET);

        assertThat(change("ORDER_PROCESSING", true))
                .containsEntry("responseMessage", "success")
                .doesNotContainKey("statusId");
    }

    @Test
    void processingAnOrderThatDoesNotWaitIsNotAskedAboutItsApprovalIs() {
        change("ORDER_PROCESSING", true);
        checked("APPROVE", "LIVE", LONG_AGO);
        change("ORDER_PROCESSING", true);

        assertThat(cartera.requests).isEmpty();
    }

    private void preference(String method, String status, String amount) {
        ofbiz.row(
                "OrderPaymentPreference",
                Map.of(
                        "orderId",
                        "O1",
                        "paymentMethodTypeId",
                        method,
                        "statusId",
                        status,
                        "maxAmount",
                        new BigDecimal(amount)));
    }

    private static Timestamp secondsAgo(int seconds) {
        return new Timestamp(System.currentTimeMillis() - seconds * 1_000L);
    }

    private void checked(String answer, String source, Timestamp at) {
        ofbiz.checked(answer, source).putAll(Map.of("reasonsEn", "Over the limit.", "checkedAt", at));
    }

    private Map<String, Object> approve(boolean byAPerson) {
        return change("ORDER_APPROVED", byAPerson);
    }

    private Map<String, Object> change(String status, boolean byAPerson) {
        Map<String, Object> change = new HashMap<>(Map.of("orderId", "O1", "statusId", status));
        if (byAPerson) {
            change.put("setItemStatus", "Y");
        }
        return ofbiz.run("carteraGuardApproval", change);
    }
}
