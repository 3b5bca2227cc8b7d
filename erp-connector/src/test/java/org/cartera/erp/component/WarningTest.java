package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarningTest {

    private final OfbizFake ofbiz = new OfbizFake();

    @BeforeEach
    void orderOfAcme() {
        ofbiz.permissions.add("CARTERA_VIEW");
        ofbiz.salesOrder("ORDER_APPROVED");
    }

    @Test
    void anOrderThatTheMirrorLetPassSaysSoUntilCarteraIsAsked() {
        checked("APPROVE", "MIRROR", "Cartera could not be reached");
        assertThat(shown())
                .containsEntry("text", "Cartera could not be reached")
                .containsEntry("answer", "APPROVE");

        checked("APPROVE", "LIVE", "");
        assertThat(shown()).isNull();
    }

    @Test
    void anOrderThatWaitsSaysWhy() {
        checked("HOLD", "LIVE", "Over the limit.");

        assertThat(shown()).containsEntry("text", "Over the limit.");
    }

    /** Its reasons are of the sum with it, the figures beside them are not: whoever reads both must know. */
    @Test
    void whatIsUsedBesideAnOrderThatWaitsIsSaidToBeWithoutIt() {
        mirrored("WARN");
        checked("HOLD", "LIVE", "Over the limit.");
        assertThat(shown()).containsEntry("without", true);

        checked("APPROVE", "MIRROR", "Cartera could not be reached.");
        assertThat(shown()).containsEntry("without", false);
    }

    @Test
    void whoeverReadsWhyAnOrderWaitsReadsItInHisOwnLanguage() {
        checked("HOLD", "LIVE", "Sobre el cupo.");
        ofbiz.locale = Locale.forLanguageTag("es-CO");

        assertThat(shown()).containsEntry("text", "es: Sobre el cupo.");
    }

    /** What is being received is not committed yet when its own approval asks, so Cartera finds it a little later. */
    @Test
    void anOrderThatWaitsAlthoughItsMoneyWasReceivedSaysThatCarteraLooksForIt() {
        checked("HOLD", "LIVE", "What clears it: Receiving USD 80.00 beforehand.");
        assertThat(shown()).containsEntry("received", false);

        received("79.99");
        assertThat(shown()).containsEntry("received", false);

        received("0.01");
        assertThat(shown()).containsEntry("received", true);
        ofbiz.permissions.clear();
        assertThat(shown()).containsEntry("received", true).containsEntry("plain", true);
    }

    private void received(String amount) {
        ofbiz.row(
                "OrderPaymentPreference",
                Map.of("orderId", "O1", "statusId", "PAYMENT_RECEIVED", "maxAmount", new BigDecimal(amount)));
    }

    @Test
    void whoMayNotSeeFiguresReadsThatTheOrderIsHeldAndWhomToAsk() {
        ofbiz.permissions.clear();
        checked("HOLD", "LIVE", "Over the limit of USD 500.00.");
        mirrored("WARN");

        assertThat(shown())
                .containsEntry("answer", "HOLD")
                .containsEntry("plain", true)
                .containsEntry("text", "")
                .containsEntry("days", 0)
                .doesNotContainKeys("overdue", "used", "inHand", "left", "limit", "asOf", "link");
    }

    @Test
    void whoMayNotSeeFiguresIsToldOfACustomerOnlyWhatKeepsHisOrderFromPassing() {
        ofbiz.permissions.clear();
        checked("APPROVE", "LIVE", "");
        mirrored("WARN");
        assertThat(shown()).isNull();

        mirrored("REJECT");
        assertThat(shown()).containsEntry("answer", "REJECT").containsEntry("plain", true);
    }

    @Test
    void anOrderThatWasReleasedSaysSoQuietlyAndThatItsCustomerIsStillHeld() {
        released(LocalDate.now().toString());
        mirrored("HOLD");

        assertThat(shown())
                .containsEntry("answer", "RELEASED")
                .containsEntry(
                        "text",
                        "Released by carolina, valid until " + LocalDate.now()
                                + ". The customer is still on hold: other orders wait.")
                .containsEntry("days", 40L);

        ofbiz.locale = Locale.forLanguageTag("es");
        mirrored("REJECT");
        assertThat((String) shown().get("text")).endsWith("El cliente sigue sin crédito: no se toman otros pedidos.");
    }

    @Test
    void whoMayNotSeeFiguresReadsOfTheReleaseToo() {
        ofbiz.permissions.clear();
        released(LocalDate.now().toString());
        mirrored("HOLD");

        assertThat(shown())
                .containsEntry("answer", "RELEASED")
                .containsEntry("plain", false)
                .containsEntry("days", 0)
                .doesNotContainKeys("overdue", "used", "inHand", "left", "limit", "asOf", "link");
        assertThat((String) shown().get("text")).startsWith("Released by carolina");
    }

    @Test
    void whoMayAskForReleasesReadsTheNoteOfWhoeverDecided() {
        ofbiz.permissions.add("CARTERA_ASK");
        released(LocalDate.now().toString());
        ofbiz.row("CarteraRelease", Map.of("cartKey", "k", "state", "GRANTED", "note", "Cheque seen"));
        mirrored("HOLD");

        assertThat((String) shown().get("text")).endsWith("other orders wait. Cheque seen.");
    }

    @Test
    void aReleaseThatIsOverOrTakenBackQuietsNothing() {
        released(LocalDate.now().minusDays(1).toString());
        mirrored("HOLD");
        assertThat(shown()).containsEntry("answer", "HOLD");

        released(LocalDate.now().toString());
        ofbiz.row("CarteraRelease", Map.of("cartKey", "k", "state", "REVOKED"));
        assertThat(shown()).containsEntry("answer", "HOLD");
    }

    @Test
    void inTheDaysOfGraceAfterTheReleaseTheOrderStaysQuietAndSaysUntilWhen() {
        LocalDate today = LocalDate.now();
        released(today.minusDays(1).toString());
        keptUntil(today);
        mirrored("HOLD");

        assertThat(shown())
                .containsEntry("answer", "RELEASED")
                .containsEntry(
                        "text",
                        "Released by carolina until " + today.minusDays(1)
                                + "; an order already entered keeps its approval until " + today
                                + ". The customer is still on hold: other orders wait.");

        keptUntil(today.minusDays(1));
        assertThat(shown()).containsEntry("answer", "HOLD");
    }

    @Test
    void aReleaseTakenBackForWhichNobodyAskedHereIsToldOnTheOrdersPage() {
        released(LocalDate.now().toString());
        ofbiz.rows("CarteraOrderCheck").get(0).put("releaseState", "REVOKED");
        mirrored("HOLD");
        String told = "The release by carolina was taken back: this order is checked again before it is shipped.";

        assertThat(shown()).containsEntry("answer", "HOLD");
        assertThat((String) shown().get("text")).startsWith(told);
        ofbiz.permissions.clear();
        assertThat(shown())
                .containsEntry("answer", "HOLD")
                .containsEntry("plain", true)
                .containsEntry("text", told);
    }

    @Test
    void whoHasPaidMoreThanHeOwesUsesNothingOfHisLimitAndHasCreditInHand() {
        mirrored("WARN");
        ofbiz.rows("CarteraCredit")
                .get(0)
                .putAll(Map.of("exposure", new BigDecimal("-281.17"), "available", new BigDecimal("781.17")));

        assertThat((BigDecimal) shown().get("used")).isZero();
        assertThat(shown())
                .containsEntry("inHand", new BigDecimal("281.17"))
                .containsEntry("left", new BigDecimal("781.17"));

        ofbiz.rows("CarteraCredit").get(0).put("exposure", new BigDecimal("120.00"));
        assertThat(shown()).containsEntry("used", new BigDecimal("120.00")).containsEntry("inHand", null);
    }

    @Test
    void overTheLimitNothingIsAvailable() {
        mirrored("HOLD");
        ofbiz.rows("CarteraCredit")
                .get(0)
                .putAll(Map.of("exposure", new BigDecimal("1120.00"), "available", new BigDecimal("-620.00")));

        assertThat(shown()).containsEntry("used", new BigDecimal("1120.00"));
        assertThat((BigDecimal) shown().get("left")).isZero();
    }

    /** His limit with one of our organisations is none with the other, and may be in another currency. */
    @Test
    void anOrderShowsTheCreditWithTheOrganisationThatSellsIt() {
        mirrored("WARN");
        ofbiz.row(
                "CarteraCredit",
                new HashMap<>(
                        Map.of("organizationPartyId", "Other", "partyId", "Acme", "answer", "HOLD", "asOf", "z")));

        assertThat(shown()).containsEntry("answer", "WARN").containsEntry("limit", 500);

        ofbiz.rows("CarteraCredit").remove(0);
        assertThat(shown()).isNull();
    }

    private void keptUntil(LocalDate day) {
        ofbiz.rows("CarteraOrderCheck").get(0).put("keptThru", Date.valueOf(day));
    }

    @Test
    void ofAReleasedOrderWhoseCustomerIsInOrderNothingNeedBeSaid() {
        released(LocalDate.now().toString());

        assertThat(shown()).isNull();
    }

    private void released(String until) {
        checked("APPROVE", "LIVE", "");
        ofbiz.rows("CarteraOrderCheck")
                .get(0)
                .putAll(Map.of("releasedBy", "carolina", "releasedThru", Date.valueOf(until)));
    }

    private void mirrored(String answer) {
        ofbiz.rows("CarteraCredit").clear();
        ofbiz.row(
                "CarteraCredit",
                new HashMap<>(Map.of(
                        "organizationPartyId",
                        "Company",
                        "partyId",
                        "Acme",
                        "answer",
                        answer,
                        "daysOverdue",
                        40L,
                        "creditLimit",
                        500)));
    }

    private Map<String, Object> shown() {
        @SuppressWarnings("unchecked")
        Map<String, Object> warning = (Map<String, Object>)
                ofbiz.page("Warning", Map.of("orderId", "O1"), Map.of("carteraOf", "order", "carteraView", "orderview"))
                        .get("carteraWarning");
        return warning;
    }

    private void checked(String answer, String source, String reasons) {
        ofbiz.rows("CarteraOrderCheck").clear();
        ofbiz.checked(answer, source).putAll(Map.of("reasonsEn", reasons, "reasonsEs", "es: " + reasons));
    }
}
