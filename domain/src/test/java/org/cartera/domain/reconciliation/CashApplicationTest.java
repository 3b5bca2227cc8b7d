package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.reconciliation.Lines.ACME;
import static org.cartera.domain.reconciliation.Lines.BETA;
import static org.cartera.domain.reconciliation.Lines.NAMES;
import static org.cartera.domain.reconciliation.Lines.cop;
import static org.cartera.domain.reconciliation.Lines.overdue;
import static org.cartera.domain.reconciliation.Lines.owes;
import static org.cartera.domain.reconciliation.Lines.pays;
import static org.cartera.domain.reconciliation.Lines.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.Payer;
import org.cartera.domain.bank.Remittance;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.Findings.Known;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Cash application")
class CashApplicationTest {
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
        assertThat(judge(pays(500, null, "FACT2026-122118"), owes(ACME, "122118", 500)))
                .isInstanceOf(Judgement.Ask.class);
    }

    @Test
    void zerosWithinANumberOfDigitsAreNotLeftOut() {
        BankLine line = pays(500, null, "pago 2026-059955");

        assertThat(judge(line, owes(BETA, "202659955", 500))).isInstanceOf(Judgement.Ask.class);
        applied(judge(line, owes(ACME, "2026059955", 500)));
    }

    @Test
    void whatIsCalledAnInvoiceIsNoOrdersNumberWhateverItsDigits() {
        OpenDocument ordered = new OpenDocument(
                InstalmentId.of("FV31432", 1),
                ACME,
                cop(500),
                Lines.DAY.minusDays(30),
                Lines.DAY,
                Set.of("FV31432", "WS60338", "PO-26690"),
                Set.of("WS60338"));

        for (String text : List.of("Invoice 26690", "fra 60338")) {
            assertThat(judge(pays(500, null, text), ordered)).as(text).isInstanceOf(Judgement.Ask.class);
        }
        for (String text : List.of("PO 26690", "pedido 60338", "pedido 60337 y 60338", "doc 60338", "fra WS60338")) {
            applied(judge(pays(500, null, text), ordered));
        }
        assertThat(judge(pays(500, null, "OC 31432"), ordered)).isInstanceOf(Judgement.Ask.class);
        applied(judge(pays(500, null, "fra 31432"), ordered));
    }

    @Test
    void digitsWithoutOurLettersAreNotEnoughForAPayerOfAnotherName() {
        OpenDocument item = owes(ACME, "SETT-48769", 500);

        assertThat(judge(pays(500, "DROGUERIA TAIRONA", "FACT48769"), item)).isInstanceOf(Judgement.Ask.class);
        applied(judge(pays(500, "DROGUERIA TAIRONA", "SETT-48769"), item));
        applied(judge(pays(500, "FERRETERIA EL TORNI", "FACT48769"), item));
        applied(judge(pays(500, null, "FACT48769"), item));
    }

    @Test
    void lessThanIsOwedIsNotExplainedToAPayerOfAnotherName() {
        CashApplication shipped = new CashApplication(CashPolicy.shipped());
        Findings found = new Findings(List.of(owes(ACME, "FV66717", 129_141)), NAMES, Map.of());

        assertThat(shipped.judge(pays(119_000, "REPUESTOS CARIBE MED", "FV66717"), found))
                .isInstanceOf(Judgement.Ask.class);
        applied(shipped.judge(pays(119_000, "FERRETERIA EL TORNI", "FV66717"), found));
        applied(shipped.judge(pays(129_100, "REPUESTOS CARIBE MED", "FV66717"), found));
    }

    @Test
    void lessForBareDigitsTakesMoreThanANameThatIsAlike() {
        CashApplication shipped = new CashApplication(CashPolicy.shipped());
        List<OpenDocument> items = List.of(owes(ACME, "A073206", 119_000));
        BankLine line = pays(111_352, "FERRETERIA EL TORNILLO", "73206");

        assertThat(shipped.judge(line, new Findings(items, NAMES, Map.of()))).isInstanceOf(Judgement.Ask.class);
        applied(shipped.judge(line, new Findings(items, NAMES, Map.of(ACME, Known.ACCOUNT))));
    }

    @Test
    void aNumberWhoseAmountDoesNotFitIsAskedAboutWhereANamesakeOwesJustThat() {
        Map<AccountKey, String> namesakes = Map.of(ACME, "Comercial Beta S.A.S.", BETA, "Comercial Beta S.A.S.");
        BankLine line = pays(7_800, "COMERCIAL BETA SAS", "SETT-9297");
        List<OpenDocument> both = List.of(owes(ACME, "SETT-9297", 1_400), owes(BETA, "SETT-9291", 7_800));

        assertThat(careful.judge(line, new Findings(both, namesakes, Map.of()))).isInstanceOf(Judgement.Ask.class);
        applied(careful.judge(line, new Findings(both.subList(0, 1), namesakes, Map.of())));
    }

    @Test
    void allThatAKnownPayerOwesOrOwesOverdueIsAppliedWhereNothingElseMakesTheAmount() {
        List<OpenDocument> items =
                List.of(overdue("A049476", 1_900), overdue("A049477", 1_901), owes(ACME, "A049478", 633));

        assertThat(applied(judgeKnown(Known.ACCOUNT, pays(3_801, null, "abono"), items.toArray(OpenDocument[]::new)))
                        .allocations())
                .hasSize(2);
        assertThat(applied(judgeKnown(Known.ACCOUNT, pays(4_434, null, "abono"), items.toArray(OpenDocument[]::new)))
                        .allocations())
                .hasSize(3);
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

    /** Taxes of so many per cent of a price with 19 % of VAT. */
    private static CashPolicy withholding(String... percents) {
        return new CashPolicy(
                80,
                10,
                Balances.none(),
                Balances.none(),
                List.of(),
                Stream.of(percents)
                        .map(percent -> new CashPolicy.Withholding(
                                "retefuente " + percent + " %",
                                new BigDecimal(percent).movePointLeft(2),
                                new BigDecimal("0.19")))
                        .toList(),
                4);
    }

    @Test
    void aWithholdingThatThePolicyKnowsExplainsWhatIsMissing() {
        Suggestion way = applied(new CashApplication(withholding("2.5"))
                .judge(
                        pays(1_165_000, null, "FV20655"),
                        new Findings(List.of(owes(ACME, "FV20655", 1_190_000)), NAMES, Map.of())));

        assertThat(way.deduction())
                .isEqualTo(new Deduction(Deduction.Reason.WITHHOLDING, cop(25_000), "retefuente 2.5 %"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "975000 | FV20655 | WITHHOLDING | retefuente 2.5 %",
                "975000 | FV20655 con retefuente 2.5 | WITHHOLDING | retefuente 2.5 %",
                "968000 | FV20655 menos retención | WITHHOLDING | ''",
                "975000 | FV20655 descuento pronto pago | EARLY_PAYMENT_DISCOUNT | ''",
                "900000 | FV20655 | PART | ''",
                "900000 | FV20655 menos retención | WITHHOLDING | retefuente 10 %",
                "500000 | FV20655 menos retención | PART | ''",
            })
    void lessIsExplainedByWhatIsKeptBackOfAnInvoiceWithoutVatOrByWhatThePayerSays(
            long paid, String text, Deduction.Reason reason, String name) {
        Suggestion way = applied(new CashApplication(withholding("2.5", "10"))
                .judge(
                        pays(paid, "FERRETERIA EL TORNILLO", text),
                        new Findings(List.of(owes(ACME, "FV20655", 1_000_000)), NAMES, Map.of())));

        assertThat(way.deduction()).isEqualTo(new Deduction(reason, cop(1_000_000 - paid), name));
    }

    @Test
    void aShortPaymentWithoutANameIsAPartAndTheRestStaysOwed() {
        Judgement judgement = judge(pays(400, "FERRETERIA EL TORNILLO", "FV20655"), owes(ACME, "FV20655", 500));

        assertThat(applied(judgement).deduction()).isEqualTo(new Deduction(Deduction.Reason.PART, cop(100), ""));
    }

    @ParameterizedTest
    @CsvSource({"damaged goods, DAMAGE", "discount, EARLY_PAYMENT_DISCOUNT", "as agreed with Ana, TOLD", "'', TOLD"})
    void whatThePayerSaysOfEachDocumentIsTakenAtHisWord(String reason, Deduction.Reason meant) {
        Remittance told = new Remittance(
                List.of(),
                List.of(
                        new Remittance.Document("FV20655", cop(450), cop(50), reason),
                        new Remittance.Document("FV20656", cop(300), null, null)),
                "");
        Suggestion way = applied(
                judge(pays(cop(750), Payer.UNTOLD, told), owes(ACME, "FV20655", 500), owes(ACME, "FV20656", 300)));

        assertThat(way.allocations()).extracting(Suggestion.Allocation::paid).containsExactly(cop(450), cop(300));
        assertThat(way.deduction()).isEqualTo(new Deduction(meant, cop(50), reason));
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
}
