package org.cartera.domain.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.worklist.PaymentHabits.Favourite;
import org.cartera.domain.worklist.PaymentHabits.Paid;
import org.junit.jupiter.api.Test;

/** How somebody pays (S3-35, S4-2). */
class PaymentHabitsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 10);

    private static Paid paid(LocalDate on, String method) {
        return new Paid(DUE, on, Money.of("COP", "1000"), method);
    }

    private static PaymentHabits lateBy(int... days) {
        List<Paid> all = new ArrayList<>();
        for (int late : days) {
            all.add(paid(DUE.plusDays(late), ""));
        }
        return new PaymentHabits(all);
    }

    @Test
    void theUsualDelayIsTheMiddleOneSoThatOneLatePaymentMakesNoHabit() {
        assertThat(lateBy(90, 3, 5).usualDelay()).contains(5);
        assertThat(lateBy(4, -2).usualDelay()).contains(-2);
        assertThat(lateBy().usualDelay()).isEmpty();
    }

    @Test
    void aDayOfTheMonthIsAHabitFromFourReceiptsAndHalfOfThemOn() {
        PaymentHabits three = new PaymentHabits(List.of(
                paid(LocalDate.of(2026, 8, 15), ""),
                paid(LocalDate.of(2026, 9, 15), ""),
                paid(LocalDate.of(2026, 10, 15), "")));
        List<Paid> more = new ArrayList<>(three.paid());
        more.add(paid(LocalDate.of(2026, 10, 2), ""));

        assertThat(three.dayOfMonth()).isEmpty();
        assertThat(new PaymentHabits(more).dayOfMonth()).contains(new Favourite<>(15, new BigDecimal("0.750")));
        more.add(paid(LocalDate.of(2026, 10, 3), ""));
        more.add(paid(LocalDate.of(2026, 10, 4), ""));
        more.add(paid(LocalDate.of(2026, 10, 5), ""));
        assertThat(new PaymentHabits(more).dayOfMonth()).isEmpty();
    }

    @Test
    void aMethodThatTheErpDoesNotNameIsNoHabit() {
        assertThat(lateBy(1, 2, 3, 4).method()).isEmpty();
        assertThat(new PaymentHabits(List.of(paid(DUE, "EFT"), paid(DUE, "EFT"), paid(DUE, "CASH"), paid(DUE, "EFT")))
                        .method())
                .contains(new Favourite<>("EFT", new BigDecimal("0.750")));
    }

    @Test
    void whatIsPaidOnTheDayOfTheTurnIsOfLate() {
        PaymentHabits all = lateBy(0, 1, 2);

        assertThat(all.since(DUE.plusDays(1)).paid()).hasSize(2);
        assertThat(all.before(DUE.plusDays(1)).paid()).hasSize(1);
    }
}
