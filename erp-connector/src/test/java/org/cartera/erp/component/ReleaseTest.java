package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final String ASK = "POST /releases";
    private static final String LOOK = "GET /releases/{id}";

    private final OfbizFake ofbiz = new OfbizFake();
    private CarteraFake cartera;

    @BeforeEach
    void startCartera() throws IOException {
        cartera = new CarteraFake();
        ofbiz.asks(cartera);
        ofbiz.permissions.addAll(List.of("CARTERA_VIEW", "CARTERA_ASK"));
        cartera.says(CarteraFake.HOLDS, 200, "{\"rows\":[],\"next\":\"0\"}");
        cartera.says(ASK, 201, release("REQUESTED", "", ""));
    }

    @AfterEach
    void stopCartera() {
        cartera.close();
    }

    @Test
    void aHeldOrderShowsItsSellerThatHeMayAskAndForHowMuch() {
        heldOrder();

        assertThat(shown(Map.of("orderId", "O1")))
                .containsEntry("mayAsk", true)
                .containsEntry("amount", new BigDecimal("80.00"))
                .doesNotContainKey("text");
    }

    @Test
    void aRequestGoesToCarteraWithTheSellersNameAndReasonAndIsKept() {
        heldOrder();

        assertThat(ask(Map.of("orderId", "O1", "reason", " Pays on Monday ")))
                .containsEntry("responseMessage", "success")
                .containsEntry("successMessage", "The release was asked for; the credit department decides.");

        assertThat(cartera.asked(ASK)).singleElement().satisfies(request -> assertThat(request.body())
                .contains(
                        "\"organisation\":\"Company\"",
                        "\"cartKey\":\"k\"",
                        "\"seller\":\"seller\"",
                        "\"reason\":\"Pays on Monday\"",
                        "\"validUntil\":\"" + LocalDate.now().plusDays(3) + "\""));
        assertThat(shown(Map.of("orderId", "O1")))
                .containsEntry("mayAsk", false)
                .containsEntry(
                        "text",
                        "seller asked for a release (Pays on Monday); the credit department has until "
                                + LocalDate.now().plusDays(3) + " to decide.");
    }

    @Test
    void whatIsAskedForAlreadyIsNotAskedForAgain() {
        heldOrder();
        ask(Map.of("orderId", "O1", "reason", "Pays on Monday"));

        assertThat(ask(Map.of("orderId", "O1", "reason", "Pays on Monday"))).containsEntry("responseMessage", "error");
        assertThat(cartera.asked(ASK)).hasSize(1);
    }

    @Test
    void anOrderThatHasGrownNeedsARequestOfItsOwn() {
        heldOrder();
        ask(Map.of("orderId", "O1", "reason", "Pays on Monday"));
        ofbiz.rows("CarteraOrderCheck").get(0).put("amount", new BigDecimal("80.01"));

        assertThat(shown(Map.of("orderId", "O1"))).containsEntry("mayAsk", true);
    }

    @Test
    void whatBecameOfItIsShownInTheSellersLanguage() {
        heldOrder();
        ask(Map.of("orderId", "O1", "reason", "Pays on Monday"));
        cartera.says(LOOK, 200, release("REFUSED", "carolina", "Primero que pague."));
        ofbiz.run("carteraFollowReleases", new HashMap<>());
        ofbiz.locale = Locale.forLanguageTag("es");

        assertThat(shown(Map.of("orderId", "O1")))
                .containsEntry("text", "carolina no concedió la liberación. Primero que pague.")
                .containsEntry("mayAsk", true);

        ofbiz.run("carteraFollowReleases", new HashMap<>());
        assertThat(cartera.asked(LOOK))
                .as("what is decided is not asked about again")
                .hasSize(1);
    }

    @Test
    void aReleaseThatWasGrantedIsShownWhenTheOrderHasGoneOnToo() {
        heldOrder();
        ask(Map.of("orderId", "O1", "reason", "Pays on Monday"));
        cartera.says(LOOK, 200, release("GRANTED", "carolina", ""));
        ofbiz.run("carteraExchange", new HashMap<>());
        ofbiz.rows("CarteraOrderCheck").get(0).put("answer", "APPROVE");

        assertThat(shown(Map.of("orderId", "O1"))).containsEntry("mayAsk", false);
        assertThat((String) shown(Map.of("orderId", "O1")).get("text")).startsWith("Released by carolina");
    }

    @Test
    void aReleaseThatIsTakenBackIsShownSoAndMayBeAskedForAgain() {
        heldOrder();
        ask(Map.of("orderId", "O1", "reason", "Pays on Monday"));
        cartera.says(LOOK, 200, release("GRANTED", "carolina", ""));
        ofbiz.run("carteraFollowReleases", new HashMap<>());
        cartera.says(LOOK, 200, release("REVOKED", "carolina", "Changed my mind."));
        ofbiz.run("carteraFollowReleases", new HashMap<>());

        assertThat(shown(Map.of("orderId", "O1")))
                .containsEntry("text", "carolina took the release back. Changed my mind.")
                .containsEntry("mayAsk", true);
    }

    @Test
    void aReleaseThatIsOverIsNotFollowedForEver() {
        heldOrder();
        ask(Map.of("orderId", "O1", "reason", "Pays on Monday"));
        cartera.says(LOOK, 200, release("GRANTED", "carolina", ""));
        ofbiz.run("carteraFollowReleases", new HashMap<>());
        ofbiz.rows("CarteraRelease").get(0).put("validThru", java.sql.Date.valueOf("2026-01-01"));
        ofbiz.run("carteraFollowReleases", new HashMap<>());
        ofbiz.run("carteraFollowReleases", new HashMap<>());

        assertThat(cartera.asked(LOOK)).hasSize(1);
        assertThat((String) shown(Map.of("orderId", "O1")).get("text"))
                .isEqualTo("It was released by carolina until 2026-01-01.");
    }

    @Test
    void whoeverMayNotAskSeesNothingOfItAndIsRefused() {
        heldOrder();
        ofbiz.permissions.remove("CARTERA_ASK");

        assertThat(shown(Map.of("orderId", "O1"))).isNull();
        assertThat(ask(Map.of("orderId", "O1", "reason", "Please")))
                .containsEntry("errorMessage", "You may not ask for releases.");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void aRequestNeedsAReasonThatCarteraWillTake() {
        heldOrder();

        assertThat(ask(Map.of("orderId", "O1", "reason", "  "))).containsEntry("responseMessage", "error");
        assertThat(ask(Map.of("orderId", "O1", "reason", "x".repeat(1001)))).containsEntry("responseMessage", "error");
        assertThat(cartera.requests).isEmpty();
    }

    @Test
    void anOrderThatPassesHasNothingToBeReleased() {
        heldOrder();
        ofbiz.rows("CarteraOrderCheck").get(0).put("answer", "WARN");

        assertThat(shown(Map.of("orderId", "O1"))).isNull();
        assertThat(ask(Map.of("orderId", "O1", "reason", "Please"))).containsEntry("responseMessage", "error");
    }

    @Test
    void anOrderThatOnlyTheMirrorHoldsIsUnknownToCarteraAndNobodyCanReleaseIt() {
        heldOrder();
        ofbiz.rows("CarteraOrderCheck").get(0).put("source", "MIRROR");

        assertThat(shown(Map.of("orderId", "O1"))).isNull();
    }

    @Test
    void aSilentCarteraIsGivenUpWithinTheTimeOfACheckAndNothingIsKept() {
        heldOrder();
        ofbiz.setting("total.milliseconds", "200");
        cartera.fallsSilent();

        assertThat((String) ask(Map.of("orderId", "O1", "reason", "Please")).get("errorMessage"))
                .contains("nothing was asked for");
        assertThat(ofbiz.rows("CarteraRelease")).isEmpty();
    }

    @Test
    void whatCarteraDoesNotTakeIsToldInItsWords() {
        heldOrder();
        cartera.says(
                ASK,
                404,
                "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"No order was checked under k\",\"field\":\"cartKey\"}");

        assertThat((String) ask(Map.of("orderId", "O1", "reason", "Please")).get("errorMessage"))
                .contains("No order was checked under k");
        assertThat(ofbiz.rows("CarteraRelease")).isEmpty();
    }

    @Test
    void theSellerOfARefusedCartMayAskAndHisNextOrderIsCheckedUnderTheReleasedKey() {
        String key = refusedCart();
        assertThat(shown(Map.of("billTo", "Acme"))).containsEntry("mayAsk", true);
        ask(Map.of("billTo", "Acme", "cartKey", key, "reason", "Pays on Monday"));
        assertThat(shown(Map.of("billTo", "Acme"))).containsEntry("granted", false);
        cartera.says(LOOK, 200, release("GRANTED", "carolina", ""));
        ofbiz.run("carteraFollowReleases", new HashMap<>());
        assertThat(shown(Map.of("billTo", "Acme")))
                .containsEntry("mayAsk", false)
                .containsEntry("granted", true);

        cartera.says(200, "{\"decision\":\"APPROVE\"}");
        Map<String, Object> check = checkOf(enter("1250.50"));
        assertThat(check).containsEntry("cartKey", key);

        ofbiz.row("OrderHeader", Map.of("orderId", "O1", "statusId", "ORDER_CREATED"));
        ofbiz.run("carteraBindOrder", Map.of("orderId", "O1", "carteraCheck", check));
        assertThat(shown(Map.of("billTo", "Acme"))).isNull();
        assertThat(checkOf(enter("1250.50")).get("cartKey"))
                .as("a release serves one order")
                .isNotEqualTo(key);
    }

    @Test
    void anOrderThatNamesNoOrganisationIsCheckedAllTheSame() {
        Map<String, Object> order = new HashMap<>(Map.of(
                "partyId", "Acme", "currencyUom", "USD", "grandTotal", new BigDecimal("5"), "productStoreId", "none"));

        assertThat(checkOf(ofbiz.run("carteraCheckOrder", order))).containsEntry("answer", "APPROVE");
    }

    @Test
    void aDearerCartIsNotWhatWasReleased() {
        String key = refusedCart();
        ask(Map.of("billTo", "Acme", "cartKey", key, "reason", "Pays on Monday"));

        cartera.says(200, "{\"decision\":\"APPROVE\"}");
        assertThat(checkOf(enter("1250.51")).get("cartKey")).isNotEqualTo(key);
    }

    @Test
    void aReleaseWhoseLastDayIsOverServesNoOrderAndIsNotFollowedAnyMore() {
        String key = refusedCart();
        ask(Map.of("billTo", "Acme", "cartKey", key, "reason", "Pays on Monday"));
        ofbiz.rows("CarteraRelease")
                .get(0)
                .put("validThru", java.sql.Date.valueOf(LocalDate.now().minusDays(1)));

        cartera.says(200, "{\"decision\":\"APPROVE\"}");
        assertThat(checkOf(enter("1250.50")).get("cartKey")).isNotEqualTo(key);
        ofbiz.run("carteraFollowReleases", new HashMap<>());
        assertThat(cartera.asked(LOOK)).isEmpty();
        assertThat(ofbiz.rows("CarteraRelease")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("state", "LAPSED"));
    }

    @Test
    void anotherSellersRefusedCartIsNotHis() {
        String key = refusedCart();
        Map<String, Object> other = Map.of("userLoginId", "other");

        assertThat(ofbiz.run("carteraShowRelease", Map.of("billTo", "Acme", "userLogin", other)))
                .doesNotContainKey("release");
        assertThat(ask(Map.of("billTo", "Acme", "cartKey", key, "reason", "Please", "userLogin", other)))
                .containsEntry("responseMessage", "error");
    }

    @Test
    void ofSeveralRefusalsOnlyTheLastIsKept() {
        refusedCart();
        String last = refusedCart();

        assertThat(ofbiz.rows("CarteraRelease"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("cartKey", last).containsEntry("state", "OFFERED"));
    }

    @Test
    void aRefusalOfYesterdayIsForgotten() {
        refusedCart();
        ofbiz.rows("CarteraRelease").get(0).put("noticedAt", Timestamp.valueOf("2026-01-01 00:00:00"));

        assertThat(shown(Map.of("billTo", "Acme"))).isNull();
    }

    @Test
    void aCustomerOfTheWebShopIsOfferedNothing() {
        ofbiz.permissions.clear();

        refusedCart();

        assertThat(ofbiz.rows("CarteraRelease")).isEmpty();
    }

    private void heldOrder() {
        ofbiz.salesOrder("ORDER_HOLD");
        ofbiz.checked("HOLD", "LIVE");
    }

    private String refusedCart() {
        cartera.says(200, "{\"decision\":\"REJECT\",\"text\":\"45 days overdue.\"}");
        assertThat(enter("1250.50")).containsEntry("responseMessage", "error");
        return ofbiz.rows("CarteraRelease").stream()
                .map(row -> (String) row.get("cartKey"))
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> enter(String amount) {
        return ofbiz.run(
                "carteraCheckOrder",
                new HashMap<>(Map.of(
                        "partyId", "Acme",
                        "billFromVendorPartyId", "Company",
                        "currencyUom", "USD",
                        "grandTotal", new BigDecimal(amount))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> checkOf(Map<String, Object> result) {
        return (Map<String, Object>) result.get("carteraCheck");
    }

    private Map<String, Object> ask(Map<String, Object> form) {
        return ofbiz.run("carteraAskRelease", form);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> shown(Map<String, Object> of) {
        return (Map<String, Object>) ofbiz.run("carteraShowRelease", of).get("release");
    }

    private static String release(String state, String decidedBy, String note) {
        return "{\"id\":7,\"billTo\":\"Acme\",\"order\":null,\"cartKey\":\"k\",\"upTo\":{\"amount\":80,\"currency\":\"USD\"},\"validUntil\":\""
                + LocalDate.now().plusDays(3) + "\",\"state\":\"" + state
                + "\",\"by\":\"ofbiz/seller\",\"reason\":\"Pays on Monday\",\"decidedBy\":\"" + decidedBy
                + "\",\"note\":\"" + note + "\"}";
    }
}
