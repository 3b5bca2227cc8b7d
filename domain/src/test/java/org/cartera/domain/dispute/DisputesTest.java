package org.cartera.domain.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.usd;

import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.given.Case;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.OpenItem;
import org.junit.jupiter.api.Test;

class DisputesTest {

    private static Case invoiceOf100() {
        return acme().late("A", usd("100"), 10).file();
    }

    private static Money undisputed(Case given) {
        CaseFile file = given.build();
        OpenItem item = file.ledger().items().get(0);
        return file.disputes().undisputedOf(item, TODAY);
    }

    @Test
    void withoutADisputeAllOfAnItemMayBeCollected() {
        assertThat(undisputed(invoiceOf100())).isEqualTo(usd("100"));
        assertThat(Disputes.none().all()).isEmpty();
    }

    @Test
    void aDisputedPartIsNotCollectedAndTheRestIs() {
        assertThat(undisputed(invoiceOf100().disputed("A/1", usd("30")))).isEqualTo(usd("70"));
    }

    @Test
    void twoDisputesOfOneItemAddUp() {
        assertThat(undisputed(invoiceOf100().disputed("A/1", usd("30")).disputed("A/1", usd("20"))))
                .isEqualTo(usd("50"));
    }

    @Test
    void moreThanWhatIsOpenCountsAsAllOfIt() {
        assertThat(undisputed(invoiceOf100().disputed("A/1", usd("130")))).isEqualTo(usd("0"));
    }

    @Test
    void aDisputeOfAnotherInstalmentLeavesThisOneAlone() {
        assertThat(undisputed(invoiceOf100().disputed("A/2", usd("30")))).isEqualTo(usd("100"));
    }

    @Test
    void aDisputeRunsFromItsFirstDayThroughItsLast() {
        assertThat(undisputed(invoiceOf100().disputed("A/1", usd("30"), TODAY, null)))
                .isEqualTo(usd("70"));
        assertThat(undisputed(invoiceOf100().disputed("A/1", usd("30"), daysAgo(5), TODAY)))
                .isEqualTo(usd("70"));
    }

    @Test
    void onceSettledThePartCountsAgain() {
        assertThat(undisputed(invoiceOf100().disputed("A/1", usd("30"), daysAgo(5), daysAgo(1))))
                .isEqualTo(usd("100"));
    }

    @Test
    void aDisputeOfTomorrowDoesNotCountToday() {
        assertThat(undisputed(invoiceOf100().disputed("A/1", usd("30"), TODAY.plusDays(1), null)))
                .isEqualTo(usd("100"));
    }

    @Test
    void aPaymentSettlesTheUndisputedPartFirst() {
        Case halfPaid = acme().late("A", usd("100"), 10)
                .paid("P", usd("60"), daysAgo(1), "A")
                .file();
        assertThat(undisputed(halfPaid.disputed("A/1", usd("30")))).isEqualTo(usd("10"));
    }

    @Test
    void aDisputeInAnotherCurrencyTakesNothingOff() {
        assertThat(undisputed(invoiceOf100().disputed("A/1", eur("30")))).isEqualTo(usd("100"));
    }

    @Test
    void aDisputeOfNothingIsRefused() {
        assertThatThrownBy(() -> invoiceOf100().disputed("A/1", usd("0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> invoiceOf100().disputed("A/1", usd("-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
