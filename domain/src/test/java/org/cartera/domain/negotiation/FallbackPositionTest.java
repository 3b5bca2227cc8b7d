package org.cartera.domain.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What is offered as a fallback position, and what it is compared with (S4-11, S4-14). */
class FallbackPositionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Envelope SIX_PARTS = new Envelope(6, null, null, BigDecimal.ZERO, BigDecimal.ZERO);

    @Test
    void theLeastLiesAboveZeroAndAtMostAtWhatIsAskedFor() {
        assertThat(plan("1000", "1000", TODAY).fallback()).isEqualTo(cop("1000"));
        assertThatThrownBy(() -> plan("1000", "1001", TODAY)).hasMessageContaining("at most at COP 1000");
        assertThatThrownBy(() -> plan("1000", "0", TODAY)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> plan("1000", "1", TODAY.minusDays(1))).hasMessageContaining("needs a day");
    }

    @Test
    void whatHePaysInAUsualMonthIsOfferedWithTheDaysThatHeIsUsuallyLate() {
        Suggestion offered = Suggestion.of(cop("6000000"), cop("24000000"), 18, SIX_PARTS, TODAY);

        assertThat(offered.fallback()).isEqualTo(cop("2000000"));
        assertThat(offered.by()).isEqualTo(TODAY.plusDays(18));
        assertThat(offered.reasons())
                .extracting(Ground::rule)
                .containsExactly("negotiation.usual-month", "negotiation.days");
    }

    @Test
    void whoPaidNothingIsAskedForOnePartWithinAWeek() {
        Suggestion offered = Suggestion.of(cop("6000000"), cop("0"), null, SIX_PARTS, TODAY);

        assertThat(offered.fallback()).isEqualTo(cop("1000200"));
        assertThat(offered.by()).isEqualTo(TODAY.plusDays(7));
        assertThat(offered.reasons())
                .extracting(Ground::rule)
                .containsExactly("negotiation.first-share", "negotiation.days");
    }

    @Test
    void noMoreThanIsOverdueAndNoLaterThanTheEnvelopeIsOffered() {
        Envelope days = new Envelope(null, null, 10, BigDecimal.ZERO, BigDecimal.ZERO);

        Suggestion offered = Suggestion.of(cop("500000"), cop("24000000"), 25, days, TODAY);

        assertThat(offered.fallback()).isEqualTo(cop("500000"));
        assertThat(offered.by()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void moneyThatIsHereTodayCountsWholeAndTheRestAsWhenInsistingAMonthLater() {
        Comparison shown = Comparison.of(plan("1000000", "400000", TODAY), 1, 2, 65, TODAY);

        assertThat(shown.insisting()).isEqualTo(cop("480200"));
        assertThat(shown.minimum())
                .isEqualTo(Money.rounded(cop("1").currency(), new BigDecimal("682357.60"), RoundingMode.HALF_UP));
        assertThat(shown.favoursMinimum()).isTrue();
    }

    @Test
    void whereTheMinimumIsPromisedForLaterInsistingIsWorthMore() {
        Comparison shown = Comparison.of(plan("1000000", "400000", TODAY.plusDays(60)), 9, 10, 0, TODAY);

        assertThat(shown.favoursMinimum()).isFalse();
        assertThat(shown.kept()).isEqualByComparingTo("0.9");
    }

    @Test
    void withoutAJudgedPromiseHalfAreTakenAsKept() {
        Comparison shown = Comparison.of(plan("1000000", "1000000", TODAY), 0, 0, 0, TODAY);

        assertThat(shown.judged()).isZero();
        assertThat(shown.insisting()).isEqualTo(cop("500000"));
        assertThat(shown.minimum()).isEqualTo(cop("1000000"));
    }

    private static NegotiationPlan plan(String ask, String fallback, LocalDate by) {
        return new NegotiationPlan(
                AccountKey.of("Company", "ACME"), cop(ask), cop(fallback), by, "turn it over", TODAY, "ana");
    }

    private static Money cop(String amount) {
        return Money.of("COP", amount);
    }
}
