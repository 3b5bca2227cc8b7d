package org.cartera.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.domain.reconciliation.Lines.ACME;
import static org.cartera.domain.reconciliation.Lines.BETA;
import static org.cartera.domain.reconciliation.Lines.DAY;
import static org.cartera.domain.reconciliation.Lines.cop;
import static org.cartera.domain.reconciliation.Lines.owes;
import static org.cartera.domain.reconciliation.Lines.pays;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.Deduction.Reason;
import org.cartera.domain.reconciliation.Findings.Known;
import org.cartera.domain.reconciliation.MatchBook.Question;
import org.cartera.domain.reconciliation.MatchBook.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Invoices paid less open credit notes")
class CreditNotesTest {
    private final CashApplication careful = new CashApplication(CashPolicy.careful());

    private static OpenDocument note(String number, long amount) {
        return new OpenDocument(
                InstalmentId.of(number, 1), ACME, cop(amount), DAY.minusDays(3), DAY.minusDays(3), Set.of(number));
    }

    private static Findings found(List<OpenDocument> items, List<OpenDocument> notes) {
        return new Findings(
                items,
                Map.of(ACME, "Ferretería El Tornillo", BETA, "Beta"),
                Map.of(ACME, Known.ACCOUNT),
                Map.of(),
                notes);
    }

    private Judgement judge(BankLine line, List<OpenDocument> items, OpenDocument... notes) {
        return careful.judge(line, found(items, List.of(notes)));
    }

    private static Suggestion applied(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Judgement.Apply.class);
        return judgement.suggestions().get(0);
    }

    @Test
    void invoicesThatAreNamedArePaidLessTheNoteThatIsNamed() {
        Suggestion way = applied(judge(
                pays(1_280, "Ferretería El Tornillo", "pago FV20655 y FV20656 menos NC4711"),
                List.of(owes(ACME, "FV20655", 1_000), owes(ACME, "FV20656", 500)),
                note("NC4711", 220),
                note("NC4712", 100)));

        assertThat(way.deduction()).isEqualTo(new Deduction(Reason.CREDIT_NOTE, cop(220), "NC4711"));
        assertThat(way.total()).isEqualTo(cop(1_280));
        assertThat(way.reasons()).extracting(ground -> ground.rule()).contains("match.missing-credit-note");
    }

    @Test
    void aNoteThatIsNotNamedExplainsWhatIsMissing() {
        Suggestion way = applied(
                judge(pays(780, "Ferretería", "FV20655"), List.of(owes(ACME, "FV20655", 1_000)), note("NC4711", 220)));

        assertThat(way.deduction()).isEqualTo(new Deduction(Reason.CREDIT_NOTE, cop(220), "NC4711"));
    }

    @Test
    void whatAllIsOwedLessAllThatStandsToHisCreditIsTheBalanceOfHisStatement() {
        Suggestion way = applied(judge(
                pays(1_180, "Ferretería", ""),
                List.of(owes(ACME, "FV20655", 1_000), owes(ACME, "FV20656", 500)),
                note("NC4711", 220),
                note("NC4712", 100)));

        assertThat(way.deduction()).isEqualTo(new Deduction(Reason.CREDIT_NOTE, cop(320), "NC4711, NC4712"));
        assertThat(way.reasons()).extracting(ground -> ground.rule()).contains("match.amount-balance");
    }

    @Test
    void equalNotesAreATieForAPerson() {
        Judgement judgement = judge(
                pays(780, "Ferretería", "FV20655"),
                List.of(owes(ACME, "FV20655", 1_000)),
                note("NC4711", 220),
                note("NC4712", 220));

        assertThat(judgement).isInstanceOf(Judgement.Ask.class);
        assertThat(judgement.suggestions().get(0).reasons())
                .extracting(ground -> ground.rule())
                .contains("match.doubt-which-note");
    }

    @Test
    void aNoteWithoutAnyNameNextToItsInvoiceIsNotEnough() {
        assertThat(judge(
                        pays(780, "Ferretería", ""),
                        List.of(owes(ACME, "FV20655", 1_000), owes(ACME, "FV20656", 5_000)),
                        note("NC4711", 220)))
                .isInstanceOf(Judgement.Ask.class);
    }

    @Test
    void anotherNoteThanTheOneThatIsNamedExplainsNothing() {
        Judgement judgement = judge(
                pays(780, "Ferretería", "FV20655 menos NC4712"),
                List.of(owes(ACME, "FV20655", 1_000)),
                note("NC4711", 220),
                note("NC4712", 90));

        assertThat(judgement.suggestions())
                .allSatisfy(way -> assertThat(way.missing().map(Deduction::creditNotes))
                        .isNotEqualTo(Optional.of(List.of("NC4711"))));
    }

    @Test
    void aNoteYoungerThanThePaymentIsNotKeptBackFromIt() {
        OpenDocument later = new OpenDocument(
                InstalmentId.of("NC4711", 1), ACME, cop(220), DAY.plusDays(1), DAY.plusDays(1), Set.of("NC4711"));

        Judgement judgement = judge(pays(780, "Ferretería", "FV20655"), List.of(owes(ACME, "FV20655", 1_000)), later);

        assertThat(judgement.suggestions().get(0).deduction()).isEqualTo(new Deduction(Reason.PART, cop(220), ""));
    }

    @Test
    void twoLinesOfAFileDoNotKeepTheSameNoteBack() {
        List<OpenDocument> items = List.of(owes(ACME, "FV20655", 1_000), owes(ACME, "FV20656", 500));
        Findings found = found(items, List.of(note("NC4711", 220)));
        Question first = new Question(1, pays(780, "Ferretería", "FV20655"), found, List.of());
        Question second = new Question(2, pays(280, "Ferretería", "FV20656"), found, List.of());

        List<Verdict> verdicts = Matching.decide(List.of(first, second), careful, new Spent(), new Spent());

        assertThat(verdicts)
                .extracting(verdict -> Objects.requireNonNull(
                                verdict.judgement().suggestions().get(0).deduction())
                        .reason())
                .containsExactly(Reason.CREDIT_NOTE, Reason.PART);
    }

    @Property(tries = 300)
    void noMoneyIsMadeOrLostAndTheOrderOfNotesMakesNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<OpenDocument> items = new ArrayList<>();
        List<OpenDocument> notes = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            items.add(owes(ACME, "FV2065" + i, 100L * (1 + random.nextInt(9))));
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            notes.add(note("NC471" + i, 50L * (1 + random.nextInt(4))));
        }
        Money owed = Shortfalls.sum(items);
        Money kept = notes.isEmpty() ? cop(0) : Shortfalls.sum(notes);
        if (!owed.isMoreThan(kept)) {
            return;
        }
        String text = random.nextBoolean() ? "" : "FV20650 menos NC4710";
        BankLine line = pays(owed.minus(kept).amount().longValueExact(), "Ferretería", text);
        List<OpenDocument> shuffled = new ArrayList<>(notes);
        Collections.shuffle(shuffled, random);

        Judgement judgement = careful.judge(line, found(items, notes));

        assertThat(careful.judge(line, found(items, shuffled))).isEqualTo(judgement);
        for (Suggestion way : judgement.suggestions()) {
            assertThat(way.total()).isEqualTo(line.amount());
            way.missing().filter(less -> less.reason() == Reason.CREDIT_NOTE).ifPresent(less -> {
                Money named = notes.stream()
                        .filter(note ->
                                less.creditNotes().contains(note.id().invoice().value()))
                        .map(OpenDocument::open)
                        .reduce(cop(0), Money::plus);
                assertThat(less.amount()).isEqualTo(named);
            });
        }
    }
}
