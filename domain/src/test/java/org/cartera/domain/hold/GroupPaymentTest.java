package org.cartera.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.EUR;
import static org.cartera.domain.given.Amounts.USD;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.util.List;
import org.cartera.domain.credit.Rates;
import org.cartera.domain.given.Case;
import org.cartera.domain.hold.GroupPayment.Debtor;
import org.cartera.domain.receivable.ExchangeRate;
import org.junit.jupiter.api.Test;

/** What brings a group back within its limit names the documents of all its members. */
class GroupPaymentTest {
    private static final Rates TWO_DOLLARS_FOR_A_EURO =
            new Rates(List.of(new ExchangeRate(EUR, USD, daysAgo(9), null, new BigDecimal("2"))));

    private static Debtor member(Case given) {
        return new Debtor(given.build(), null);
    }

    @Test
    void theOldestDueDateIsPaidFirstWhoeverOwesIt() {
        Debtor north = member(
                acme().late("N2", usd("40"), 60).late("N1", usd("30"), 80).file());
        Debtor south = member(acme().late("S1", usd("90"), 70)
                .invoice("S2", usd("500"), inDays(9))
                .file());
        GroupPayment payment = GroupPayment.of(usd("80"), List.of(south, north), Rates.none());

        assertThat(payment.shares())
                .extracting(
                        share -> share.part().item().id().toString(),
                        share -> share.part().paid(),
                        share -> share.part().isInPart())
                .containsExactly(tuple("N1/1", usd("30"), false), tuple("S1/1", usd("50"), true));
        assertThat(payment.rest()).isEqualTo(usd("0"));
    }

    @Test
    void aDisputedDocumentIsNamedAndNotAskedFor() {
        Debtor north = member(acme().late("N1", usd("30"), 80).file().disputed("N1/1", usd("30")));
        Debtor south = member(acme().late("S1", usd("90"), 70).file());
        assertThat(GroupPayment.of(usd("50"), List.of(north, south), Rates.none())
                        .shares())
                .extracting(
                        share -> share.part().disputed(), share -> share.part().paid())
                .containsExactly(tuple(usd("30"), usd("0")), tuple(usd("0"), usd("50")));
    }

    @Test
    void whatIsOwedInAnotherCurrencyCountsAtTheRateOfTheDayAndIsPaidInItsOwn() {
        Debtor north = member(
                acme().late("N1", eur("30"), 80).late("N2", eur("10.01"), 70).file());
        GroupPayment payment = GroupPayment.of(usd("70.01"), List.of(north), TWO_DOLLARS_FOR_A_EURO);

        assertThat(payment.shares())
                .extracting(share -> share.part().paid(), GroupPayment.Share::counted)
                .containsExactly(tuple(eur("30"), usd("60")), tuple(eur("5.01"), usd("10.01")));
    }

    @Test
    void aDocumentWithoutARateIsPassedOverAndWhatNothingTakesIsLeft() {
        Debtor north = member(
                acme().late("N1", eur("30"), 80).late("N2", usd("20"), 70).file());
        GroupPayment payment = GroupPayment.of(usd("70"), List.of(north), Rates.none());

        assertThat(payment.shares()).hasSize(1);
        assertThat(payment.rest()).isEqualTo(usd("50"));
    }

    @Test
    void ofAMemberWhoseGuaranteeCoversTheRestNoMoreIsAskedThanLowersTheExposure() {
        Debtor insured = new Debtor(
                acme().late("N1", usd("30"), 80)
                        .late("N2", usd("30"), 75)
                        .file()
                        .build(),
                usd("40"));
        Debtor south = member(acme().late("S1", usd("90"), 70).file());
        assertThat(GroupPayment.of(usd("100"), List.of(insured, south), Rates.none())
                        .shares())
                .extracting(share -> share.part().paid())
                .containsExactly(usd("30"), usd("10"), usd("60"));
    }
}
