package org.cartera.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.HoldQueue.Told;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionSheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant AT = Instant.parse("2026-11-20T15:00:00Z");

    @Test
    void whatPassedWithNothingAgainstItSaysWhatWasLookedAt() {
        Exposure exposure = new Exposure(Currency.getInstance("USD"), List.of())
                .plus(Exposure.Kind.THIS_ORDER, Money.of("USD", "250"), Rates.none(), DAY);

        assertThat(sheet(exposure).getWhy().grounds())
                .hasSize(2)
                .first()
                .asString()
                .contains("the limit", "Nothing stood against it");
        assertThat(sheet(exposure).getWhy().grounds().get(1)).contains("250");
    }

    @Test
    void whatTakesNoCreditSaysThatNothingWasLookedAt() {
        assertThat(sheet(null).getWhy().grounds())
                .containsExactly("Nothing had to be looked at: returns, quotations and decreases take no credit.");
    }

    private static DecisionSheet sheet(@Nullable Exposure exposure) {
        OrderCheck check = OrderCheck.entered("cart", AccountKey.of("Company", "C1"), Money.of("USD", "250"));
        Told told = new Told(
                1,
                check,
                Answer.APPROVE,
                List.of(),
                List.of(),
                exposure,
                null,
                DAY,
                AT,
                "policy v2, strategy v3 #1a2b",
                AT);
        Words words = new Words(Locale.US, ZoneId.of("America/Bogota"));
        return new DecisionSheet(told, null, null, List.of(), null, ClearingWays.none(words), AT, words);
    }
}
