package org.cartera.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Account.acme;
import static org.cartera.domain.given.Amounts.TODAY;
import static org.cartera.domain.given.Amounts.daysAgo;
import static org.cartera.domain.given.Amounts.eur;
import static org.cartera.domain.given.Amounts.inDays;
import static org.cartera.domain.given.Amounts.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Measure;
import org.cartera.domain.given.Account;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.CashPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A customer's list against our ledger, line by line. */
class ComparisonTest {
    private final List<TheirLine> lines = new ArrayList<>();
    private Decided decided = Decided.NOTHING;
    private @Nullable LocalDate from;
    private @Nullable SignConvention signs;

    @Test
    void aDocumentThatBothSidesListAlikeIsTheSame() {
        Finding one = only(acme().late("FV-2026-000123", usd(100), 10), line("fv 2026 123", daysAgo(40), usd(100)));
        assertThat(one.topic()).isEqualTo(Topic.SAME);
        assertThat(one.difference()).isEqualTo(usd(0));
        assertThat(one.grounds().get(0).rule()).isEqualTo("comparison.by-reference");
    }

    @Test
    void whatTheyOweMayBeWrittenNegative() {
        line("FV1001", daysAgo(40), usd(-100));
        line("FV1002", daysAgo(40), usd(-50));
        Comparison result = against(acme().late("FV1001", usd(100), 10).late("FV1002", usd(50), 10));
        assertThat(result.signs()).isEqualTo(SignConvention.OWED_NEGATIVE);
        assertThat(result.signsGround().observed()).isEqualTo(Measure.count(2));
        assertThat(result.theirs()).isEqualTo(Balances.of(usd(150)));
        assertThat(topics(result)).containsExactly(Topic.SAME, Topic.SAME);
    }

    @Test
    void taxWithheldIsNamedByItsRate() {
        Finding one = only(
                acme().invoice("FV1001", Money.of("COP", "1190000"), daysAgo(1)),
                line("FV1001", daysAgo(31), Money.of("COP", "1165000")));
        assertThat(one.topic()).isEqualTo(Topic.WITHHOLDING);
        assertThat(one.difference()).isEqualTo(Money.of("COP", "25000"));
        assertThat(one.grounds().get(1).threshold()).isEqualTo(Measure.text("retefuente 2.5 %"));
        assertThat(one.contested()).contains(Money.of("COP", "25000"));
    }

    @Test
    void aDiscountForPayingEarlyIsNamed() {
        Finding one = only(acme().late("FV1001", usd(100), -25), line("FV1001", daysAgo(5), usd(98)));
        assertThat(one.topic()).isEqualTo(Topic.EARLY_PAYMENT_DISCOUNT);
    }

    @Test
    void aFewCentsAreRoundingAndContestNothing() {
        Finding one = only(acme().late("FV1001", usd(100), 10), line("FV1001", daysAgo(40), usd("99.96")));
        assertThat(one.topic()).isEqualTo(Topic.ROUNDING);
        assertThat(one.contested()).isEmpty();
        assertThat(ComparisonPolicy.standard().dutyFor(one)).isEmpty();
    }

    @Test
    void aBankFeeIsNamed() {
        Finding one = only(acme().late("FV1001", usd(10_000), 40), line("FV1001", daysAgo(70), usd("9975.37")));
        assertThat(one.topic()).isEqualTo(Topic.BANK_FEE);
    }

    @Test
    void aSmallerShareIsAPriceAndALargerOneUnexplained() {
        line("FV1001", daysAgo(90), usd(887));
        line("FV1002", daysAgo(90), usd(412));
        Comparison result = against(acme().late("FV1001", usd(1_000), 60).late("FV1002", usd(1_000), 60));
        assertThat(topics(result)).containsExactly(Topic.PRICE, Topic.UNEXPLAINED);
        assertThat(result.difference()).isEqualTo(Balances.of(usd(701)));
    }

    @Test
    void aLineWithoutADocumentOfOursIsUnknownToUs() {
        Finding one = only(acme(), line("FV9999", daysAgo(40), usd(70)));
        assertThat(one.topic()).isEqualTo(Topic.UNKNOWN_TO_US);
        assertThat(one.difference()).isEqualTo(usd(-70));
    }

    @Test
    void anInvoiceThatTheyDoNotListIsUnknownToThemAndContestsAllOfIt() {
        Finding one = only(acme().late("FV1001", usd(100), 10));
        assertThat(one.topic()).isEqualTo(Topic.UNKNOWN_TO_THEM);
        assertThat(one.contested()).contains(usd(100));
        assertThat(one.key()).isEqualTo("item FV1001/1");
    }

    @Test
    void anInvoiceIssuedJustBeforeTheirDateIsTiming() {
        Finding one = only(acme().late("FV1001", usd(100), -25));
        assertThat(one.topic()).isEqualTo(Topic.TIMING);
        assertThat(one.grounds().get(0).observed()).isEqualTo(Measure.days(5));
        assertThat(one.contested()).isEmpty();
    }

    @Test
    void anInvoiceThatWeIssuedAfterTheirDateIsTiming() {
        Finding one = only(acme().late("FV1001", usd(100), -33), line("FV1001", TODAY, usd(100)));
        assertThat(one.topic()).isEqualTo(Topic.TIMING);
        assertThat(one.ours()).isEmpty();
    }

    @Test
    void anEntryOfTheirsDatedAfterTheirDateIsTiming() {
        assertThat(only(acme(), line("XX-77", inDays(2), usd(100))).topic()).isEqualTo(Topic.TIMING);
    }

    @Test
    void theirPaymentOfTheseDaysIsUnderWay() {
        signs = SignConvention.OWED_POSITIVE;
        Finding one = only(acme(), line("CE-88", daysAgo(2), usd(-100)));
        assertThat(one.topic()).isEqualTo(Topic.IN_TRANSIT);
        assertThat(one.grounds().get(0).rule()).isEqualTo("comparison.under-way");
    }

    @Test
    void theirPaymentThatReachedUsAfterTheirDateIsProvedByIt() {
        Account account = acme().late("FV1001", usd(100), 10).paid("P1", usd(100), inDays(3), "FV1001");
        line("FV1001", daysAgo(40), usd(100));
        line("CE-88", daysAgo(12), usd(-100));
        Comparison result = against(account);
        assertThat(topics(result)).containsExactly(Topic.SAME, Topic.IN_TRANSIT);
        assertThat(result.findings().get(1).grounds().get(0).rule()).isEqualTo("comparison.arrived-later");
    }

    /** A hash map that is full of keys with one hash compares them, and amounts of two currencies cannot be compared. */
    @Test
    void moneyThatCameInAnotherCurrencyIsNoneOfTheirsHoweverItHashes() {
        Currency usd = Currency.getInstance("USD");
        Currency cop = Currency.getInstance("COP");
        long apart = usd.hashCode() - cop.hashCode(); // cents by which amounts of equal hashes differ
        Account acme = acme();
        for (long cents = 1 << 22; cents <= 24 << 22; cents += 1 << 22) {
            Money dollars = Money.of(usd, BigDecimal.valueOf(cents + Math.max(0, -apart), 2));
            Money pesos = Money.of(cop, BigDecimal.valueOf(cents + Math.max(0, apart), 2));
            assertThat(pesos).hasSameHashCodeAs(dollars);
            acme = acme.receipt("D" + cents, dollars, inDays(2)).receipt("P" + cents, pesos, inDays(2));
        }
        assertThat(only(acme, line("FV9999", daysAgo(40), usd(70))).topic()).isEqualTo(Topic.UNKNOWN_TO_US);
    }

    @Test
    void anInvoiceLeftOutBecausePaidDaysLaterHereIsUnderWay() {
        Account account = acme().late("FV1001", usd(100), 10).paid("P1", usd(100), inDays(3), "FV1001");
        assertThat(only(account).topic()).isEqualTo(Topic.IN_TRANSIT);
    }

    @Test
    void anOldPaymentOfTheirsThatNeverCameIsUnknownToUs() {
        signs = SignConvention.OWED_POSITIVE;
        Finding one = only(acme(), line("CE-88", daysAgo(8), usd(-100)));
        assertThat(one.topic()).isEqualTo(Topic.UNKNOWN_TO_US);
        assertThat(one.grounds().get(0).rule()).isEqualTo("comparison.not-arrived");
    }

    @Test
    void aTaxWithheldIsNoPaymentUnderWay() {
        signs = SignConvention.OWED_POSITIVE;
        lines.add(new TheirLine(1, "", daysAgo(1), usd(-25), "Retención en la fuente"));
        assertThat(against(acme()).findings().get(0).grounds().get(0).rule()).isEqualTo("comparison.deduction");
    }

    @Test
    void aCreditNoteOfTheseDaysIsUnderWayToThem() {
        assertThat(only(acme().creditNote("NC1", usd(30), daysAgo(3))).topic()).isEqualTo(Topic.IN_TRANSIT);
        assertThat(only(acme().creditNote("NC1", usd(30), daysAgo(13))).topic()).isEqualTo(Topic.UNKNOWN_TO_THEM);
    }

    @Test
    void aPartialPaymentOnTheSameDocumentIsCountedWithIt() {
        Account account = acme().late("FV1001", usd(100), 10).paid("P1", usd(40), daysAgo(20), "FV1001");
        line("FV1001", daysAgo(40), usd(100));
        line("FV1001", daysAgo(21), usd(-40));
        Comparison result = against(account);
        assertThat(topics(result)).containsExactly(Topic.SAME);
        assertThat(result.findings().get(0).theirs()).hasSize(2);
    }

    @Test
    void aPaymentOnADocumentWeStillHaveOpenIsNotMixedIntoIt() {
        line("FV1001", daysAgo(40), usd(100));
        line("FV1001", daysAgo(1), usd(-40));
        Comparison result = against(acme().late("FV1001", usd(100), 10));
        assertThat(topics(result)).containsExactly(Topic.SAME, Topic.IN_TRANSIT);
    }

    @Test
    void aLineListedTwiceIsTheSameOnceAndRepeatedOnce() {
        line("FV1001", daysAgo(40), usd(100));
        line("FV-1001", daysAgo(40), usd(100));
        Comparison result = against(acme().late("FV1001", usd(100), 10));
        assertThat(topics(result)).containsExactlyInAnyOrder(Topic.SAME, Topic.REPEATED);
        assertThat(result.difference()).isEqualTo(Balances.of(usd(-100)));
    }

    @Test
    void equalInstalmentsAreNoRepetition() {
        line("FV1001", daysAgo(40), usd(50));
        line("FV1001", daysAgo(40), usd(50));
        Comparison result = against(acme().instalments("FV1001", usd(50), daysAgo(10), inDays(20)));
        assertThat(topics(result)).containsExactly(Topic.SAME);
    }

    @Test
    void withoutAReferenceAnAmountAndADayThatFitOnceDecide() {
        Finding one = only(acme().late("FV1001", usd("123.45"), 10), line("", daysAgo(43), usd("123.45")));
        assertThat(one.topic()).isEqualTo(Topic.SAME);
        assertThat(one.grounds().get(0).rule()).isEqualTo("comparison.by-amount-and-date");
        assertThat(one.grounds().get(0).observed()).isEqualTo(Measure.days(3));
    }

    @Test
    void whatFitsTwiceIsLeftToAPerson() {
        line("", daysAgo(40), usd(100));
        Comparison result = against(acme().late("FV1001", usd(100), 10).late("FV1002", usd(100), 11));
        assertThat(topics(result))
                .containsExactlyInAnyOrder(Topic.UNKNOWN_TO_US, Topic.UNKNOWN_TO_THEM, Topic.UNKNOWN_TO_THEM);
    }

    @Test
    void anOrderOfSeveralInvoicesDoesNotDecideBetweenEqualOnes() {
        Account account = acme();
        ordered(account, "FV1001", usd(100));
        ordered(account, "FV1002", usd(100));
        Finding tied = against(account, line("OC-55101", daysAgo(40), usd(100))).findings().stream()
                .filter(one -> !one.theirs().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(tied.topic()).isEqualTo(Topic.UNKNOWN_TO_US);
        assertThat(tied.grounds().get(0).rule()).isEqualTo("comparison.tie");
        assertThat(tied.grounds().get(0).observed()).isEqualTo(Measure.count(2));
    }

    @Test
    void anOrderOfSeveralInvoicesMeansTheOneOfItsAmount() {
        Account account = acme();
        ordered(account, "FV1001", usd(100));
        ordered(account, "FV1002", usd(70));
        Comparison result = against(account, line("OC-55101", daysAgo(40), usd(70)));
        assertThat(topics(result)).containsExactlyInAnyOrder(Topic.SAME, Topic.UNKNOWN_TO_THEM);
    }

    @Test
    void oneLineForSeveralInvoicesThatComeToItIsTheSame() {
        lines.add(new TheirLine(1, "", daysAgo(40), usd(170), "Facturas FV1001 y FV1002"));
        Comparison result = against(acme().late("FV1001", usd(100), 10).late("FV1002", usd(70), 10));
        assertThat(topics(result)).containsExactly(Topic.SAME);
        assertThat(result.findings().get(0).ours()).hasSize(2);
    }

    @Test
    void anEqualAmountUnderAnotherNumberOfTheSameSeriesIsAnotherDocument() {
        Comparison result = against(acme().late("FV1001", usd(100), 10), line("FV1010", daysAgo(40), usd(100)));
        assertThat(topics(result)).containsExactly(Topic.UNKNOWN_TO_US, Topic.UNKNOWN_TO_THEM);
    }

    @Test
    void currenciesAreComparedApart() {
        line("FV1001", daysAgo(40), eur("100"));
        Comparison result = against(acme().late("FV1001", usd(100), 10));
        assertThat(topics(result)).containsExactly(Topic.UNKNOWN_TO_US, Topic.UNKNOWN_TO_THEM);
        assertThat(result.findings().get(0).grounds().get(0).rule()).isEqualTo("comparison.other-currency");
        assertThat(result.difference()).isEqualTo(Balances.of(usd(100), eur("-100")));
    }

    @Test
    void whatIsSettledInOurBooksAndListedByThemIsSaidToBe() {
        Account account = acme().late("FV1001", usd(100), 60).paid("P1", usd(100), daysAgo(30), "FV1001");
        Finding one = only(account, line("FV1001", daysAgo(90), usd(100)));
        assertThat(one.topic()).isEqualTo(Topic.SETTLED_HERE);
        assertThat(one.grounds().get(1).observed()).isEqualTo(Measure.date(daysAgo(30)));
    }

    @Test
    void theirPaymentNotAppliedInTheirListTakesAwayWhatWeHaveSettled() {
        Account account = acme().late("FV1001", usd(100), 60).paid("P1", usd(100), daysAgo(30), "FV1001");
        line("FV1001", daysAgo(90), usd(100));
        line("CE-7", daysAgo(31), usd(-100));
        Comparison result = against(account);
        assertThat(topics(result)).containsExactly(Topic.SAME);
        assertThat(result.findings().get(0).grounds().get(0).rule()).isEqualTo("comparison.cancels");
    }

    @Test
    void moneyThatWeHoldUnappliedTakesAwayTheInvoiceThatTheyDoNotList() {
        Account account = acme().late("FV1001", usd(100), 60).receipt("P1", usd(100), daysAgo(30));
        assertThat(only(account).topic()).isEqualTo(Topic.SAME);
    }

    @Test
    void movementsAreComparedWithMovements() {
        from = daysAgo(30);
        Account account = acme().late("FV1001", usd(100), 60)
                .late("FV1002", usd(70), -20)
                .paid("P1", usd(100), daysAgo(15), "FV1001");
        lines.add(new TheirLine(1, "", null, usd(100), "Saldo anterior"));
        lines.add(new TheirLine(2, "FV1002", daysAgo(8), usd(70), ""));
        lines.add(new TheirLine(3, "CE-7", daysAgo(16), usd(-100), "Pago FV1001"));
        Comparison result = against(account);
        assertThat(topics(result)).containsOnly(Topic.SAME);
        assertThat(result.ours()).isEqualTo(Balances.of(usd(70)));
    }

    @Test
    void whatAPersonPutTogetherStays() {
        line("", null, usd(95));
        decided = new Decided(List.of(new Decided.Group(Set.of(1), Set.of("item FV1001/1"))), List.of());
        Finding one = against(acme().late("FV1001", usd(100), 60)).findings().get(0);
        assertThat(one.byPerson()).isTrue();
        assertThat(one.difference()).isEqualTo(usd(5));
        assertThat(one.theirs()).hasSize(1);
    }

    @Test
    void whatAPersonPartedIsNotPutTogetherAgain() {
        decided = new Decided(List.of(), List.of(new Decided.Group(Set.of(1), Set.of("item FV1001/1"))));
        Comparison result = against(acme().late("FV1001", usd(100), 60), line("FV1001", daysAgo(90), usd(100)));
        assertThat(topics(result)).containsExactly(Topic.UNKNOWN_TO_US, Topic.UNKNOWN_TO_THEM);
    }

    private static void ordered(Account account, String id, Money total) {
        account.ordered(id, total, daysAgo(10), "OC-55101");
    }

    private int line(String reference, @Nullable LocalDate date, Money amount) {
        lines.add(new TheirLine(lines.size() + 1, reference, date, amount, ""));
        return lines.size();
    }

    private Finding only(Account account, int... written) {
        Comparison result = against(account, written);
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }

    private Comparison against(Account account, int... written) {
        CashPolicy cash =
                CashPolicy.shipped().granting(new CashPolicy.EarlyPayment(10, new java.math.BigDecimal("0.02")));
        return Comparison.of(
                new TheirList(Account.ACME, TODAY, from, signs, lines),
                new Comparison.Against(account.facts(), Account.TERMS, ComparisonPolicy.standard(), cash),
                decided);
    }

    private static List<Topic> topics(Comparison result) {
        return result.findings().stream().map(Finding::topic).toList();
    }
}
