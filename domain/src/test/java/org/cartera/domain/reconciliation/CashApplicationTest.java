package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.reconciliation.Lines.ACME;
import static org.cartera.domain.reconciliation.Lines.BETA;
import static org.cartera.domain.reconciliation.Lines.cop;
import static org.cartera.domain.reconciliation.Lines.owes;
import static org.cartera.domain.reconciliation.Lines.pays;
import static org.cartera.domain.reconciliation.Lines.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.Findings.Known;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Cash application")
class CashApplicationTest {
    private static final Map<AccountKey, String> NAMES =
            Map.of(ACME, "Ferretería El Tornillo S.A.S.", BETA, "Distribuciones Beta Ltda.");

    private final CashApplication careful = new CashApplication(CashPolicy.careful());

    private Judgement judge(BankLine line, OpenDocument... items) {
        return careful.judge(line, new Findings(Arrays.asList(items), NAMES, Map.of()));
    }

    private Judgement judgeKnown(Known known, BankLine line, OpenDocument... items) {
        return careful.judge(line, new Findings(Arrays.asList(items), NAMES, Map.of(ACME, known)));
    }

    private static Suggestion applied(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Judgement.Apply.class);
        return judgement.suggestions().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FV-2026-000123",
                "pago fv2026000123",
                "PAGO FACTURA FV 2026 000123",
                "Fra. FV-2026-123 marzo",
                "/INV/FV2026-000123/20.3.2026"
            })
    void anInvoiceNamedInWhateverSpellingAndPaidExactlyIsApplied(String text) {
        Suggestion way = applied(judge(pays(500, null, text), owes(ACME, "FV-2026-000123", 500)));

        assertThat(way.allocations())
                .containsExactly(new Suggestion.Allocation(
                        owes(ACME, "FV-2026-000123", 1).id(), cop(500)));
    }

    @Test
    void whatStandsAfterTheYearOfANumberNamesNoDocumentOfAnotherSeries() {
        BankLine line = pays(500, "Pioneer Logistics", "FACT2026-022118");

        assertThat(judge(line, owes(ACME, "A022118", 500))).isInstanceOf(Judgement.Ask.class);
        applied(judge(line, owes(ACME, "FV-2026-022118", 500)));
    }

    @Test
    void aCreditorReferenceIsEnoughWhoeverPays() {
        String reference = CreditorReference.of("FV2026000123").orElseThrow().text();

        assertThat(reference).isEqualTo("RF87FV2026000123");
        applied(judge(
                pays(cop(500), new Payer("Somebody Else Inc", null, null), reference(reference)),
                owes(ACME, "FV2026000123", 500)));
    }

    @Test
    void aCreditorReferenceInGroupsOfFourWithinTheTextIsFound() {
        applied(judge(pays(500, null, "pago RF87 FV20 2600 0123 gracias"), owes(ACME, "FV2026000123", 500)));
    }

    @Test
    void aWrongCheckDigitNamesNothing() {
        assertThat(CreditorReference.read("RF88FV2026000123")).isEmpty();
    }

    @Test
    void severalInvoicesNamedAndPaidTogetherAreAllApplied() {
        Suggestion way = applied(judge(
                pays(800, null, "FV20655, FV20656"),
                owes(ACME, "FV20655", 500),
                owes(ACME, "FV20656", 300),
                owes(ACME, "FV20657", 800)));

        assertThat(way.allocations()).hasSize(2);
        assertThat(way.total()).isEqualTo(cop(800));
    }

    @Test
    void aNumberWithoutLettersNeedsTheAmountAndTheName() {
        assertThat(judge(pays(500, null, "pago 20655"), owes(ACME, "FV20655", 500)))
                .isInstanceOf(Judgement.Ask.class);
        applied(judge(pays(500, "FERRETERIA EL TORNI", "pago 20655"), owes(ACME, "FV20655", 500)));
    }

    @Test
    void twoItemsOfTheSameAmountAreATieHoweverWellThePayerIsKnown() {
        Judgement judgement = judgeKnown(
                Known.ACCOUNT, pays(500, "x", "abono"), owes(ACME, "FV1001", 500), owes(ACME, "FV1002", 500));

        assertThat(judgement).isInstanceOfSatisfying(Judgement.Ask.class, ask -> {
            assertThat(ask.tie()).isTrue();
            assertThat(ask.suggestions()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void oneItemOfTheAmountBesideASumOfTwoIsATie() {
        assertThat(judgeKnown(
                        Known.ACCOUNT,
                        pays(500, null, ""),
                        owes(ACME, "FV1001", 500),
                        owes(ACME, "FV1002", 300),
                        owes(ACME, "FV1003", 200)))
                .isInstanceOf(Judgement.Ask.class);
    }

    @Test
    void aPayerKnownByHisAccountPaysTheOneItemOfThatAmount() {
        Suggestion way = applied(
                judgeKnown(Known.ACCOUNT, pays(500, null, ""), owes(ACME, "FV1001", 500), owes(ACME, "FV1002", 320)));

        assertThat(way.allocations()).hasSize(1);
        assertThat(way.reasons()).extracting(one -> one.rule()).contains("match.payer-account", "match.amount-exact");
    }

    @Test
    void aNameThatLooksLikeACustomersIsNotEnoughWithoutAReference() {
        assertThat(judge(pays(500, "FERRETERIA EL TORNILLO SAS", "abono"), owes(ACME, "FV1001", 500)))
                .isInstanceOf(Judgement.Ask.class);
    }

    @Test
    void anAmountAloneSuggestsAndNeverApplies() {
        assertThat(judge(pays(500, null, ""), owes(ACME, "FV1001", 500))).isInstanceOf(Judgement.Ask.class);
    }

    @Test
    void anInvoiceOfAnotherCustomerThanTheKnownPayerIsAskedAbout() {
        assertThat(judgeKnown(
                        Known.ACCOUNT, pays(500, null, "FV20655"), owes(BETA, "FV20655", 500), owes(ACME, "FV9", 70)))
                .isInstanceOf(Judgement.Ask.class);
    }

    @Test
    void moreThanIsOwedStaysOnAccount() {
        Suggestion way = applied(judgeKnown(Known.ACCOUNT, pays(600, null, "FV20655"), owes(ACME, "FV20655", 500)));

        assertThat(way.unapplied()).isEqualTo(cop(100));
        assertThat(way.total()).isEqualTo(cop(600));
    }

    @Test
    void aWithholdingThatThePolicyKnowsExplainsWhatIsMissing() {
        CashPolicy policy = new CashPolicy(
                80,
                10,
                Balances.none(),
                Balances.none(),
                List.of(),
                List.of(new CashPolicy.Withholding(
                        "retefuente 2.5 %", new BigDecimal("0.025"), new BigDecimal("0.19"))),
                4);
        Suggestion way = applied(new CashApplication(policy)
                .judge(
                        pays(1_165_000, null, "FV20655"),
                        new Findings(List.of(owes(ACME, "FV20655", 1_190_000)), NAMES, Map.of())));

        assertThat(way.deduction())
                .isEqualTo(new Deduction(Deduction.Reason.WITHHOLDING, cop(25_000), "retefuente 2.5 %"));
    }

    @Test
    void aShortPaymentWithoutANameIsAPartAndTheRestStaysOwed() {
        Judgement judgement = judge(pays(400, "FERRETERIA EL TORNILLO", "FV20655"), owes(ACME, "FV20655", 500));

        assertThat(applied(judgement).deduction()).isEqualTo(new Deduction(Deduction.Reason.PART, cop(100), ""));
    }

    @Test
    void whatThePayerSaysOfEachDocumentIsTakenAtHisWord() {
        Remittance told = new Remittance(
                List.of(),
                List.of(
                        new Remittance.Document("FV20655", cop(450), cop(50), "damaged goods"),
                        new Remittance.Document("FV20656", cop(300), null, null)),
                "");
        Suggestion way = applied(
                judge(pays(cop(750), Payer.UNTOLD, told), owes(ACME, "FV20655", 500), owes(ACME, "FV20656", 300)));

        assertThat(way.allocations()).extracting(Suggestion.Allocation::paid).containsExactly(cop(450), cop(300));
        assertThat(way.deduction()).isEqualTo(new Deduction(Deduction.Reason.TOLD, cop(50), "damaged goods"));
    }

    @Test
    void anOrderOfTwoInvoicesPaidForOneOfThemIsThatOne() {
        Suggestion way = applied(judge(
                pays(300, null, "pedido PO-7781"),
                owes(ACME, "FV20655", cop(500), Set.of("FV20655", "PO-7781")),
                owes(ACME, "FV20656", cop(300), Set.of("FV20656", "PO-7781"))));

        assertThat(way.allocations()).extracting(one -> one.item().toString()).containsExactly("FV20656/1");
    }

    @Test
    void itemsInDollarsArePaidByWhatWasOrderedInDollars() {
        Money dollars = Money.of("USD", "100.00");
        BankLine line = new BankLine(
                "123",
                Lines.DAY,
                Lines.DAY,
                cop(400_000),
                dollars,
                null,
                BankLine.Kind.TRANSFER,
                null,
                null,
                Payer.UNTOLD,
                Remittance.text("FV20655"),
                null,
                "line 1");

        assertThat(applied(judge(line, owes(ACME, "FV20655", dollars, Set.of("FV20655"))))
                        .total())
                .isEqualTo(dollars);
    }

    @Test
    void moneyThatLeavesUsPaysNothing() {
        assertThat(judge(pays(-500, null, "FV20655"), owes(ACME, "FV20655", 500)))
                .isInstanceOf(Judgement.Unknown.class);
    }

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
