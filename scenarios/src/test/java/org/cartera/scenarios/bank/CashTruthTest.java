package org.cartera.scenarios.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.CashApplication;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.Findings;
import org.cartera.domain.reconciliation.Judgement;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.domain.reconciliation.Suggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cash application against lines whose truth is known")
class CashTruthTest {
    private static final int SEEDS = 4;
    private static final int LINES = 2_000;

    private final CashApplication shipped =
            new CashApplication(CashPolicy.shipped().granting(new CashPolicy.EarlyPayment(10, new BigDecimal("0.02"))));

    @Test
    void appliesNothingFalselyAndNineOfTenLinesThatCanBeApplied() {
        Map<LineKind, Tally> table = new EnumMap<>(LineKind.class);
        List<String> wrong = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            BankWorld world = BankWorld.of(seed, 800);
            MemoryFinder finder = new MemoryFinder(world);
            for (KnownLine known : new BankLines(world, seed).some(LINES)) {
                Judgement judgement = shipped.judge(known.line(), finder.find(known.line()));
                table.computeIfAbsent(known.kind(), any -> new Tally()).count(known, judgement);
                if (judgement instanceof Judgement.Apply apply && !isTrue(known, apply.suggestion())) {
                    wrong.add(known + " " + apply.suggestion());
                }
            }
        }
        String printed = print(table);
        System.out.println(printed);
        assertThat(wrong).as(printed).isEmpty();
        int usable = table.values().stream().mapToInt(tally -> tally.usable).sum();
        int applied =
                table.values().stream().mapToInt(tally -> tally.usableApplied).sum();
        assertThat(applied * 100).as(printed).isGreaterThanOrEqualTo(usable * 90);
    }

    @Test
    void theOrderOfWhatIsKnownMakesNoDifference() {
        BankWorld world = BankWorld.of(77, 200);
        MemoryFinder finder = new MemoryFinder(world);
        for (KnownLine known : new BankLines(world, 77).some(500)) {
            Findings found = finder.find(known.line());
            List<OpenDocument> shuffled = new ArrayList<>(found.items());
            Collections.shuffle(shuffled, new Random(1));

            assertThat(shipped.judge(known.line(), new Findings(shuffled, found.names(), found.learnt())))
                    .isEqualTo(shipped.judge(known.line(), found));
        }
    }

    @Test
    void noMoneyIsMadeOrLost() {
        BankWorld world = BankWorld.of(78, 200);
        MemoryFinder finder = new MemoryFinder(world);
        for (KnownLine known : new BankLines(world, 78).some(500)) {
            for (Suggestion way :
                    shipped.judge(known.line(), finder.find(known.line())).suggestions()) {
                assertThat(way.total()).isIn(known.line().amount(), known.line().instructed());
                assertThat(way.unapplied().isNegative()).isFalse();
            }
        }
    }

    private static boolean isTrue(KnownLine known, Suggestion way) {
        KnownLine.Truth truth = known.truth();
        Map<InstalmentId, Money> paid =
                way.allocations().stream().collect(Collectors.toMap(one -> one.item(), one -> one.paid()));
        return truth != null
                && truth.account().equals(way.account())
                && truth.paid().equals(paid);
    }

    private static String print(Map<LineKind, Tally> table) {
        StringBuilder text = new StringBuilder(
                String.format("%n%-20s %6s %6s %6s %6s %6s%n", "", "lines", "right", "false", "asked", "unknown"));
        new TreeMap<>(table)
                .forEach((kind, tally) -> text.append(String.format(
                        "%-20s %6d %6d %6d %6d %6d%n",
                        kind,
                        tally.right + tally.wrong + tally.asked + tally.unknown,
                        tally.right,
                        tally.wrong,
                        tally.asked,
                        tally.unknown)));
        return text.toString();
    }

    /** How the lines of one kind were judged. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int asked;
        private int unknown;
        private int usable;
        private int usableApplied;

        void count(KnownLine known, Judgement judgement) {
            boolean applied = judgement instanceof Judgement.Apply;
            boolean isRight = applied && isTrue(known, judgement.suggestions().get(0));
            right += isRight ? 1 : 0;
            wrong += applied && !isRight ? 1 : 0;
            asked += judgement instanceof Judgement.Ask ? 1 : 0;
            unknown += judgement instanceof Judgement.Unknown ? 1 : 0;
            usable += known.usable() ? 1 : 0;
            usableApplied += known.usable() && isRight ? 1 : 0;
        }
    }
}
