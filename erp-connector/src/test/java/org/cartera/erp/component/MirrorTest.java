package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
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
        ofbiz.setting("url", cartera.url());
        ofbiz.setting("secret", "s3cret");
    }

    @AfterEach
    void stopCartera() {
        cartera.close();
    }

    @Test
    void theFeedIsReadFromWhereItEndedLastTime() {
        cartera.says(200, "{\"rows\":[],\"next\":\"17\"}");
        ofbiz.setting("feed.cursor", "16");

        read();
        read();

        assertThat(cartera.requests)
                .extracting(CarteraFake.Request::line)
                .containsExactly("GET /api/v1/holds?after=16", "GET /api/v1/holds?after=17");
    }

    @Test
    void aCustomersNewStandingReplacesTheOldOne() {
        cartera.says(200, row("HOLD", "0.00"));
        read();
        cartera.says(200, row("APPROVE", "500.00"));
        read();

        assertThat(ofbiz.rows("CarteraCredit")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("answer", "APPROVE")
                .containsEntry("available", new BigDecimal("500.00"))
                .containsEntry("daysOverdue", 0L));
    }

    @Test
    void theMirrorStaysAsItIsWhileCarteraIsAway() {
        cartera.close();

        assertThat(read()).containsEntry("responseMessage", "success");
        assertThat(ofbiz.rows("CarteraCredit")).isEmpty();
    }

    @Test
    void anOrderThatTheMirrorLetPassIsHeldWhenCarteraSaysSo() {
        ofbiz.row("OrderHeader", Map.of("orderId", "O1", "statusId", "ORDER_APPROVED"));
        ofbiz.row(
                "CarteraOrderCheck",
                new HashMap<>(Map.of(
                        "orderId",
                        "O1",
                        "cartKey",
                        "k",
                        "organizationPartyId",
                        "Company",
                        "billToPartyId",
                        "Acme",
                        "amount",
                        new BigDecimal("80.00"),
                        "currencyUomId",
                        "USD",
                        "answer",
                        "APPROVE",
                        "source",
                        "MIRROR")));
        cartera.says(200, "{\"decision\":\"HOLD\",\"text\":\"Over the limit.\",\"rows\":[]}");

        read();

        assertThat(ofbiz.calls).singleElement().satisfies(call -> assertThat(call.context())
                .containsEntry("statusId", "ORDER_HOLD"));
        assertThat(ofbiz.rows("CarteraOrderCheck").get(0)).containsEntry("source", "LIVE");
    }

    @Test
    void aPaymentIsToldWithThePartiesItConcerns() {
        ofbiz.row("Payment", Map.of("paymentId", "P1", "partyIdFrom", "Acme", "partyIdTo", "Company"));

        ofbiz.run("carteraTellChange", new HashMap<>(Map.of("entity", "PaymentApplication", "paymentId", "P1")));

        assertThat(cartera.requests.get(0).line()).isEqualTo("POST /api/v1/changes");
        assertThat(cartera.requests.get(0).body())
                .isEqualTo("{\"entity\":\"PaymentApplication\",\"id\":\"P1\",\"parties\":[\"Acme\",\"Company\"]}");
    }

    @Test
    void aChangeIsToldPatientlyBecauseCarteraReadsBeforeItAnswers() {
        ofbiz.setting("total.milliseconds", "100");
        cartera.thinksFor(400);

        assertThat(ofbiz.run("carteraTellChange", new HashMap<>(Map.of("entity", "Party", "partyId", "Acme"))))
                .containsEntry("responseMessage", "success");
    }

    @Test
    void aChangeThatCouldNotBeToldIsLeftToTheQueueToRepeat() {
        cartera.close();

        assertThat(ofbiz.run("carteraTellChange", new HashMap<>(Map.of("entity", "Party", "partyId", "Acme"))))
                .containsEntry("responseMessage", "error");
    }

    private Map<String, Object> read() {
        return ofbiz.run("carteraReadHolds", new HashMap<>());
    }

    private static String row(String decision, String available) {
        return "{\"rows\":[{\"organisation\":\"Company\",\"customer\":\"Acme\",\"decision\":\"" + decision
                + "\",\"currency\":\"USD\",\"available\":" + available
                + ",\"daysOverdue\":0,\"text\":{\"en\":\"a\",\"es\":\"b\"},\"asOf\":\"2026-11-22T03:00:00Z\"}],\"next\":null}";
    }
}
