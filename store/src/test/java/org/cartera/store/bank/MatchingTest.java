package org.cartera.store.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.account;
import static org.cartera.store.bank.FakeBank.line;
import static org.cartera.store.bank.FakeBank.receipt;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.BankViews.LogRow;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankDesk.Answer;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.Deduction;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook.Entry;
import org.cartera.domain.reconciliation.MatchBook.Learnt;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.domain.reconciliation.MatchBook.Match;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.reconciliation.MatchingPass;
import org.cartera.domain.reconciliation.Share;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Ferretería El Tornillo S.A.S.")
            .customer("C2", "Panificadora Espiga Dorada")
            .invoice("FV-20655", "C1", "USD 80.00", 10)
            .invoice("FV-20656", "C1", "USD 50.00", 5)
            .invoice("FV-20700", "C2", "USD 120.00", 5);
    private final FakeBank bank = new FakeBank();
    private final PostgresBankBook book = new PostgresBankBook(portfolio.database, portfolio.work);
    private final PostgresMatchBook matches = new PostgresMatchBook(portfolio.database);
    private final BankIntake intake = new BankIntake(bank, book, 1_000_000, portfolio.clock);
    private final Matching matching =
            new Matching(book, matches, organisation -> CashPolicy.careful(), 2, portfolio.clock);
    private final PostgresBankViews views = new PostgresBankViews(portfolio.database);
    private final BankDesk desk = new BankDesk(book, matches, portfolio.clock);

    @BeforeEach
    void run() {
        portfolio.run(DAY);
    }

    @Test
    void aLineThatNamesItsInvoiceAndBringsWhatItOwesIsAppliedWithReasonsAndOnce() {
        tell(receipt(DAY, "80.00", "FERRETERIA EL TORNI", "PAGO FV-20655"));

        Line line = only(LineState.APPLIED);
        Match match = line.matches().get(0);
        assertThat(match.suggestion().account()).isEqualTo(account("C1"));
        assertThat(match.suggestion().allocations())
                .containsExactly(new Allocation(InstalmentId.of("FV-20655", 1), Money.parse("USD 80.00")));
        assertThat(match.suggestion().reasons())
                .extracting(ground -> ground.rule())
                .contains("match.named-written");
        assertThat(match.customerName()).isEqualTo("Ferretería El Tornillo S.A.S.");
        assertThat(match.byPerson()).isFalse();

        pass();
        assertThat(matches.log(line.id())).extracting(Entry::what).containsExactly("APPLIED");
        assertThat(open("C1")).containsExactly("FV-20656/1 USD 50.00");
    }

    @Test
    void twoEqualTransfersForOneInvoicePayItOnceAlsoInOneChunk() {
        BankLine twin = receipt(DAY, "80.00", "FERRETERIA EL TORNI", "PAGO FV-20655");

        tell(twin, twin);

        assertThat(matches.lines(COMPANY, LineState.APPLIED, Long.MAX_VALUE, 10))
                .hasSize(1);
        assertThat(open("C1")).containsExactly("FV-20656/1 USD 50.00");
    }

    @Test
    void whatAPersonDecidesBetweenTwoChunksCountsThoughTheNextLinesWereLookedUpBefore() {
        BankLine nobody = receipt(DAY, "120.00", "Quien Sabe", "");
        BankLine other = receipt(DAY, "9.00", "Otro", "");
        BankLine named = receipt(DAY, "120.00", "PANIFICADORA ESPIGA DORADA", "FV-20700");
        intake.take(COMPANY, bank.file("f", nobody, other, named), "ana");
        matching.begin(COMPANY);
        MatchingPass pass = matching.pass(COMPANY);
        assertThat(pass.next()).isTrue();

        confirm(only(LineState.TO_DECIDE).id(), "C2", "FV-20700", "USD 120.00");
        while (pass.next()) {}

        assertThat(only(LineState.APPLIED).line().payer().name()).isEqualTo("Quien Sabe");
    }

    @Test
    void whatTheErpHasSeenIsNotDeductedTwice() {
        tell(receipt(DAY, "30.00", "FERRETERIA EL TORNI", "abono FV-20655"));
        assertThat(open("C1")).contains("FV-20655/1 USD 50.00");

        portfolio
                .payment("P1", "C1", "USD 30.00", DAY)
                .application("A1", "P1", "FV-20655", "USD 30.00")
                .run(DAY.plusDays(1));

        assertThat(open("C1")).contains("FV-20655/1 USD 50.00");
    }

    @Test
    void nobodyKnownIsUnknownUntilMoreIsKnown() {
        tell(receipt(DAY, "77.00", "Quien Sabe", "F-90001"));
        assertThat(matches.counts(COMPANY)).containsEntry(LineState.UNKNOWN, 1L);

        portfolio
                .customer("C3", "Quien Sabe")
                .invoice("F-90001", "C3", "USD 77.00", 1)
                .run(DAY.plusDays(1));
        pass();

        assertThat(only(LineState.APPLIED).matches().get(0).suggestion().account())
                .isEqualTo(account("C3"));
    }

    @Test
    void aPersonsMatchTeachesWhoPaysAndIsForgottenOnRequest() {
        BankLine stranger = line(BankLine.Kind.TRANSFER, DAY, "80.00", "JUAN PEREZ", "ES99", null, "");
        tell(stranger);
        long id = waiting().id();

        assertThat(desk.match(
                        account("C1"),
                        id,
                        List.of(new Allocation(InstalmentId.of("FV-20655", 1), Money.parse("USD 80.00"))),
                        "ana"))
                .isEqualTo(Answer.DONE);
        assertThat(matches.learnt(COMPANY)).extracting(Learnt::payer).containsExactlyInAnyOrder("ES99", "JUAN PEREZ");

        tell(line(BankLine.Kind.TRANSFER, DAY.plusDays(1), "50.00", "J PEREZ", "ES99", null, ""));
        assertThat(matches.lines(COMPANY, LineState.APPLIED, Long.MAX_VALUE, 10))
                .hasSize(2);

        matches.learnt(COMPANY).forEach(one -> desk.forget(COMPANY, one.id(), "eva"));
        assertThat(views.log(COMPANY, query(Map.of("what", "FORGOTTEN"))).rows())
                .extracting(LogRow::who)
                .containsExactly("eva", "eva");
        assertThat(matches.learnt(COMPANY)).isEmpty();
    }

    @Test
    void whatAPersonUndidStaysUndoneAndEveryStepIsLogged() {
        tell(receipt(DAY, "80.00", "FERRETERIA EL TORNI", "PAGO FV-20655"));
        long id = only(LineState.APPLIED).id();

        assertThat(desk.undo(COMPANY, id, "ana")).isEqualTo(Answer.DONE);
        pass();

        assertThat(waiting().id()).isEqualTo(id);
        assertThat(open("C1")).hasSize(2);
        assertThat(desk.undo(COMPANY, id, "ana")).isEqualTo(Answer.NOT_APPLIED);
        assertThat(matches.log(id))
                .extracting(one -> one.what() + " " + one.who())
                .containsExactly("APPLIED auto", "UNDONE ana");
        LogRow applied =
                views.log(COMPANY, query(Map.of("what", "APPLIED"))).rows().get(0);
        assertThat(applied.endedBy()).isEqualTo("ana");
        assertThat(applied.payer()).isEqualTo("FERRETERIA EL TORNI");
        assertThat(applied.customerName()).isEqualTo("Ferretería El Tornillo S.A.S.");
    }

    @Test
    void whatWasUndoneIsSuggestedAgainAndNothingMore() {
        tell(receipt(DAY, "80.00", "FERRETERIA EL TORNI", "PAGO FV-20655"));
        long id = only(LineState.APPLIED).id();
        desk.undo(COMPANY, id, "ana");

        matching.suggest(COMPANY, id);

        assertThat(waiting().matches()).hasSize(1);
        assertThat(waiting().matches().get(0).suggestion().reasons()).isNotEmpty();
        assertThat(open("C1")).hasSize(2);
        assertThat(views.lines(COMPANY, query(Map.of("score", "1"))).rows()).isEmpty();
    }

    @Test
    void oneLinePaysTwoCustomersAndComesBackWhole() {
        tell(receipt(DAY, "200.00", "GRUPO MATRIZ", ""));
        long id = only(LineState.UNKNOWN).id();

        Answer answer = desk.match(
                COMPANY,
                List.of(id),
                List.of(share("C1", "FV-20655", "80.00"), share("C2", "FV-20700", "100.00")),
                "ana");

        assertThat(answer).isEqualTo(Answer.DONE);
        assertThat(only(LineState.APPLIED).matches())
                .extracting(match -> match.suggestion().account().customer().value() + " "
                        + match.suggestion().allocations() + " "
                        + match.suggestion().unapplied())
                .containsExactlyInAnyOrder(
                        "C1 [Allocation[item=FV-20655/1, paid=USD 80.00]] USD 20.00",
                        "C2 [Allocation[item=FV-20700/1, paid=USD 100.00]] USD 0.00");
        assertThat(open("C2")).containsExactly("FV-20700/1 USD 20.00");
        assertThat(matches.learnt(COMPANY)).isEmpty();

        desk.undo(COMPANY, id, "ana");
        assertThat(open("C1")).hasSize(2);
        assertThat(open("C2")).containsExactly("FV-20700/1 USD 120.00");
    }

    @Test
    void severalLinesPayOneItemTogetherAndTheDifferenceHasAReason() {
        tell(receipt(DAY, "52.00", "SOCIO UNO", ""), receipt(DAY, "63.00", "SOCIO DOS", ""));
        List<Long> ids = matches.lines(COMPANY, LineState.UNKNOWN, Long.MAX_VALUE, 10).stream()
                .map(Line::id)
                .toList();

        Answer answer = desk.match(
                COMPANY,
                ids,
                List.of(new Share(
                        account("C2"),
                        share("C2", "FV-20700", "115.00").allocations(),
                        Deduction.Reason.DAMAGE,
                        "broken")),
                "ana");

        assertThat(answer).isEqualTo(Answer.DONE);
        assertThat(open("C2")).containsExactly("FV-20700/1 USD 5.00");
        Line last = matches.line(COMPANY, Collections.max(ids)).orElseThrow();
        assertThat(last.matches().get(0).suggestion().deduction())
                .isEqualTo(new Deduction(Deduction.Reason.DAMAGE, Money.parse("USD 5.00"), "broken"));
        assertThat(matches.line(COMPANY, Collections.min(ids))
                        .orElseThrow()
                        .matches()
                        .get(0)
                        .suggestion()
                        .deduction())
                .isNull();
    }

    @Test
    void aPersonCannotSpendTheSameMoneyOrPayTheSameItemTwice() {
        tell(receipt(DAY, "60.00", "JUAN PEREZ", ""));
        long id = only(LineState.UNKNOWN).id();
        Share some = share("C1", "FV-20655", "30.00");

        assertThat(desk.match(COMPANY, List.of(id), List.of(some, some), "ana")).isEqualTo(Answer.TOO_MUCH);
        assertThat(desk.match(COMPANY, List.of(id), List.of(some, share("C2", "FV-20700", "31.00")), "ana"))
                .isEqualTo(Answer.TOO_MUCH);
        assertThat(desk.match(COMPANY, List.of(id), List.of(share("C2", "FV-20655", "30.00")), "ana"))
                .isEqualTo(Answer.NOT_OWED);
    }

    @Test
    void manyAreConfirmedTogetherWhereNothingComesCloseAndEachItemOnce() {
        tell(
                receipt(DAY, "50.00", "FERRETERIA EL TORNILLO", ""),
                receipt(DAY.plusDays(1), "50.00", "FERRETERIA EL TORNILLO", ""),
                receipt(DAY, "120.00", "PANIFICADORA ESPIGA DORADA", ""));
        List<Line> sure = views.lines(COMPANY, query(Map.of("state", "TO_DECIDE", "score", "20")))
                .rows();
        assertThat(sure).as(matches.counts(COMPANY).toString()).isNotEmpty();

        List<Long> done = desk.confirm(COMPANY, sure.stream().map(Line::id).toList(), 20, 10, "ana");

        assertThat(done).isNotEmpty().hasSizeLessThanOrEqualTo(sure.size());
        assertThat(done).allSatisfy(id -> assertThat(
                        matches.line(COMPANY, id).orElseThrow().matches().get(0).byPerson())
                .isTrue());
        assertThat(desk.confirm(COMPANY, done, 20, 10, "ana")).isEmpty();
    }

    @Test
    void linesAreFoundByStateAmountDayAccountAndText() {
        tell(
                receipt(DAY, "80.00", "FERRETERIA EL TORNI", "PAGO FV-20655"),
                receipt(DAY.plusDays(3), "77.00", "José Quién", "abono"));

        assertThat(found(Map.of("state", "UNKNOWN"), "")).containsExactly("77.00");
        assertThat(found(Map.of("from", DAY.plusDays(1).toString(), "least", "70", "most", "77"), ""))
                .containsExactly("77.00");
        assertThat(found(Map.of("account", FakeBank.OURS), "JOSE QUIEN")).containsExactly("77.00");
        assertThat(found(Map.of(), "el tornillo")).containsExactly("80.00");
        assertThat(found(Map.of("account", "OTHER"), "")).isEmpty();
        assertThat(views.accounts(COMPANY)).isEmpty();
        ListQuery byScore = new ListQuery("", Map.of(), "score", true, 0, 10);
        assertThat(views.lines(COMPANY, byScore).rows()).hasSize(2);
        assertThat(views.weeks(COMPANY, DAY.minusDays(30)))
                .extracting(week -> week.automatic() + " " + week.waiting())
                .containsExactly("1 1");
        assertThat(views.files(COMPANY, query(Map.of())).rows()).hasSize(1);
    }

    private List<String> found(Map<String, String> filters, String search) {
        return views.lines(COMPANY, new ListQuery(search, filters, "", false, 0, 10)).rows().stream()
                .map(line -> line.line().amount().amount().toPlainString())
                .toList();
    }

    private static ListQuery query(Map<String, String> filters) {
        return new ListQuery("", filters, "", false, 0, 10);
    }

    private static Share share(String customer, String invoice, String amount) {
        return Share.of(
                account(customer), List.of(new Allocation(InstalmentId.of(invoice, 1), Money.parse("USD " + amount))));
    }

    @Test
    void aPersonCannotPayMoreThanTheLineBringsNorMoreThanIsOwed() {
        tell(receipt(DAY, "60.00", "JUAN PEREZ", ""));
        long id = only(LineState.UNKNOWN).id();

        assertThat(confirm(id, "C1", "FV-20655", "USD 61.00")).isEqualTo(Answer.TOO_MUCH);
        assertThat(confirm(id, "C1", "FV-20656", "USD 51.00")).isEqualTo(Answer.NOT_OWED);
        assertThat(confirm(id, "C2", "FV-20656", "USD 1.00")).isEqualTo(Answer.NOT_OWED);
        assertThat(confirm(id + 99, "C1", "FV-20656", "USD 1.00")).isEqualTo(Answer.NO_LINE);
        assertThat(confirm(id, "C1", "FV-20656", "USD 50.00")).isEqualTo(Answer.DONE);
        assertThat(confirm(id, "C1", "FV-20655", "USD 10.00")).isEqualTo(Answer.APPLIED_BEFORE);
        assertThat(only(LineState.APPLIED).matches().get(0).suggestion().unapplied())
                .isEqualTo(Money.parse("USD 10.00"));
    }

    @Test
    void aReturnOpensTheItemAgain() {
        tell(line(BankLine.Kind.TRANSFER, DAY, "80.00", "FERRETERIA EL TORNI", null, "E1", "FV-20655"));
        assertThat(open("C1")).hasSize(1);

        tell(line(BankLine.Kind.RETURN, DAY.plusDays(1), "-80.00", null, null, "E1", ""));

        assertThat(matches.lines(COMPANY, LineState.RETURNED, Long.MAX_VALUE, 10))
                .hasSize(2);
        assertThat(open("C1")).hasSize(2);
    }

    @Test
    void whatIsPaidOutAndTheBanksOwnIsNothingToApply() {
        tell(
                receipt(DAY, "-10.00", "Proveedor", "FV-20655"),
                line(BankLine.Kind.CHARGE, DAY, "-1.00", null, null, null, "fee"));

        assertThat(matches.counts(COMPANY)).containsEntry(LineState.OTHER, 2L);
    }

    private void tell(BankLine... lines) {
        intake.take(COMPANY, bank.file("f" + System.nanoTime(), lines), "ana");
        matching.catchUp(COMPANY);
    }

    private void pass() {
        matching.begin(COMPANY);
        MatchingPass pass = matching.pass(COMPANY);
        while (pass.next()) {}
    }

    private Answer confirm(long id, String customer, String invoice, String amount) {
        return desk.match(
                account(customer),
                id,
                List.of(new Allocation(InstalmentId.of(invoice, 1), Money.parse(amount))),
                "ana");
    }

    private Line waiting() {
        return only(LineState.TO_DECIDE);
    }

    private Line only(LineState state) {
        List<Line> lines = matches.lines(COMPANY, state, Long.MAX_VALUE, 10);
        assertThat(lines).as(matches.counts(COMPANY).toString()).hasSize(1);
        return lines.get(0);
    }

    private List<String> open(String customer) {
        return matches.open(account(customer)).stream()
                .map(item -> item.id() + " " + item.open())
                .toList();
    }
}
