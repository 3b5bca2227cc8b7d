package org.cartera.domain.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Balances;
import org.cartera.domain.receivable.CustomerLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgingTest {

    @ParameterizedTest(name = "{0} days past due belong to {1}")
    @CsvSource({
        "-30, 0",
        "-1, 0",
        "0, 0",
        "1, 1-30",
        "30, 1-30",
        "31, 31-60",
        "60, 31-60",
        "61, 61-90",
        "90, 61-90",
        "91, 91+",
        "9999, 91+"
    })
    void everyNumberOfDaysHasOneBucket(int days, String name) {
        Buckets buckets = Buckets.standard();
        assertThat(buckets.names().get(buckets.of(days))).isEqualTo(name);
    }

    @Test
    void theBoundsAreTheCompanysOwn() {
        Buckets buckets = new Buckets(List.of(8, 15));
        assertThat(buckets.names()).containsExactly("0", "1-8", "9-15", "16+");
        assertThat(buckets.size()).isEqualTo(4);
        assertThat(buckets.of(8)).isEqualTo(1);
        assertThat(buckets.of(16)).isEqualTo(3);
    }

    @Test
    void withoutBoundsThereIsOnlyOverdueOrNot() {
        Buckets buckets = new Buckets(List.of());
        assertThat(buckets.names()).containsExactly("0", "1+");
        assertThat(buckets.of(0)).isZero();
        assertThat(buckets.of(1)).isEqualTo(1);
    }

    @Test
    void boundsThatDoNotIncreaseAreRefused() {
        assertThatThrownBy(() -> new Buckets(List.of(30, 30))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Buckets(List.of(60, 30))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Buckets(List.of(0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsDueTodayIsNotOverdue() {
        Aging aging = Aging.of(
                        acme().late("A", usd("10"), 0).late("B", usd("5"), 1).ledger(), Buckets.standard())
                .get(0);
        assertThat(aging.amounts()).containsExactly(usd("10"), usd("5"), usd("0"), usd("0"), usd("0"));
        assertThat(aging.overdue()).isEqualTo(usd("5"));
        assertThat(aging.total()).isEqualTo(usd("15"));
    }

    @Test
    void onlyTheOpenPartOfAnInvoiceAges() {
        CustomerLedger ledger = acme().late("A", usd("10"), 40)
                .paid("P", usd("4"), daysAgo(1), "A")
                .ledger();
        assertThat(Aging.of(ledger, Buckets.standard()).get(0).amounts().get(2)).isEqualTo(usd("6"));
    }

    @Test
    void eachCurrencyAgesByItself() {
        CustomerLedger ledger =
                acme().late("A", usd("10"), 40).late("B", eur("7"), 100).ledger();
        List<Aging> agings = Aging.of(ledger, Buckets.standard());
        assertThat(agings).extracting(Aging::currency).containsExactly(EUR, USD);
        assertThat(agings.get(0).amounts().get(4)).isEqualTo(eur("7"));
        assertThat(agings.get(1).total()).isEqualTo(usd("10"));
    }

    @Test
    void aCreditIsInNoBucket() {
        CustomerLedger ledger = acme().late("A", usd("10"), 40)
                .receipt("P", usd("4"), daysAgo(1))
                .ledger();
        assertThat(Aging.of(ledger, Buckets.standard()).get(0).total()).isEqualTo(usd("10"));
    }

    @Test
    void anAccountThatOwesNothingHasNoAging() {
        assertThat(Aging.of(acme().ledger(), Buckets.standard())).isEmpty();
    }

    @Property
    void theSumOfTheBucketsIsTheBalanceOfTheOpenItems(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 100_000) Integer> amounts,
            @ForAll @Size(min = 20, max = 20) List<@IntRange(min = -60, max = 400) Integer> days,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 89) Integer> steps) {
        Account account = acme();
        for (int i = 0; i < amounts.size(); i++) {
            account.late("I" + i, i % 3 == 0 ? eur(amounts.get(i) + ".00") : cents(amounts.get(i)), days.get(i));
        }
        CustomerLedger ledger = account.ledger();
        List<Integer> bounds = new java.util.ArrayList<>();
        int bound = 0;
        for (int step : steps) {
            bound += step;
            bounds.add(bound);
        }
        List<Aging> agings = Aging.of(ledger, new Buckets(bounds));
        assertThat(Balances.sum(agings.stream().map(Aging::total).toList())).isEqualTo(ledger.open());
        for (Aging aging : agings) {
            assertThat(aging.overdue()).isEqualTo(ledger.overdue().in(aging.currency()));
        }
    }
}
