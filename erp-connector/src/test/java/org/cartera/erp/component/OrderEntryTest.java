package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderEntryTest {
    private static final String HELD =
            """
            {"decision":"HOLD","text":"45 days overdue.","texts":{
            "reasons":{"en":"45 days overdue.","es":"45 días de mora."},
            "clearing":{"en":"Pay 90.00 USD.","es":"Pagar 90,00 USD."}}}""";

    private final OfbizFake ofbiz = new OfbizFake();
    private CarteraFake cartera;

    @BeforeEach
    void startCartera() throws IOException {
        cartera = new CarteraFake();
        ofbiz.row("OrderHeader", Map.of("orderId", "O1", "statusId", "ORDER_CREATED"));
        ofbiz.asks(cartera);
        ofbiz.permissions.add("CARTERA_VIEW");
    }

    @AfterEach
    void stopCartera() {
        cartera.close();
    }

    @Test
    void anOrderThatMayPassIsStoredWithItsCheckAndConfirmedAfterwards() {
        Map<String, Object> check = checkOf(enter());
        bind(check);

        assertThat(ofbiz.rows("CarteraOrderCheck")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("answer", "APPROVE")
                .containsEntry("source", "LIVE")
                .containsEntry("billToPartyId", "Acme"));
        assertThat(ofbiz.calls).isEmpty();
        assertThat(ofbiz.jobs).singleElement().satisfies(job -> assertThat(job.service())
                .isEqualTo("carteraConfirmCheck"));
        cartera.says(CarteraFake.CONFIRM, 200, "{\"state\":\"COMMITTED\",\"decision\":\"APPROVE\"}");

        ofbiz.run("carteraConfirmCheck", Map.of("orderId", "O1"));
        assertThat(cartera.requests.get(1).line())
                .isEqualTo("POST /api/v1/order-checks/" + check.get("cartKey") + "/confirm");
        assertThat(cartera.requests.get(1).body()).isEqualTo("{\"organisation\":\"Company\",\"order\":\"O1\"}");
    }

    @Test
    void theQuestionCarriesWhoBuysFromWhomForHowMuchAndWhoAsks() {
        enter();

        assertThat(cartera.requests.get(0).line()).isEqualTo("POST /api/v1/order-checks");
        assertThat(cartera.requests.get(0).authorization()).isEqualTo("Basic b2ZiaXo6czNjcmV0");
        assertThat(cartera.requests.get(0).body())
                .contains(
                        "\"organisation\":\"Company\"",
                        "\"billTo\":\"Acme\"",
                        "\"soldTo\":\"Branch\"",
                        "\"amount\":1250.50")
                .contains(
                        "\"currency\":\"USD\"",
                        "\"checkpoint\":\"ORDER_ENTRY\"",
                        "\"seller\":\"seller\"",
                        "\"language\":\"en\"");
    }

    @Test
    void aRefusedOrderIsAnErrorThatNamesTheReasons() {
        cartera.says(200, "{\"decision\":\"REJECT\",\"text\":\"3 invoices are 45 days overdue.\"}");

        Map<String, Object> result = enter();

        assertThat(result).containsEntry("responseMessage", "error");
        assertThat(result.get("errorMessage"))
                .isEqualTo("The order cannot be taken now; the cart is kept. 3 invoices are 45 days overdue.");
    }

    @Test
    void aCustomerOfTheWebShopReadsNoFigures() {
        ofbiz.permissions.clear();
        ofbiz.locale = Locale.forLanguageTag("es");
        cartera.says(200, "{\"decision\":\"REJECT\",\"text\":\"3 facturas con 45 días de mora.\"}");

        assertThat((String) enter().get("errorMessage"))
                .startsWith("En este momento")
                .doesNotContain("45", "mora");
    }

    /** Whoever works here is not sent to the customer service. */
    @Test
    void aSellerWhoMayNotSeeFiguresIsToldWhomToAsk() {
        ofbiz.permissions.clear();
        ofbiz.permissions.add("ORDERMGR_ADMIN");
        cartera.says(200, "{\"decision\":\"REJECT\",\"text\":\"3 invoices are 45 days overdue.\"}");

        assertThat(enter().get("errorMessage"))
                .isEqualTo("The order cannot be taken now; the cart is kept. "
                        + "Ask the credit department: your login shows no figures.");
    }

    @Test
    void theSellerReadsTheLanguageThatHeChoseAlthoughTheCheckoutPassesNoneOn() {
        cartera.says(200, "{\"decision\":\"REJECT\",\"text\":\"45 días de mora.\"}");

        Map<String, Object> result = enter(Map.of("userLogin", Map.of("userLoginId", "seller", "lastLocale", "es_CO")));

        assertThat((String) result.get("errorMessage")).startsWith("En este momento");
        assertThat(cartera.requests.get(0).body()).contains("\"language\":\"es\"");
    }

    @Test
    void aHeldOrderIsStoredAndHeldAndKeepsItsReasonsOutOfTheHistory() {
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit. By 90 USD.\"}");

        bind(checkOf(enter()));

        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("reasonsEn", "Over the limit. By 90 USD.");
        OfbizFake.Call hold = ofbiz.calls.get(0);
        assertThat(hold.service()).isEqualTo("changeOrderStatus");
        assertThat(hold.context())
                .containsEntry("statusId", "ORDER_HOLD")
                .containsEntry("changeReason", "Credit hold by Cartera");
    }

    @Test
    void anOrderThatWasNotStoredGivesItsRoomBack() {
        Map<String, Object> check = checkOf(enter());

        ofbiz.run("carteraDropCheck", Map.of("carteraCheck", check));

        assertThat(ofbiz.jobs).singleElement().satisfies(job -> assertThat(job.context())
                .containsEntry("cartKey", check.get("cartKey")));
    }

    /** A page of OFBiz begins a transaction before it stores the order; what fails in it marks it for rollback. */
    @Test
    void anOrderThatWasLostWithItsTransactionGivesItsRoomBackToo() {
        Map<String, Object> check = checkOf(enter());
        ofbiz.markedForRollback = true;

        ofbiz.run("carteraDropCheck", Map.of("carteraCheck", check));
        ofbiz.run("carteraDropCheck", Map.of("carteraCheck", check, "orderId", "O1"));

        assertThat(ofbiz.jobs).hasSize(2).allSatisfy(job -> assertThat(job.context())
                .containsEntry("cartKey", check.get("cartKey")));
    }

    @Test
    void anOrderThatIsStoredKeepsItsRoom() {
        ofbiz.run("carteraDropCheck", Map.of("carteraCheck", checkOf(enter()), "orderId", "O1"));

        assertThat(ofbiz.jobs).isEmpty();
    }

    @Test
    void aSilentCarteraIsGivenUpAndTheMirrorAnswers() {
        cartera.fallsSilent();
        ofbiz.setting("total.milliseconds", "200");
        mirror("APPROVE", "2000.00");

        assertThat(checkOf(enter())).containsEntry("answer", "APPROVE").containsEntry("source", "MIRROR");
    }

    @Test
    void aServerInTroubleCountsAsNotReached() {
        cartera.says(503, "down");
        mirror("APPROVE", "2000.00");

        assertThat(checkOf(enter())).containsEntry("source", "MIRROR");
    }

    @Test
    void anAnswerWithoutADecisionLetsNothingPass() {
        cartera.says(200, "{}");

        assertThat(checkOf(enter())).containsEntry("answer", "HOLD").containsEntry("source", "UNCLEAR");
    }

    @Test
    void aQuestionThatCarteraDoesNotAcceptIsHeldForAPersonAndSaysWhy() {
        mirror("APPROVE", "2000.00");
        cartera.says(
                400,
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"No such currency\",\"field\":\"currency\"}");

        assertThat(checkOf(enter())).containsEntry("answer", "HOLD").containsEntry("source", "UNCLEAR");
        assertThat(told(checkOf(enter()))).contains("No such currency");
    }

    @Test
    void aSecretThatIsBeingChangedCountsAsCarteraAway() {
        mirror("APPROVE", "2000.00");
        cartera.says(401, "{\"title\":\"Unauthorized\",\"status\":401}");

        assertThat(checkOf(enter())).containsEntry("answer", "APPROVE").containsEntry("source", "MIRROR");
    }

    @Test
    void theSellerReadsWhatWouldClearIt() {
        cartera.says(200, HELD);

        assertThat(told(checkOf(enter()))).isEqualTo("45 days overdue. What clears it: Pay 90.00 USD.");
    }

    @Test
    void theReasonsAreKeptInEachLanguageForWhoeverReadsThem() {
        cartera.says(200, HELD);
        bind(checkOf(enter()));

        assertThat(ofbiz.rows("CarteraOrderCheck").get(0))
                .containsEntry("reasonsEn", "45 days overdue. What clears it: Pay 90.00 USD.")
                .containsEntry("reasonsEs", "45 días de mora. Para liberarlo: Pagar 90,00 USD.");
        cartera.close();
        mirror("HOLD", "0");
        bind(checkOf(enter()));

        assertThat(ofbiz.rows("CarteraOrderCheck").get(0))
                .hasEntrySatisfying(
                        "reasonsEn", text -> assertThat((String) text).startsWith("Cartera could not"))
                .hasEntrySatisfying(
                        "reasonsEs", text -> assertThat((String) text).startsWith("No se pudo"));
    }

    @Test
    void anOrganisationThatIsNotCarterasConcernIsNotAskedAbout() {
        ofbiz.setting("organisations", "Other, Third");

        assertThat(enter()).doesNotContainKey("carteraCheck");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void whatIsPaidAtTheTillGetsNoCreditAndIsNotAskedAbout() {
        assertThat(enter(Map.of(
                        "salesChannelEnumId",
                        "POS_SALES_CHANNEL",
                        "orderPaymentInfo",
                        List.of(Map.of("paymentMethodTypeId", "CASH")))))
                .doesNotContainKey("carteraCheck");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void creditAtTheTillIsRefusedWhereElsewhereItIsHeldBecauseTheGoodsLeaveAtOnce() {
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit.\"}");

        assertThat(enter(Map.of("salesChannelEnumId", "POS_SALES_CHANNEL"))).containsEntry("responseMessage", "error");
    }

    @Test
    void withoutCarteraAnOrderThatNoLongerFitsIsHeldNotLost() {
        cartera.close();
        mirror("APPROVE", "1250.49");

        assertThat(checkOf(enter())).containsEntry("answer", "HOLD");
        assertThat(told(checkOf(enter()))).contains("1250.50 USD").contains("1250.49 USD");
    }

    @Test
    void withoutCarteraAnOrderEqualToTheRoomPasses() {
        cartera.close();
        mirror("APPROVE", "1250.50");

        assertThat(checkOf(enter())).containsEntry("answer", "APPROVE");
    }

    @Test
    void withoutCarteraARefusedCustomersOrderIsHeldNotLost() {
        cartera.close();
        mirror("REJECT", "0");

        assertThat(checkOf(enter())).containsEntry("answer", "HOLD");
    }

    @Test
    void withoutCarteraAnOrderOfACustomerWithoutAKnownLimitIsHeld() {
        cartera.close();
        ofbiz.row("CarteraCredit", Map.of("organizationPartyId", "Company", "partyId", "Acme", "answer", "APPROVE"));

        assertThat(checkOf(enter())).containsEntry("answer", "HOLD");
        assertThat(told(checkOf(enter()))).endsWith("How much credit is left is not known here.");
    }

    @Test
    void withoutCarteraAnUnknownCustomersOrderIsHeld() {
        cartera.close();

        assertThat(checkOf(enter())).containsEntry("answer", "HOLD");
    }

    @Test
    void theCompanyMayChooseToWarnOnlyWhileCarteraIsAway() {
        cartera.close();
        ofbiz.setting("unreachable.answer", "WARN");

        assertThat(checkOf(enter())).containsEntry("answer", "WARN").containsEntry("source", "MIRROR");
    }

    @Test
    void aCheckFromTheMirrorIsNotConfirmed() {
        cartera.close();
        bind(checkOf(enter()));

        assertThat(ofbiz.run("carteraConfirmCheck", Map.of("orderId", "O1")))
                .containsEntry("responseMessage", "success");
    }

    @Test
    void aConfirmationThatDoesNotArriveIsLeftToTheQueueToRepeat() {
        bind(checkOf(enter()));
        cartera.close();

        assertThat(ofbiz.run("carteraConfirmCheck", Map.of("orderId", "O1"))).containsEntry("responseMessage", "error");
    }

    @Test
    void theSecretNeverReachesTheLog() {
        cartera.says(400, "{\"title\":\"Bad request\"}");
        enter();
        cartera.close();
        enter();

        assertThat(ofbiz.log).isNotEmpty().noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void nothingIsAskedWhileTheComponentIsSwitchedOff() {
        ofbiz.setting("enabled", "N");

        assertThat(enter()).doesNotContainKey("carteraCheck");
        assertThat(cartera.requests).isEmpty();
    }

    private Map<String, Object> enter() {
        return enter(Map.of());
    }

    private Map<String, Object> enter(Map<String, Object> otherwise) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "partyId", "Branch",
                "billToCustomerPartyId", "Acme",
                "billFromVendorPartyId", "Company",
                "currencyUom", "USD",
                "grandTotal", new BigDecimal("1250.5"),
                "orderPaymentInfo", List.of(Map.of("paymentMethodTypeId", "EXT_OFFLINE"))));
        order.putAll(otherwise);
        return ofbiz.run("carteraCheckOrder", order);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> checkOf(Map<String, Object> result) {
        assertThat(result).containsEntry("responseMessage", "success");
        return (Map<String, Object>) result.get("carteraCheck");
    }

    @SuppressWarnings("unchecked")
    private static String told(Map<String, Object> check) {
        return ((Map<String, String>) check.get("texts")).get("en");
    }

    private void bind(Map<String, Object> check) {
        ofbiz.run("carteraBindOrder", Map.of("orderId", "O1", "carteraCheck", check));
    }

    private void mirror(String answer, String available) {
        ofbiz.row(
                "CarteraCredit",
                Map.of(
                        "organizationPartyId", "Company",
                        "partyId", "Acme",
                        "answer", answer,
                        "currencyUomId", "USD",
                        "available", new BigDecimal(available),
                        "textEn", "As of this morning."));
    }
}
