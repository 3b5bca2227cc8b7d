package org.cartera.domain.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartera.domain.aging.Buckets;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void anAccountThatFallsIntoArrearsIsNewAndOneThatPaysUpIsGone() {
        assertThat(change(Standing.CLEAR, late(5, "COP 10.00"))).isEqualTo(Change.NEW);
        assertThat(change(late(5, "COP 10.00"), Standing.CLEAR)).isEqualTo(Change.GONE);
        assertThat(change(Standing.CLEAR, Standing.CLEAR)).isEqualTo(Change.SAME);
    }

    @Test
    void anAccountHeldWithoutArrearsIsInTrouble() {
        assertThat(change(Standing.CLEAR, new Standing(Balances.none(), true, 0)))
                .isEqualTo(Change.NEW);
    }

    @Test
    void aHoldWeighsMoreThanAgeAndAgeMoreThanAmounts() {
        assertThat(change(held(40, "COP 10.00"), late(95, "COP 90.00"))).isEqualTo(Change.BETTER);
        assertThat(change(late(40, "COP 90.00"), held(20, "COP 10.00"))).isEqualTo(Change.WORSE);
        assertThat(change(late(30, "COP 90.00"), late(31, "COP 10.00"))).isEqualTo(Change.WORSE);
        assertThat(change(late(61, "COP 10.00"), late(60, "COP 90.00"))).isEqualTo(Change.BETTER);
    }

    @Test
    void aDayMoreInTheSameBucketIsNoChange() {
        assertThat(change(late(10, "COP 10.00"), late(11, "COP 10.00"))).isEqualTo(Change.SAME);
    }

    @Test
    void moreInAnyCurrencyIsWorseAndLessWithMoreInNoneIsBetter() {
        assertThat(change(late(10, "COP 10.00"), late(10, "COP 11.00"))).isEqualTo(Change.WORSE);
        assertThat(change(late(10, "COP 10.00"), late(10, "COP 1.00", "USD 1.00")))
                .isEqualTo(Change.WORSE);
        assertThat(change(late(10, "COP 10.00", "USD 1.00"), late(10, "COP 10.00")))
                .isEqualTo(Change.BETTER);
    }

    private static Change change(Standing before, Standing after) {
        return Change.between(before, after, Buckets.standard());
    }

    private static Standing late(int days, String... overdue) {
        return standing(false, days, overdue);
    }

    private static Standing held(int days, String... overdue) {
        return standing(true, days, overdue);
    }

    private static Standing standing(boolean held, int days, String... overdue) {
        Balances sum = Balances.none();
        for (String amount : overdue) {
            sum = sum.plus(Money.parse(amount));
        }
        return new Standing(sum, held, days);
    }
}
