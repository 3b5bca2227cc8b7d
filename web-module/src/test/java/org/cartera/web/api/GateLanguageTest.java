package org.cartera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class GateLanguageTest {

    @Test
    void reasonsAreToldInEachLanguageForReadersWhomNobodyKnowsYet() {
        Ground over = Ground.of(
                "hold.limit-use", Measure.money(Money.of("USD", "1250.50")), Measure.money(Money.of("USD", "1000")));

        assertThat(new GateLanguage().inEach(List.of(over)).build())
                .hasToString(
                        "{\"en\":\"The exposure reaches USD 1,250.50 and exceeds USD 1,000.00, which the limit allows.\","
                                + "\"es\":\"La exposición llega a 1.250,50 USD y pasa de 1.000,00 USD, lo que admite el cupo.\"}");
    }
}
