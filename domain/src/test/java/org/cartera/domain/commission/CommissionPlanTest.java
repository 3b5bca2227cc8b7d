package org.cartera.domain.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InvoiceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionPlanTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final CommissionPlan PLAN = new CommissionPlan(List.of(
            terms(BEGIN, "2", Map.of("ana", new BigDecimal("3")), "19", true),
            terms(BEGIN.plusMonths(6), "1", Map.of(), "0", false)));

    @Test
    void whatIsCollectedEarnsItsSellersShareOfTheNetAmount() {
        assertThat(PLAN.lacking(receipt("ana", "1190.00"), List.of(), DAY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.seller()).isEqualTo("ana");
                    assertThat(line.commission()).hasToString("USD 30.00");
                });
        assertThat(PLAN.lacking(receipt("luis", "1190.00"), List.of(), DAY))
                .extracting(line -> line.commission().toString())
                .containsExactly("USD 20.00");
    }

    @Test
    void theTermsOfTheValueDateHoldHoweverLateItIsSettled() {
        Collected june = receipt("luis", "1190.00");

        assertThat(PLAN.lacking(june, List.of(), DAY.plusYears(1)))
                .extracting(line -> line.commission().toString())
                .containsExactly("USD 20.00");
    }

    @Test
    void nothingIsEarnedBeforeThePlanBeginsNorBeforeTheMoneyIsThereNorByNobody() {
        Collected early = new Collected(
                "A",
                new InvoiceId("I"),
                new CustomerId("C"),
                "ana",
                BEGIN.minusDays(1),
                usd("10.00"),
                Collected.Standing.STANDS);

        assertThat(PLAN.lacking(early, List.of(), DAY)).isEmpty();
        assertThat(PLAN.lacking(receipt("ana", "10.00"), List.of(), DAY.minusDays(1)))
                .isEmpty();
        assertThat(PLAN.lacking(receipt("", "10.00"), List.of(), DAY)).isEmpty();
        assertThat(CommissionPlan.none().lacking(receipt("ana", "10.00"), List.of(), DAY))
                .isEmpty();
    }

    @Test
    void aReversedReceiptTakesBackExactlyWhatItEarnedFromWhoeverGotIt() {
        List<CommissionLine> earned = PLAN.lacking(receipt("ana", "1190.00"), List.of(), DAY);

        assertThat(PLAN.lacking(receipt("luis", "1190.00", Collected.Standing.REVERSED), earned, DAY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.isTakenBack()).isTrue();
                    assertThat(line.seller()).isEqualTo("ana");
                    assertThat(line.commission()).hasToString("USD -30.00");
                    assertThat(line.collected()).hasToString("USD -1190.00");
                });
    }

    @Test
    void aWriteOffTakesBackWhereThePlanOfThatDaySaysSo() {
        List<CommissionLine> earned = PLAN.lacking(receipt("ana", "1190.00"), List.of(), DAY);
        Collected writtenOff = receipt("ana", "1190.00", Collected.Standing.WRITTEN_OFF);

        assertThat(PLAN.lacking(writtenOff, earned, DAY)).hasSize(1);
        assertThat(PLAN.lacking(writtenOff, earned, DAY.plusMonths(1))).isEmpty();
    }

    @Test
    void aReceiptThatPaysLessThanItDidTakesBackTheOldAndEarnsTheNew() {
        List<CommissionLine> earned = PLAN.lacking(receipt("ana", "1190.00"), List.of(), DAY);

        assertThat(PLAN.lacking(receipt("ana", "119.00"), earned, DAY))
                .extracting(line -> line.commission().toString())
                .containsExactly("USD -30.00", "USD 3.00");
    }

    @Test
    void whatIsOpenRetainsWhatItWouldEarn() {
        assertThat(PLAN.retained("ana", usd("1190.00"), DAY)).hasToString("USD 30.00");
        assertThat(PLAN.retained("ana", usd("-5.00"), DAY)).hasToString("USD 0.00");
        assertThat(PLAN.retained("ana", usd("1190.00"), BEGIN.minusDays(1))).hasToString("USD 0.00");
    }

    @Test
    void aPlanThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> terms(BEGIN, "101", Map.of(), "0", true)).hasMessageContaining("between 0 and 100");
        assertThatThrownBy(() -> terms(BEGIN, "1", Map.of("ana", new BigDecimal("-1")), "0", true))
                .hasMessageContaining("ana");
        assertThatThrownBy(() -> new CommissionPlan(
                        List.of(terms(BEGIN, "1", Map.of(), "0", true), terms(BEGIN, "2", Map.of(), "0", true))))
                .hasMessageContaining("2026-01-01");
    }

    /** Receipts come, change, are voided and given back; invoices are written off; customers change their seller. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasEarnedLessWhatWasTakenBackIsAlwaysWhatStandsAndARerunAddsNothing(long seed) {
        Random random = new Random(seed);
        Map<String, List<CommissionLine>> book = new HashMap<>();
        Map<String, Collected> facts = new HashMap<>();
        for (LocalDate month = BEGIN.plusMonths(1); month.isBefore(BEGIN.plusYears(1)); month = month.plusMonths(1)) {
            for (int i = 0; i < 5; i++) {
                String key = "A" + random.nextInt(12);
                facts.put(key, random(key, month.minusDays(random.nextInt(60)), random));
            }
            LocalDate asOf = month;
            facts.forEach((key, fact) -> {
                List<CommissionLine> lines = book.computeIfAbsent(key, any -> new ArrayList<>());
                lines.addAll(PLAN.lacking(fact, lines, asOf));
                assertThat(PLAN.lacking(fact, lines, asOf))
                        .as("a rerun of " + fact)
                        .isEmpty();
                assertThat(sum(lines, true)).isEqualTo(counted(fact, asOf) ? fact.amount() : usd("0.00"));
                lines.stream().map(CommissionLine::seller).distinct().forEach(seller -> assertThat(sum(
                                        lines.stream()
                                                .filter(line -> line.seller().equals(seller))
                                                .toList(),
                                        false)
                                .isNegative())
                        .as("nobody gives back more than he got")
                        .isFalse());
            });
        }
    }

    private static boolean counted(Collected fact, LocalDate asOf) {
        boolean stands = fact.standing() == Collected.Standing.STANDS
                || fact.standing() == Collected.Standing.WRITTEN_OFF && !asOf.isBefore(BEGIN.plusMonths(6));
        return stands && !fact.valued().isAfter(asOf) && !fact.valued().isBefore(BEGIN);
    }

    private static Money sum(List<CommissionLine> lines, boolean collected) {
        return lines.stream()
                .map(line -> collected ? line.collected() : line.commission())
                .reduce(usd("0.00"), Money::plus);
    }

    private static Collected random(String key, LocalDate valued, Random random) {
        Collected.Standing[] standings = Collected.Standing.values();
        return new Collected(
                key,
                new InvoiceId("I" + key),
                new CustomerId("C"),
                List.of("ana", "luis").get(random.nextInt(2)),
                valued,
                usd(1 + random.nextInt(9999) + ".37"),
                standings[random.nextInt(standings.length)]);
    }

    private static Collected receipt(String seller, String amount) {
        return receipt(seller, amount, Collected.Standing.STANDS);
    }

    private static Collected receipt(String seller, String amount, Collected.Standing standing) {
        return new Collected("A", new InvoiceId("I"), new CustomerId("C"), seller, DAY, usd(amount), standing);
    }

    private static CommissionPlan.Terms terms(
            LocalDate from, String percent, Map<String, BigDecimal> sellers, String tax, boolean takenBack) {
        return new CommissionPlan.Terms(from, new BigDecimal(percent), sellers, new BigDecimal(tax), takenBack);
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
