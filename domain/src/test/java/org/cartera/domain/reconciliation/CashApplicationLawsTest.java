package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.reconciliation.Lines.ACME;
import static org.cartera.domain.reconciliation.Lines.BETA;
import static org.cartera.domain.reconciliation.Lines.NAMES;
import static org.cartera.domain.reconciliation.Lines.cop;
import static org.cartera.domain.reconciliation.Lines.overdue;
import static org.cartera.domain.reconciliation.Lines.owes;
import static org.cartera.domain.reconciliation.Lines.pays;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Findings.Known;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Laws of cash application")
class CashApplicationLawsTest {
    private static final int LARGEST_SUM = CashPolicy.careful().largestSum();

    private final CashApplication careful = new CashApplication(CashPolicy.careful());

    @Property
    void everyWayMakesTheLinesAmountAndNoItemGetsMoreThanItOwes(@ForAll long seed) {
        Random random = new Random(seed);
        List<OpenDocument> items = some(random);
        Judgement judgement = careful.judge(line(random, items), new Findings(items, NAMES, learnt(random)));

        for (Suggestion way : judgement.suggestions()) {
            assertThat(way.total())
                    .isEqualTo(way.allocations().stream()
                            .map(Suggestion.Allocation::paid)
                            .reduce(way.unapplied(), Money::plus));
            for (Suggestion.Allocation part : way.allocations()) {
                OpenDocument item = items.stream()
                        .filter(one -> one.id().equals(part.item()))
                        .findFirst()
                        .orElseThrow();
                assertThat(part.paid()).isLessThanOrEqualTo(item.open()).isGreaterThan(cop(0));
                assertThat(item.account()).isEqualTo(way.account());
            }
        }
    }

    @Property
    void theOrderOfTheItemsMakesNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<OpenDocument> items = some(random);
        BankLine line = line(random, items);
        Map<AccountKey, Known> learnt = learnt(random);
        List<OpenDocument> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);

        assertThat(careful.judge(line, new Findings(shuffled, NAMES, learnt)))
                .isEqualTo(careful.judge(line, new Findings(items, NAMES, learnt)));
    }

    @Property
    void aTwinOfWhatIsAppliedWithoutBeingNamedMakesItATie(@ForAll long seed) {
        Random random = new Random(seed);
        List<OpenDocument> items = new ArrayList<>(some(random));
        BankLine line = pays(1 + random.nextInt(900), null, "");
        Judgement judgement = careful.judge(line, new Findings(items, NAMES, Map.of(ACME, Known.ACCOUNT)));
        if (judgement instanceof Judgement.Apply apply
                && apply.suggestion().allocations().size() == 1) {
            items.add(owes(
                    ACME,
                    "TWIN77",
                    apply.suggestion().allocations().get(0).paid().amount().longValueExact()));

            assertThat(careful.judge(line, new Findings(items, NAMES, Map.of(ACME, Known.ACCOUNT))))
                    .isInstanceOf(Judgement.Ask.class);
        }
    }

    @Property
    void anAmountAloneAppliesOnlyWhereNoOtherItemsMakeIt(@ForAll long seed) {
        Random random = new Random(seed);
        List<OpenDocument> items = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            long open = (1 + random.nextInt(12)) * 50;
            items.add(random.nextBoolean() ? overdue("FV" + (1000 + i), open) : owes(ACME, "FV" + (1000 + i), open));
        }
        BankLine line = pays((1 + random.nextInt(30)) * 50, null, "abono");
        Judgement judgement = careful.judge(line, new Findings(items, NAMES, Map.of(ACME, Known.ACCOUNT)));

        if (judgement instanceof Judgement.Apply apply) {
            int paid = apply.suggestion().allocations().size();
            assertThat(waysToMake(line.amount(), items)).isEqualTo(paid > LARGEST_SUM ? 0 : 1);
        }
    }

    /** Sets of as many items as are tried together, or fewer, that owe so much. */
    private static long waysToMake(Money amount, List<OpenDocument> items) {
        return IntStream.range(1, 1 << items.size())
                .filter(set -> Integer.bitCount(set) <= LARGEST_SUM)
                .filter(set -> IntStream.range(0, items.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(i -> items.get(i).open())
                        .reduce(Money.zero(amount.currency()), Money::plus)
                        .equals(amount))
                .count();
    }

    private static List<OpenDocument> some(Random random) {
        List<OpenDocument> items = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            items.add(owes(random.nextBoolean() ? ACME : BETA, "FV" + (20650 + i), 1 + random.nextInt(9) * 100));
        }
        return items;
    }

    private static Map<AccountKey, Known> learnt(Random random) {
        return random.nextBoolean() ? Map.of() : Map.of(ACME, Known.ACCOUNT);
    }

    private static BankLine line(Random random, List<OpenDocument> items) {
        OpenDocument one = items.get(random.nextInt(items.size()));
        long amount = random.nextBoolean() ? one.open().amount().longValueExact() : 1 + random.nextInt(2000);
        return pays(
                amount,
                random.nextBoolean() ? "BETA" : null,
                random.nextBoolean() ? one.id().invoice().value() : "");
    }
}
