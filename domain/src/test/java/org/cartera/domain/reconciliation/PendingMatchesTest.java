package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.usd;

import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much of what bank lines bring the ERP has not seen. */
class PendingMatchesTest {

    @Test
    void allOfItIsPendingWhileTheErpOwesWhatItDid() {
        assertThat(pending("100", match("7", "60", "100"))).isEqualTo(usd("60"));
    }

    @Test
    void nothingIsPendingOnceTheErpHasComeDownByIt() {
        assertThat(pending("40", match("7", "60", "100"))).isEqualTo(usd("0"));
        assertThat(pending("70", match("7", "60", "100"))).isEqualTo(usd("30"));
    }

    @Test
    void twoLinesOfOneItemAreSeenTogether() {
        PendingMatch first = match("7", "50", "150");
        PendingMatch second = match("8", "100", "150");
        assertThat(pending("150", first, second)).isEqualTo(usd("150"));
        assertThat(pending("100", first, second)).isEqualTo(usd("100"));
    }

    @Test
    void whatOnlyTheErpsConfirmationEndsIsPendingWhateverIsOpen() {
        assertThat(pending("70", match("7", "60", null))).isEqualTo(usd("60"));
    }

    @Test
    void neverMoreIsPendingThanIsOpen() {
        assertThat(pending("100", match("7", "160", null))).isEqualTo(usd("100"));
    }

    @Test
    void anotherItemsAndAnotherCurrencysMoneyCountsForNothing() {
        OpenItem item = item("100");
        PendingMatches other = new PendingMatches(List.of(
                new PendingMatch("7", InstalmentId.parse("B/1"), usd("60"), null),
                new PendingMatch("8", item.id(), Money.of("EUR", "60"), null)));
        assertThat(other.of(item)).isEqualTo(usd("0"));
        assertThat(other.lines(List.of(item))).isEmpty();
    }

    @Test
    void theLinesAreNamedEachOnceAndNotAllOfMany() {
        OpenItem item = item("100");
        PendingMatches many = new PendingMatches(List.of("7", "9", "8", "7", "6", "5", "4").stream()
                .map(line -> new PendingMatch(line, item.id(), usd("1"), null))
                .toList());
        assertThat(many.lines(List.of(item))).isEqualTo("4, 5, 6, 7, 8 …");
    }

    private static Money pending(String open, PendingMatch... matches) {
        return new PendingMatches(List.of(matches)).of(item(open));
    }

    private static PendingMatch match(String line, String paid, @Nullable String owed) {
        return new PendingMatch(line, InstalmentId.parse("A/1"), usd(paid), owed == null ? null : usd(owed));
    }

    private static OpenItem item(String open) {
        return acme().late("A", usd(open), 5).file().build().ledger().items().get(0);
    }
}
