package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MirrorTest {

    private final OfbizFake ofbiz = new OfbizFake();
    private CarteraFake cartera;

    @BeforeEach
    void startCartera() throws IOException {
        cartera = new CarteraFake();
        ofbiz.asks(cartera);
        cartera.says(CarteraFake.HOLDS, 200, "{\"rows\":[],\"next\":\"0\"}");
    }

    @AfterEach
    void stopCartera() {
        cartera.close();
    }

    @Test
    void theFeedIsReadFromWhereItEndedLastTimeUntilItBringsNothingMore() {
        cartera.says(CarteraFake.HOLDS, 200, "{\"rows\":[],\"next\":\"17\"}");
        ofbiz.setting("feed.cursor", "16");

        exchange();
        exchange();

        assertThat(cartera.requests)
                .extracting(CarteraFake.Request::line)
                .containsExactly(
                        "GET /api/v1/holds?after=16", "GET /api/v1/holds?after=17", "GET /api/v1/holds?after=17");
    }

    /** A company tries Cartera with one server and works with another. */
    @Test
    void theFeedOfAnotherCarteraIsReadFromItsStart() {
        ofbiz.setting("feed.cursor", "5000 https://trial.example/cartera");

        exchange();

        assertThat(cartera.asked(CarteraFake.HOLDS))
                .first()
                .extracting(CarteraFake.Request::line)
                .isEqualTo("GET /api/v1/holds?after=");
    }

    @Test
    void everyOrganisationHasItsOwnFeed() {
        ofbiz.setting("organisations", "Company, Other");

        exchange();

        assertThat(cartera.asked(CarteraFake.HOLDS))
                .extracting(CarteraFake.Request::line)
                .contains(
                        "GET /api/v1/holds?after=&organisation=Company", "GET /api/v1/holds?after=&organisation=Other");
    }

    @Test
    void aCustomersNewStandingReplacesTheOldOne() {
        cartera.says(CarteraFake.HOLDS, 200, standing("HOLD", "0", "1"));
        exchange();
        cartera.says(CarteraFake.HOLDS, 200, standing("APPROVE", "500.00", "2"));
        exchange();

        assertThat(ofbiz.rows("CarteraCredit")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("answer", "APPROVE")
                .containsEntry("available", new BigDecimal("500.00"))
                .containsEntry("daysOverdue", 0L));
    }

    @Test
    void aWholeNumberIsAnAmountToo() {
        cartera.says(CarteraFake.HOLDS, 200, standing("APPROVE", "500", "1"));

        exchange();

        assertThat(ofbiz.rows("CarteraCredit").get(0)).containsEntry("available", new BigDecimal("500"));
    }

    @Test
    void theMirrorStaysAsItIsWhileCarteraIsAway() {
        cartera.close();

        assertThat(exchange()).containsEntry("responseMessage", "success");
        assertThat(ofbiz.rows("CarteraCredit")).isEmpty();
    }

    @Test
    void anOrderThatTheMirrorLetPassIsHeldWhenCarteraSaysSo() {
        order("ORDER_APPROVED");
        checked("APPROVE", "MIRROR");
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit.\"}");

        exchange();

        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_HOLD"));
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("source", "LIVE");
    }

    @Test
    void anOrderThatWasHeldOnlyBecauseCarteraWasAwayGoesOn() {
        order("ORDER_HOLD");
        signed("cartera");
        checked("HOLD", "MIRROR");

        exchange();

        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED")
                .containsEntry("setItemStatus", "Y")
                .containsEntry("userLogin", Map.of("userLoginId", "cartera")));
    }

    @Test
    void anOrderThatIsShippedMeanwhileIsNotAskedAboutForEver() {
        order("ORDER_COMPLETED");
        checked("APPROVE", "MIRROR");

        exchange();

        assertThat(cartera.asked(CarteraFake.CHECK)).isEmpty();
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("source", "ENDED");
    }

    @Test
    void aReleaseInCarteraLetsTheOrderGoOn() {
        order("ORDER_HOLD");
        signed("cartera");
        checked("HOLD", "LIVE");
        cartera.says(CarteraFake.HOLDS, 200, standing("HOLD", "0", "1"));
        cartera.says(CarteraFake.LOOK, 200, "{\"order\":\"O1\",\"state\":\"COMMITTED\",\"decision\":\"APPROVE\"}");

        exchange();

        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED"));
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("answer", "APPROVE");
    }

    @Test
    void anOrderThatGoesOnKeepsWhoReleasedItAndUntilWhen() {
        ofbiz.salesOrder("ORDER_HOLD");
        signed("cartera");
        checked("HOLD", "LIVE");
        cartera.says(CarteraFake.HOLDS, 200, standing("HOLD", "0", "1"));
        cartera.says(CarteraFake.LOOK, 200, "{\"order\":\"O1\",\"state\":\"COMMITTED\",\"decision\":\"APPROVE\"}");
        cartera.says(
                200,
                "{\"decision\":\"APPROVE\",\"text\":\"Released by carolina.\","
                        + release("2026-11-26", "2026-11-28", "GRANTED") + "}");

        exchange();

        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED"));
        assertThat(ofbiz.rows("CarteraOrderCheck")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("answer", "APPROVE")
                .containsEntry("source", "LIVE")
                .containsEntry("releasedBy", "carolina")
                .containsEntry("releasedThru", Date.valueOf("2026-11-26"))
                .containsEntry("keptThru", Date.valueOf("2026-11-28"))
                .containsEntry("releaseState", "GRANTED"));
    }

    @Test
    void aReleaseThatIsTakenBackInCarteraIsNoticedWithoutAnotherCheck() {
        String today = LocalDate.now().toString();
        order("ORDER_APPROVED");
        checked("APPROVE", "LIVE");
        ofbiz.rows("CarteraOrderCheck")
                .get(0)
                .putAll(Map.of(
                        "releasedBy",
                        "carolina",
                        "releasedThru",
                        Date.valueOf(today),
                        "keptThru",
                        Date.valueOf(today),
                        "releaseState",
                        "GRANTED"));
        cartera.says(CarteraFake.HOLDS, 200, standing("HOLD", "0", "1"));
        String passed = "{\"order\":\"O1\",\"state\":\"COMMITTED\",\"decision\":\"APPROVE\",";
        cartera.says(CarteraFake.LOOK, 200, passed + release(today, today, "GRANTED") + "}");
        exchange();
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("releaseState", "GRANTED");

        cartera.says(CarteraFake.LOOK, 200, passed + release(today, today, "REVOKED") + "}");
        exchange();

        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("releaseState", "REVOKED");
        assertThat(cartera.asked(CarteraFake.CHECK)).isEmpty();
        assertThat(ofbiz.calls).as("what has passed has passed").isEmpty();
    }

    private static String release(String until, String keepsUntil, String state) {
        return "\"release\":{\"id\":7,\"by\":\"carolina\",\"until\":\"" + until + "\",\"keepsUntil\":\"" + keepsUntil
                + "\",\"state\":\"" + state + "\"}";
    }

    @Test
    void anOrderWhoseApprovalWasRefusedGoesOnTooWhenCarteraReleasesIt() {
        order("ORDER_HOLD");
        signed("cartera");
        checked("REJECT", "LIVE");
        cartera.says(CarteraFake.HOLDS, 200, standing("REJECT", "0", "1"));
        cartera.says(CarteraFake.LOOK, 200, "{\"order\":\"O1\",\"state\":\"COMMITTED\",\"decision\":\"APPROVE\"}");

        exchange();

        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED"));
    }

    /** One order that OFBiz cannot approve, for whatever reason of its own, is tried again and keeps nobody else waiting. */
    @Test
    void anOrderAtWhichOfbizFailsIsTriedAgainAndStopsNoOther() {
        ofbiz.salesOrder("ORDER_HOLD");
        signed("cartera");
        checked("HOLD", "MIRROR");
        ofbiz.core.put("changeOrderStatus", context -> {
            throw new UnsupportedOperationException("a rule of OFBiz's own is broken");
        });

        assertThat(exchange()).containsEntry("responseMessage", "success");
        ofbiz.core.clear();
        ofbiz.calls.clear();
        exchange();

        assertThat(ofbiz.log).anyMatch(line -> line.contains("O1") && line.contains("broken"));
        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_APPROVED"));
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0))
                .containsEntry("answer", "APPROVE")
                .containsEntry("source", "LIVE");
    }

    @Test
    void anOrderThatIsNoMoreIsNotLookedForWheneverItsCustomerChanges() {
        checked("HOLD", "ENDED");
        cartera.says(CarteraFake.HOLDS, 200, standing("HOLD", "0", "1"));

        exchange();

        assertThat(cartera.asked(CarteraFake.LOOK)).isEmpty();
    }

    @Test
    void theCompanyMayChooseWhereReleasedOrdersGo() {
        ofbiz.setting("released.status", "ORDER_PROCESSING");
        order("ORDER_HOLD");
        signed("cartera");
        checked("HOLD", "MIRROR");

        exchange();

        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_PROCESSING"));
    }

    @Test
    void aHoldThatAPersonPlacedIsNotLiftedByCartera() {
        order("ORDER_HOLD");
        signed("flexadmin");
        checked("HOLD", "LIVE");
        cartera.says(CarteraFake.HOLDS, 200, standing("APPROVE", "500", "1"));
        cartera.says(CarteraFake.LOOK, 200, "{\"order\":\"O1\",\"state\":\"COMMITTED\",\"decision\":\"APPROVE\"}");

        exchange();

        assertThat(ofbiz.calls).isEmpty();
    }

    @Test
    void anOrderThatCarteraStillHoldsWaitsOn() {
        order("ORDER_HOLD");
        signed("cartera");
        checked("HOLD", "LIVE");
        cartera.says(CarteraFake.HOLDS, 200, standing("HOLD", "0", "1"));
        cartera.says(CarteraFake.LOOK, 200, "{\"order\":\"O1\",\"state\":\"HELD\",\"decision\":\"HOLD\"}");

        exchange();

        assertThat(ofbiz.calls).isEmpty();
    }

    /** OFBiz starts a run every half minute, whether or not the last one is over. */
    @Test
    void aRunThatBeginsWhileAnotherOneStillWaitsForCarteraLeavesItAlone() {
        boolean[] first = {true};
        ofbiz.ran = (context, result) -> {
            if (first[0]) {
                first[0] = false;
                exchange();
            }
        };

        exchange();

        assertThat(cartera.asked(CarteraFake.HOLDS))
                .extracting(CarteraFake.Request::line)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecondSeriesOfRunsThatAnUpgradeBeganEnds() {
        run("10010", "CARTERA_HALF_MINUTE");
        run("10020", "CARTERA_HALF_MINUTE");
        run("10030", "MIDNIGHT_DAILY");

        exchange();

        assertThat(ofbiz.rows("JobSandbox"))
                .extracting(row -> row.get("statusId"))
                .containsExactly("SERVICE_PENDING", "SERVICE_CANCELLED", "SERVICE_PENDING");
        assertThat(ofbiz.rows("JobSandbox").get(1).get("cancelDateTime")).isNotNull();
    }

    private void run(String job, String when) {
        ofbiz.row(
                "JobSandbox",
                Map.of(
                        "jobId",
                        job,
                        "serviceName",
                        "carteraExchange",
                        "tempExprId",
                        when,
                        "statusId",
                        "SERVICE_PENDING"));
    }

    private void order(String status) {
        ofbiz.row(
                "OrderHeader",
                Map.of(
                        "orderId", "O1",
                        "orderTypeId", "SALES_ORDER",
                        "statusId", status,
                        "grandTotal", new BigDecimal("80.00"),
                        "currencyUom", "USD"));
    }

    private void signed(String user) {
        ofbiz.row(
                "OrderStatus",
                Map.of(
                        "orderId",
                        "O1",
                        "statusId",
                        "ORDER_CREATED",
                        "statusUserLogin",
                        "seller",
                        "statusDatetime",
                        "1"));
        ofbiz.row(
                "OrderStatus",
                Map.of("orderId", "O1", "statusId", "ORDER_HOLD", "statusUserLogin", user, "statusDatetime", "2"));
    }

    private void checked(String answer, String source) {
        ofbiz.checked(answer, source);
    }

    private Map<String, Object> exchange() {
        return ofbiz.run("carteraExchange", new HashMap<>());
    }

    private static String standing(String decision, String available, String next) {
        return "{\"rows\":[{\"organisation\":\"Company\",\"customer\":\"Acme\",\"decision\":\"" + decision
                + "\",\"currency\":\"USD\",\"available\":" + available
                + ",\"daysOverdue\":0,\"text\":{\"en\":\"a\",\"es\":\"b\"},\"asOf\":\"2026-11-22T03:00:00Z\"}],\"next\":\""
                + next + "\"}";
    }
}
