package org.cartera.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Currency COP = Currency.getInstance("COP");

    @Test
    void theSameFileTwiceBringsNothing() {
        List<BankLine> file = List.of(transfer("Acme", 100), transfer("Acme", 100), transfer("Beta", 70));

        assertThat(Overlap.fresh(file, file, List.of())).isEmpty();
    }

    @Test
    void twoEqualTransfersOfOneDayAreTwo() {
        List<BankLine> file = List.of(transfer("Acme", 100), transfer("Acme", 100));

        assertThat(Overlap.fresh(List.of(), file, List.of())).hasSize(2);
    }

    @Test
    void aFileOfTheWeekBringsOnlyTheDayThatIsNew() {
        List<BankLine> monday = List.of(transfer("Acme", 100));
        List<BankLine> week = List.of(transfer("Acme", 100), transfer("Acme", 100), transfer("Beta", 70));

        assertThat(Overlap.fresh(monday, week, List.of())).hasSize(2);
    }

    @Test
    void blanksSignsAndLetterCaseDoNotMakeAnotherMovement() {
        assertThat(LinePrint.of(transfer("ACME S.A.S.", 100))).isEqualTo(LinePrint.of(transfer("Acme S.A.S", 100)));
    }

    @Test
    void theBanksOwnNumberOutweighsWhatIsWrittenBesideIt() {
        assertThat(LinePrint.of(numbered("4711", "Acme")))
                .isEqualTo(LinePrint.of(numbered("4711", "Acme, invoice 12")));
        assertThat(LinePrint.of(numbered("4711", "Acme"))).isNotEqualTo(LinePrint.of(numbered("4712", "Acme")));
    }

    @Test
    void aSecondStatementOfTheDayThatGoesOnWhereTheFirstEndedBringsAnEqualTransferAgain() {
        BankStatement morning = statement("1", 0, 100);
        BankStatement afternoon = statement("2", 100, 200);
        List<BankLine> one = List.of(transfer("Acme", 100));

        assertThat(Overlap.goesOn(morning, afternoon)).isTrue();
        assertThat(Overlap.fresh(one, one, one)).hasSize(1);
    }

    @Test
    void aWeekThatGoesOnFromAKnownDayStillTellsTheNextKnownDayAgain() {
        List<BankLine> monday = List.of(transfer("Acme", 100));
        List<BankLine> tuesday = List.of(transfer("Beta", 70));
        List<BankLine> known = List.of(monday.get(0), tuesday.get(0));

        assertThat(Overlap.fresh(known, List.of(tuesday.get(0), transfer("Gamma", 30)), monday))
                .extracting(line -> line.payer().name())
                .containsExactly("Gamma");
    }

    @Test
    void aStatementToldAgainDoesNotGoOn() {
        assertThat(Overlap.goesOn(statement("1", 0, 100), statement("1", 0, 100)))
                .isFalse();
        assertThat(Overlap.goesOn(statement("1", 0, 100), statement("2", 0, 200)))
                .isFalse();
    }

    @Property
    void whateverFilesOverlapAndInWhateverOrderTheyComeTheDayIsToldOnce(
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<BankLine> day = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            day.add(transfer("Payer" + random.nextInt(4), 1 + random.nextInt(3)));
        }
        List<BankLine> here = new ArrayList<>();
        List<Integer> cuts = new ArrayList<>(List.of(size, random.nextInt(size + 1), random.nextInt(size + 1)));
        Collections.shuffle(cuts, random);
        for (int cut : cuts) {
            here.addAll(Overlap.fresh(here, day.subList(0, cut), List.of()));
        }

        assertThat(here.stream().map(LinePrint::of))
                .containsExactlyInAnyOrderElementsOf(
                        day.stream().map(LinePrint::of).toList());
    }

    private static BankStatement statement(String id, long opening, long closing) {
        return new BankStatement(id, "123", COP, DAY, DAY, cop(opening), cop(closing));
    }

    private static Money cop(long amount) {
        return Money.of(COP, BigDecimal.valueOf(amount));
    }

    private static BankLine transfer(String payer, long amount) {
        return line(null, payer, amount);
    }

    private static BankLine numbered(String reference, String payer) {
        return line(reference, payer, 100);
    }

    private static BankLine line(@Nullable String reference, String payer, long amount) {
        return new BankLine(
                "123",
                DAY,
                DAY,
                cop(amount),
                null,
                null,
                BankLine.Kind.TRANSFER,
                reference,
                null,
                new Payer(payer, null, null),
                Remittance.NONE,
                null,
                "line 1");
    }
}
