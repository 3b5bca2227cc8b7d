package org.cartera.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.credit.Exposure.Kind;
import org.cartera.domain.credit.Exposure.Term;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.ExchangeRate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is at risk (K9), and at which rate (K5). */
class ExposurePolicyTest {
    private static final ExposurePolicy ALL = new ExposurePolicy(true, 0);
    private static final ExposurePolicy WITHOUT_CREDITS = new ExposurePolicy(false, 0);

    private static ExchangeRate rate(
            Currency from, Currency to, LocalDate since, @Nullable LocalDate through, String factor) {
        return new ExchangeRate(from, to, since, through, new BigDecimal(factor));
    }

    private static Rates rates(ExchangeRate... rates) {
        return new Rates(List.of(rates));
    }

    private static @Nullable Money total(ExposurePolicy policy, Account account, Rates rates) {
        return policy.measure(account.ledger(), USD, rates).total().orElse(null);
    }

    private static Account customer() {
        return acme().late("A", usd("100"), 10)
                .invoice("B", usd("50"), inDays(10))
                .order("O", daysAgo(2), inDays(5), usd("30"), usd("7"))
                .receipt("P", usd("20"), daysAgo(1));
    }

    @Test
    void exposureIsReceivablesPlusShippedPlusOrderedLessCredits() {
        assertThat(total(ALL, customer(), Rates.none())).isEqualTo(usd("167"));
    }

    @Test
    void eachTermIsNamed() {
        assertThat(ALL.measure(customer().ledger(), USD, Rates.none()).terms())
                .extracting(Term::kind, Term::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.OPEN_RECEIVABLES, usd("150")),
                        org.assertj.core.groups.Tuple.tuple(Kind.SHIPPED_NOT_INVOICED, usd("7")),
                        org.assertj.core.groups.Tuple.tuple(Kind.OPEN_ORDERS, usd("30")),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNAPPLIED_CASH, usd("-20")));
    }

    @Test
    void whereThePolicyDoesNotCountCreditsTheyLowerNothing() {
        assertThat(total(WITHOUT_CREDITS, customer(), Rates.none())).isEqualTo(usd("187"));
    }

    @Test
    void aDisputedPartStaysInsideTheExposure() {
        Account account = acme().late("A", usd("100"), 10);
        assertThat(ALL.measure(account.file().disputed("A/1", usd("90")).build().ledger(), USD, Rates.none())
                        .total())
                .contains(usd("100"));
    }

    @Test
    void anUnappliedRefundRaisesTheExposure() {
        assertThat(total(ALL, acme().refund("R", usd("20"), daysAgo(1)), Rates.none()))
                .isEqualTo(usd("20"));
    }

    @Test
    void nothingAtAllIsAnExposureOfZero() {
        assertThat(total(ALL, acme(), Rates.none())).isEqualTo(usd("0"));
    }

    @Test
    void anOrderDeliveredOnTheHorizonCountsAndADayLaterNot() {
        ExposurePolicy thirtyDays = new ExposurePolicy(true, 30);
        assertThat(total(thirtyDays, acme().order("O", daysAgo(1), inDays(30), usd("10"), usd("0")), Rates.none()))
                .isEqualTo(usd("10"));
        assertThat(total(thirtyDays, acme().order("O", daysAgo(1), inDays(31), usd("10"), usd("0")), Rates.none()))
                .isEqualTo(usd("0"));
    }

    @Test
    void withoutAHorizonEveryOrderCounts() {
        assertThat(total(ALL, acme().order("O", daysAgo(1), inDays(999), usd("10"), usd("0")), Rates.none()))
                .isEqualTo(usd("10"));
    }

    @Test
    void anOrderWithoutADeliveryDateCountsWhateverTheHorizon() {
        assertThat(total(
                        new ExposurePolicy(true, 30),
                        acme().order("O", daysAgo(1), null, usd("10"), usd("0")),
                        Rates.none()))
                .isEqualTo(usd("10"));
    }

    @Test
    void whatIsShippedCountsBeyondEveryHorizon() {
        assertThat(total(
                        new ExposurePolicy(true, 30),
                        acme().order("O", daysAgo(1), inDays(99), usd("10"), usd("4")),
                        Rates.none()))
                .isEqualTo(usd("4"));
    }

    @Test
    void anotherCurrencyConvertsAtTheDatedRateAndShowsBothAmounts() {
        Exposure exposure = ALL.measure(
                acme().late("A", eur("100"), 10).ledger(), USD, rates(rate(EUR, USD, daysAgo(5), null, "1.105")));
        assertThat(exposure.terms())
                .containsExactly(new Term(Kind.OPEN_RECEIVABLES, eur("100"), usd("110.50"), new BigDecimal("1.105")));
        assertThat(exposure.total()).contains(usd("110.50"));
    }

    @Test
    void withoutARateTheExposureIsUnknownAndTheTermStillShows() {
        Exposure exposure = ALL.measure(
                acme().late("A", eur("100"), 10).late("B", usd("5"), 1).ledger(), USD, Rates.none());
        assertThat(exposure.total()).isEmpty();
        assertThat(exposure.terms()).hasSize(2).contains(new Term(Kind.OPEN_RECEIVABLES, eur("100"), null, null));
    }

    @Test
    void nothingOwedInACurrencyNeedsNoRateForIt() {
        Account settled = acme().late("A", eur("100"), 10).order("O", daysAgo(1), null, eur("0"), eur("0"));
        assertThat(total(ALL, settled.paid("P", eur("100"), daysAgo(1), "A"), Rates.none()))
                .isEqualTo(usd("0"));
    }

    @Test
    void theRateOfTheDateCountsAndNotTheOneOfTomorrow() {
        Rates rates = rates(
                rate(EUR, USD, daysAgo(10), null, "1.1"),
                rate(EUR, USD, daysAgo(3), null, "1.2"),
                rate(EUR, USD, inDays(1), null, "1.3"));
        assertThat(rates.rate(EUR, USD, TODAY)).contains(new BigDecimal("1.2"));
        assertThat(rates.rate(EUR, USD, daysAgo(4))).contains(new BigDecimal("1.1"));
    }

    @Test
    void aRateHoldsFromItsFirstThroughItsLastDay() {
        Rates rates = rates(rate(EUR, USD, daysAgo(5), daysAgo(2), "1.1"));
        assertThat(rates.rate(EUR, USD, daysAgo(6))).isEmpty();
        assertThat(rates.rate(EUR, USD, daysAgo(5))).isPresent();
        assertThat(rates.rate(EUR, USD, daysAgo(2))).isPresent();
        assertThat(rates.rate(EUR, USD, daysAgo(1))).isEmpty();
    }

    @Test
    void whereOnlyTheOtherDirectionIsKnownItsInverseCounts() {
        assertThat(rates(rate(USD, EUR, daysAgo(5), null, "0.8")).rate(EUR, USD, TODAY))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("1.25"));
    }

    @Test
    void theDirectRateComesBeforeTheInverse() {
        assertThat(rates(rate(USD, EUR, daysAgo(5), null, "0.8"), rate(EUR, USD, daysAgo(9), null, "1.2"))
                        .rate(EUR, USD, TODAY))
                .contains(new BigDecimal("1.2"));
    }

    @Test
    void aCurrencyIsWorthItself() {
        assertThat(Rates.none().rate(USD, USD, TODAY)).contains(BigDecimal.ONE);
    }

    @Test
    void aRateOfZeroIsNoRate() {
        assertThat(rates(rate(EUR, USD, daysAgo(5), null, "0")).rate(EUR, USD, TODAY))
                .isEmpty();
        assertThat(rates(rate(USD, EUR, daysAgo(5), null, "0")).rate(EUR, USD, TODAY))
                .isEmpty();
    }

    @Test
    void aNegativeHorizonIsRefused() {
        assertThatThrownBy(() -> new ExposurePolicy(true, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLimitHoldsThroughItsLastDay() {
        CreditFile file = new CreditFile(Account.ACME, CreditFile.Status.OK, usd("1"), TODAY);
        assertThat(file.isExpiredOn(TODAY)).isFalse();
        assertThat(file.isExpiredOn(inDays(1))).isTrue();
        assertThat(new CreditFile(Account.ACME, CreditFile.Status.OK, usd("1"), null).isExpiredOn(inDays(999)))
                .isFalse();
    }

    @Test
    void whoHasNoLimitHasNoneThatExpires() {
        assertThat(new CreditFile(Account.ACME, CreditFile.Status.OK, null, daysAgo(9)).isExpiredOn(TODAY))
                .isFalse();
        assertThat(CreditFile.none(Account.ACME).status()).isEqualTo(CreditFile.Status.OK);
    }
}
