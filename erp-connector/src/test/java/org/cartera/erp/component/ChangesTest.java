package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {

    private final OfbizFake ofbiz = new OfbizFake();
    private CarteraFake cartera;

    @BeforeEach
    void startCartera() throws IOException {
        cartera = new CarteraFake();
        ofbiz.asks(cartera);
        ofbiz.row("Payment", Map.of("paymentId", "P1", "partyIdFrom", "Acme", "partyIdTo", "Company"));
        ofbiz.row("Invoice", Map.of("invoiceId", "I1", "partyId", "Acme", "partyIdFrom", "Company"));
    }

    @AfterEach
    void stopCartera() {
        cartera.close();
    }

    @Test
    void aPaymentIsToldWithThePartiesItConcerns() {
        changed(Map.of("paymentId", "P1"));

        tell();

        assertThat(cartera.requests.get(0).line()).isEqualTo("POST /api/v1/changes");
        assertThat(cartera.requests.get(0).body()).isEqualTo("{\"parties\":[\"Acme\",\"Company\"]}");
    }

    @Test
    void manyChangesOfOneCustomerAreToldOnce() {
        changed(Map.of("paymentId", "P1"));
        changed(Map.of("paymentId", "P1", "invoiceId", "I1"));
        changed(Map.of("invoiceId", "I1"));

        tell();

        assertThat(cartera.requests).hasSize(1);
        assertThat(ofbiz.rows("CarteraChange")).isEmpty();
    }

    @Test
    void thePartyThatIsOursIsTheOrganisationWhereTheSettingsNameIt() {
        ofbiz.setting("organisations", "Company,Other");
        changed(Map.of("invoiceId", "I1"));

        tell();

        assertThat(cartera.requests)
                .extracting(CarteraFake.Request::body)
                .containsExactly("{\"organisation\":\"Company\",\"parties\":[\"Acme\"]}");
    }

    @Test
    void aCustomerWithoutADocumentIsReadAgainAtEveryOrganisation() {
        ofbiz.setting("organisations", "Company,Other");
        changed(Map.of("partyId", "Acme"));

        tell();

        assertThat(cartera.requests)
                .extracting(CarteraFake.Request::body)
                .containsExactly(
                        "{\"organisation\":\"Company\",\"parties\":[\"Acme\"]}",
                        "{\"organisation\":\"Other\",\"parties\":[\"Acme\"]}");
    }

    @Test
    void aChangeIsToldPatientlyBecauseNobodyWaitsForIt() {
        ofbiz.setting("total.milliseconds", "100");
        cartera.thinksFor(400);
        changed(Map.of("partyId", "Acme"));

        tell();

        assertThat(ofbiz.rows("CarteraChange")).isEmpty();
    }

    @Test
    void aChangeThatCouldNotBeToldStays() {
        cartera.close();
        changed(Map.of("partyId", "Acme"));

        tell();

        assertThat(ofbiz.rows("CarteraChange")).hasSize(1);
    }

    @Test
    void whatOneOrganisationDidNotHearIsToldAgain() {
        ofbiz.setting("organisations", "Company,Other");
        cartera.says(CarteraFake.CHANGES, 503, "");
        changed(Map.of("partyId", "Acme"));

        tell();
        cartera.says(CarteraFake.CHANGES, 202, "{}");
        tell();

        assertThat(cartera.asked(CarteraFake.CHANGES)).hasSize(3);
        assertThat(ofbiz.rows("CarteraChange")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void theChangesOfAnOrganisationThatCarteraRefusesDoNotKeepThoseOfAnotherFromBeingTold(int status) {
        ofbiz.setting("organisations", "Company,Other");
        ofbiz.row("Invoice", Map.of("invoiceId", "I2", "partyId", "Buyer", "partyIdFrom", "Other"));
        for (int i = 0; i < 600; i++) {
            changed(Map.of("invoiceId", "I1"));
        }
        changed(Map.of("invoiceId", "I2"));
        cartera.refuses("Company", status);

        tell();

        assertThat(cartera.asked(CarteraFake.CHANGES))
                .extracting(CarteraFake.Request::body)
                .containsExactly(
                        "{\"organisation\":\"Company\",\"parties\":[\"Acme\"]}",
                        "{\"organisation\":\"Other\",\"parties\":[\"Buyer\"]}");
        assertThat(ofbiz.rows("CarteraChange")).hasSize(600).allSatisfy(row -> assertThat(row)
                .containsEntry("invoiceId", "I1"));
    }

    @Test
    void anOrganisationThatHeardOfAChangeIsNotToldAgainWhileAnotherIsRefused() {
        ofbiz.setting("organisations", "Company,Other");
        changed(Map.of("partyId", "Acme"));
        cartera.refuses("Company", 403);

        tell();
        tell();

        assertThat(cartera.asked(CarteraFake.CHANGES))
                .extracting(CarteraFake.Request::body)
                .containsExactly(
                        "{\"organisation\":\"Company\",\"parties\":[\"Acme\"]}",
                        "{\"organisation\":\"Other\",\"parties\":[\"Acme\"]}",
                        "{\"organisation\":\"Company\",\"parties\":[\"Acme\"]}");
        assertThat(ofbiz.rows("CarteraChange")).hasSize(1);
    }

    @Test
    void whereCarteraIsAwayItIsNotAskedOnceForEachOrderThatEnded() {
        cancelled();
        changed(Map.of("orderId", "O1"));
        cartera.says(CarteraFake.CANCEL, 503, "");

        tell();

        assertThat(cartera.requests).hasSize(1);
        assertThat(ofbiz.rows("CarteraChange")).hasSize(2);
    }

    @Test
    void aCancelledOrderGivesBackWhatItClaims() {
        cancelled();

        tell();
        tell();

        assertThat(cartera.asked(CarteraFake.CANCEL)).singleElement().satisfies(request -> {
            assertThat(request.line()).isEqualTo("POST /api/v1/orders/O1/cancel");
            assertThat(request.body()).isEqualTo("{\"organisation\":\"Company\"}");
        });
        assertThat(ofbiz.rows("CarteraChange")).isEmpty();
    }

    @Test
    void aCancellationThatCouldNotBeToldStays() {
        cancelled();
        cartera.close();

        tell();

        assertThat(ofbiz.rows("CarteraChange")).hasSize(1);
    }

    @Test
    void nothingIsNotedWhileTheComponentIsSwitchedOff() {
        ofbiz.setting("enabled", "N");

        changed(Map.of("partyId", "Acme"));

        assertThat(ofbiz.rows("CarteraChange")).isEmpty();
    }

    private void cancelled() {
        ofbiz.row("OrderHeader", Map.of("orderId", "O1", "statusId", "ORDER_CANCELLED"));
        ofbiz.row("OrderRole", Map.of("orderId", "O1", "roleTypeId", "BILL_TO_CUSTOMER", "partyId", "Acme"));
        ofbiz.row(
                "CarteraOrderCheck",
                new HashMap<>(Map.of("orderId", "O1", "organizationPartyId", "Company", "source", "LIVE")));
        changed(Map.of("orderId", "O1"));
    }

    private void changed(Map<String, Object> documents) {
        ofbiz.run("carteraNoteChange", new HashMap<>(documents));
    }

    private void tell() {
        ofbiz.run("carteraTellChanges", new HashMap<>());
    }
}
