package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.json.JsonSlurper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class DoorTest {

    private final OfbizFake ofbiz = new OfbizFake();
    private final ExportServer.Response response = new ExportServer.Response();

    @BeforeEach
    void letIn() {
        ofbiz.permissions.add("CARTERA_WRITE");
        ofbiz.core.put("userLogin", context -> {
            Map<String, Object> result = OfbizFake.result("success");
            result.put("userLogin", Map.of("userLoginId", "door"));
            return result;
        });
    }

    @Test
    void whatOfbizCannotFinishIsToldAndNotAnsweredAsIfItWereDone() {
        ofbiz.core.put("changeOrderStatus", context -> {
            throw new UnsupportedOperationException("the transaction is marked for rollback");
        });

        known();

        ofbiz.event("Door", new Request("k1", "HOLD_ORDER", Map.of("order", "O1")), response);

        assertThat(response.status()).isEqualTo(500);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("marked for rollback");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            HOLD_ORDRE        | {"order": "O1"}                                                                  | action
            HOLD_ORDER        | {"ordr": "O1"}                                                                   | body.order
            HOLD_ORDER        | {"order": {"a": 1}}                                                              | body.order
            HOLD_ORDER        | {"order": "O9"}                                                                  | body.order
            CREATE_PAYMENT    | {"organisation": "Company", "customer": "Acme", "amount": "ten"}                 | body.amount
            CREATE_PAYMENT    | {"organisation": "Company", "customer": "Acme", "amount": -1}                    | body.amount
            CREATE_PAYMENT    | {"organisation": "Company", "customer": "Acme", "amount": 1.005}                 | body.amount
            CREATE_PAYMENT    | {"organisation": "Company", "customer": "Nobody", "amount": 1}                   | body.customer
            CREATE_PAYMENT    | {"organisation": "Company", "customer": "Acme", "amount": 1, "currency": "USD", "date": "1/2/2026"} | body.date
            CREATE_PAYMENT    | {"organisation": "Company", "customer": "Acme", "amount": 1, "currency": "USD", "date": "2026-11-23", "applications": {}} | body.applications
            CREATE_PAYMENT    | {"organisation": "Company", "customer": "Acme", "amount": 1, "currency": "USD", "date": "2026-11-23", "applications": [{"invoice": "I9"}]} | body.applications[0].invoice
            LOG_COMMUNICATION | {"organisation": "Company", "customer": "Acme", "subject": "s", "text": "t", "at": "yesterday"} | body.at
            """)
    void aFieldThatCannotBeUsedIsNamedAndNothingIsDone(String action, String body, String field) {
        known();

        ofbiz.event("Door", new Request("k1", action, new JsonSlurper().parseText(body)), response);

        assertThat(response.status()).isEqualTo(400);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("\"field\":\"" + field + "\"");
        assertThat(ofbiz.calls).extracting(OfbizFake.Call::service).containsOnly("userLogin");
        assertThat(ofbiz.rows("CarteraWriteBack")).isEmpty();
    }

    @Test
    void aBodyThatIsNoObjectIsNamed() {
        ofbiz.event("Door", new Request("k1", "HOLD_ORDER", "O1"), response);

        assertThat(response.status()).isEqualTo(400);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("\"field\":\"body\"");
    }

    private void known() {
        ofbiz.row("OrderHeader", Map.of("orderId", "O1"));
        ofbiz.row("Party", Map.of("partyId", "Acme"));
        ofbiz.row("Party", Map.of("partyId", "Company"));
        ofbiz.row("Uom", Map.of("uomId", "USD"));
    }

    @Test
    void whatIsDoneIsAnswered() {
        known();

        ofbiz.event("Door", new Request("k1", "HOLD_ORDER", Map.of("order", "O1")), response);

        assertThat(response.status()).isEqualTo(200);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("{\"order\":\"O1\"}");
    }

    /** Seen on OFBiz: it posts money by itself, and without these permissions nothing of a payment or an invoice is written. */
    @Test
    void whoComesThroughTheDoorMayDoWhatOfbizsLedgerDoesByItself() {
        List<Element> granted = Component.elements(
                Component.parse(Component.HOME.resolve("data/CarteraSeedData.xml")), "SecurityGroupPermission");

        assertThat(granted)
                .filteredOn(one -> one.getAttribute("groupId").equals("CARTERA_DOOR"))
                .extracting(one -> one.getAttribute("permissionId"))
                .contains("ACCTG_PREF_VIEW", "ACCTG_ATX_CREATE", "ACCTG_ATX_UPDATE");
    }

    /** As much of a servlet's request as the event asks. */
    public static final class Request {
        private final Map<String, Object> attributes = new HashMap<>();

        Request(String key, String action, Object body) {
            attributes.putAll(Map.of("key", key, "action", action, "body", body));
        }

        public String getHeader(String name) {
            return name.equals("Authorization")
                    ? "Basic " + Base64.getEncoder().encodeToString("door:s".getBytes(StandardCharsets.UTF_8))
                    : null;
        }

        public String getMethod() {
            return "POST";
        }

        public Object getAttribute(String name) {
            return attributes.get(name);
        }

        public Locale getLocale() {
            return Locale.ENGLISH;
        }
    }
}
