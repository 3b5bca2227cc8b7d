package org.cartera.erp.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order is not lost because somebody mistyped a setting. */
class SettingsTest {

    private final OfbizFake ofbiz = new OfbizFake();

    @ParameterizedTest
    @CsvSource({
        "connect.milliseconds, 0.5, 500",
        "total.milliseconds, 0, 2000",
        "unreachable.answer, REJECT, MIRROR",
        "unknown.answer, REJECT, HOLD",
        "approval.fresh.minutes, FIVE, 5",
        "release.days, -1, 3",
        "released.status, APPROVED, ORDER_APPROVED"
    })
    void aValueThatCannotBeUsedCountsAsItsDefaultAndTheLogSaysSo(String property, String wrong, String counts) {
        ofbiz.setting(property, wrong);

        assertThat(settings()).containsEntry(property, counts);
        assertThat(ofbiz.log).singleElement().asString().contains("cartera/" + property, wrong, counts);
    }

    @Test
    void blanksAroundAValueAndSmallLettersMeanNothing() {
        ofbiz.setting("url", " https://cartera.example/cartera \n");
        ofbiz.setting("total.milliseconds", "1500 ");
        ofbiz.setting("unreachable.answer", "warn");

        assertThat(settings())
                .containsEntry("unreachable.answer", "WARN")
                .containsEntry("url", "https://cartera.example/cartera")
                .containsEntry("total.milliseconds", "1500");
        assertThat(ofbiz.log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cartera.example/cartera", "https://cartera example/", "ftp://cartera.example", "8080"})
    void anAddressThatIsNoneCountsAsCarteraAway(String address) {
        ofbiz.setting("url", address);

        Map<String, Object> order = new HashMap<>(Map.of(
                "partyId", "Acme",
                "billFromVendorPartyId", "Company",
                "currencyUom", "USD",
                "grandTotal", new BigDecimal("80.00")));
        Object check = ofbiz.run("carteraCheckOrder", order).get("carteraCheck");

        assertThat(check).asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("source", "MIRROR");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> settings() {
        return (Map<String, Object>)
                ofbiz.run("carteraSettings", new HashMap<>()).get("settings");
    }
}
