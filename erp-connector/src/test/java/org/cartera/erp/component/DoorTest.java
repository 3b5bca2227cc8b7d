package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

        ofbiz.event("Door", new Request("k1", "HOLD_ORDER", Map.of("order", "O1")), response);

        assertThat(response.status()).isEqualTo(500);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("marked for rollback");
    }

    @Test
    void whatIsDoneIsAnswered() {
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

        Request(String key, String action, Map<String, Object> body) {
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
