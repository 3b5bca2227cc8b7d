package org.cartera.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.given.Amounts.cents;
import static org.cartera.domain.given.Amounts.daysAgo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.given.Account;
import org.cartera.domain.given.RandomAccount;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.CustomerLedger;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.Payment;
import org.cartera.domain.reconciliation.CashPolicy;

/** What holds of every comparison, whatever the customer writes and whatever is in our books. */
class ComparisonLawsTest {

    @Property
    void oursLessTheirsIsTheSumOfTheDifferences(@ForAll Random random) {
        CustomerFacts facts = RandomAccount.of(random).facts();
        TheirList list = list(facts, random);
        Comparison result = compared(list, facts, decided(list, facts, random));
        Balances ours = CustomerLedger.of(facts, list.asOf(), Account.TERMS).balance();
        assertThat(nonZero(result.ours())).isEqualTo(nonZero(ours));
        assertThat(nonZero(result.difference())).isEqualTo(nonZero(ours.minus(result.theirs())));
        Balances written =
                Balances.sum(list.lines().stream().map(TheirLine::amount).toList());
        assertThat(nonZero(result.theirs()))
                .isEqualTo(nonZero(
                        result.signs() == SignConvention.OWED_POSITIVE
                                ? written
                                : Balances.none().minus(written)));
    }

    @Property
    void everyLineOfBothSidesStandsInOneFinding(@ForAll Random random) {
        CustomerFacts facts = RandomAccount.of(random).facts();
        TheirList list = list(facts, random);
        Comparison result = compared(list, facts, decided(list, facts, random));
        assertThat(result.findings().stream()
                        .flatMap(one -> one.theirs().stream())
                        .map(TheirLine::row))
                .containsExactlyInAnyOrderElementsOf(
                        list.lines().stream().map(TheirLine::row).toList());
        assertThat(result.findings().stream().flatMap(one -> one.ours().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        OurBook.of(facts, list, Account.TERMS, 7).lines());
        Set<String> keys = new HashSet<>();
        assertThat(result.findings())
                .allSatisfy(one -> assertThat(keys.add(one.key())).isTrue());
    }

    @Property
    void comparingAgainGivesTheSame(@ForAll Random random) {
        CustomerFacts facts = RandomAccount.of(random).facts();
        TheirList list = list(facts, random);
        Decided decided = decided(list, facts, random);
        assertThat(compared(list, facts, decided)).isEqualTo(compared(list, facts, decided));
    }

    @Property
    void theOrderOfTheRowsIsIrrelevant(@ForAll Random random) {
        CustomerFacts facts = RandomAccount.of(random).facts();
        TheirList list = list(facts, random);
        List<TheirLine> shuffled = new ArrayList<>(list.lines());
        Collections.shuffle(shuffled, random);
        List<TheirLine> numbered = new ArrayList<>();
        for (TheirLine line : shuffled) {
            numbered.add(new TheirLine(numbered.size() + 1, line.reference(), line.date(), line.amount(), line.text()));
        }
        TheirList other = new TheirList(list.account(), list.asOf(), list.from(), list.signs(), numbered);
        assertThat(said(compared(other, facts, Decided.NOTHING)))
                .containsExactlyInAnyOrderElementsOf(said(compared(list, facts, Decided.NOTHING)));
    }

    @Property
    void bothSignsOfAListSayTheSame(@ForAll Random random) {
        CustomerFacts facts = RandomAccount.of(random).facts();
        TheirList list = list(facts, random);
        TheirList one =
                new TheirList(list.account(), list.asOf(), list.from(), SignConvention.OWED_POSITIVE, list.lines());
        TheirList other = new TheirList(
                list.account(),
                list.asOf(),
                list.from(),
                SignConvention.OWED_NEGATIVE,
                list.lines().stream().map(TheirLine::negated).toList());
        assertThat(compared(one, facts, Decided.NOTHING).findings())
                .isEqualTo(compared(other, facts, Decided.NOTHING).findings());
    }

    @Property
    void whatIsTheSameHasNoDifference(@ForAll Random random) {
        CustomerFacts facts = RandomAccount.of(random).facts();
        TheirList list = list(facts, random);
        assertThat(compared(list, facts, decided(list, facts, random)).findings())
                .allSatisfy(one -> assertThat(one.difference().isZero()).isEqualTo(one.topic() == Topic.SAME));
    }

    @Property(tries = 3)
    void fiveThousandLinesAreComparedAsFewAre(@ForAll Random random) {
        Account account = Account.acme();
        List<TheirLine> lines = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Money amount = cents(1 + random.nextInt(400));
            account.ordered("FV" + (20_000 + i), amount, daysAgo(i % 90), "OC-" + i / 50);
            String reference = i % 3 == 0 ? "OC-" + i / 50 : i % 3 == 1 ? "FV" + (20_000 + i) : "";
            lines.add(new TheirLine(i + 1, reference, daysAgo(i % 90 + 30), amount, ""));
        }
        CustomerFacts facts = account.facts();
        Comparison result =
                compared(new TheirList(Account.ACME, daysAgo(0), null, null, lines), facts, Decided.NOTHING);
        assertThat(nonZero(result.difference())).isEqualTo(nonZero(result.ours().minus(result.theirs())));
        assertThat(result.findings().stream()
                        .mapToInt(one -> one.theirs().size())
                        .sum())
                .isEqualTo(5_000);
    }

    private static Comparison compared(TheirList list, CustomerFacts facts, Decided decided) {
        return Comparison.of(
                list,
                new Comparison.Against(facts, Account.TERMS, ComparisonPolicy.standard(), CashPolicy.shipped()),
                decided);
    }

    /** What a customer may write of such an account: much of it right, the rest wrong in all the usual ways. */
    private static TheirList list(CustomerFacts facts, Random random) {
        List<TheirLine> lines = new ArrayList<>();
        LocalDate asOf = daysAgo(random.nextInt(20));
        int sign = random.nextInt(3) == 0 ? -1 : 1;
        for (Invoice invoice : facts.invoices()) {
            boolean reversed = invoice.kind() == Invoice.Kind.CREDIT_NOTE;
            Money total = reversed ? invoice.total().negated() : invoice.total();
            for (int times = random.nextInt(3); times > 0; times--) {
                add(
                        lines,
                        invoice.id().value(),
                        invoice.issued().plusDays(random.nextInt(4)),
                        amount(total, random),
                        sign,
                        random);
            }
        }
        for (Payment payment : facts.payments()) {
            if (random.nextBoolean()) {
                add(
                        lines,
                        payment.id().value(),
                        payment.effective().minusDays(random.nextInt(4)),
                        payment.amount().negated(),
                        sign,
                        random);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            add(
                    lines,
                    "X" + random.nextInt(4_000),
                    daysAgo(random.nextInt(40) - 5),
                    cents(random.nextInt(50_000) - 20_000),
                    sign,
                    random);
        }
        LocalDate from = random.nextInt(3) == 0 ? asOf.minusDays(random.nextInt(60)) : null;
        return new TheirList(Account.ACME, asOf, from, null, lines);
    }

    private static Money amount(Money total, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> total.minus(cents(random.nextInt(500)));
            case 1 -> total.minus(total).plus(cents(1 + random.nextInt(9_000)));
            default -> total;
        };
    }

    private static void add(
            List<TheirLine> lines, String reference, LocalDate date, Money amount, int sign, Random random) {
        Money other = random.nextInt(12) == 0 ? Money.of("EUR", amount.amount().toPlainString()) : amount;
        boolean inText = random.nextInt(5) == 0;
        lines.add(new TheirLine(
                lines.size() + 1,
                inText || random.nextInt(4) == 0 ? "" : reference,
                random.nextInt(8) == 0 ? null : date,
                sign < 0 ? other.negated() : other,
                inText ? "Factura " + reference : ""));
    }

    private static Decided decided(TheirList list, CustomerFacts facts, Random random) {
        List<OurLine> ours = OurBook.of(facts, list, Account.TERMS, 7).lines();
        return new Decided(groups(list, ours, random), groups(list, ours, random));
    }

    private static List<Decided.Group> groups(TheirList list, List<OurLine> ours, Random random) {
        List<Decided.Group> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0 && !list.lines().isEmpty() && !ours.isEmpty(); i--) {
            groups.add(new Decided.Group(
                    Set.of(1 + random.nextInt(list.lines().size())),
                    Set.of(ours.get(random.nextInt(ours.size())).key())));
        }
        return groups;
    }

    private static List<String> said(Comparison comparison) {
        return comparison.findings().stream()
                .map(one -> one.topic() + " " + one.difference() + " "
                        + one.theirs().stream()
                                .map(line -> line.reference() + line.text() + line.date() + line.amount())
                                .sorted()
                                .toList()
                        + one.ours().stream().map(OurLine::key).sorted().toList() + one.grounds())
                .toList();
    }

    private static List<Money> nonZero(Balances balances) {
        return balances.amounts().stream().filter(one -> !one.isZero()).toList();
    }
}
