package org.cartera.store.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.account;
import static org.cartera.store.bank.FakeBank.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.decisionlog.LoggedDecision;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.domain.portfolio.CustomerDecision;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.decision.PostgresDecisionLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dunning leaves alone what a bank line pays, until the ERP has it or the money goes back")
class PendingTest {
    private static final LocalDate NEXT = DAY.plusDays(9);

    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Ferretería El Tornillo S.A.S.")
            .customer("C2", "Panificadora Espiga Dorada")
            .invoice("FV-20655", "C1", "USD 80.00", 1)
            .invoice("FV-20700", "C2", "USD 120.00", 1);
    private final FakeBank bank = new FakeBank();
    private final PostgresBankBook book = new PostgresBankBook(portfolio.database, portfolio.work);
    private final PostgresMatchBook matches = new PostgresMatchBook(portfolio.database);
    private final BankIntake intake = new BankIntake(bank, book, 1_000_000, portfolio.clock);
    private final Matching matching =
            new Matching(book, matches, organisation -> CashPolicy.careful(), 2, portfolio.clock);
    private final PostgresDecisionLog log = new PostgresDecisionLog(portfolio.database);

    @BeforeEach
    void theFirstNoticesLeave() {
        portfolio.run(DAY);
        TestDatabase.run(portfolio.raw, "update intent set state = 'SENT'");
    }

    @Test
    void anItemThatIsPaidAtTheBankWaitsAndTheLogDecidesItAgainFromWhatItKept() {
        pay("80.00");

        Step.Wait wait = (Step.Wait) only(decided(NEXT, "C1").steps());
        assertThat(wait.reason()).isEqualTo(org.cartera.domain.strategy.WaitReason.MATCH_PENDING);
        assertThat(only(wait.grounds()).observed().toString()).isEqualTo("money:USD 80.00");
        assertThat(only(decided(NEXT, "C2").steps())).isInstanceOf(Step.Taken.class);

        desk().undo(COMPANY, paying(), "ana");
        LoggedDecision logged = log.on(account("C1"), NEXT).orElseThrow();
        Replay.Replayed again = new Replay(version -> Optional.of(Portfolio.policies())).replay(logged);
        assertThat(again.isSame()).isTrue();
        assertThat(again.decision().steps()).isEqualTo(List.of(wait));
    }

    @Test
    void ofAnItemThatIsPaidInPartTheRestIsAskedFor() {
        pay("30.00");

        Step.Taken taken = (Step.Taken) only(decided(NEXT, "C1").steps());
        assertThat(taken.amount().toString()).isEqualTo("USD 50.00");
    }

    @Test
    void whenTheMoneyGoesBackTheItemGoesOnWhereItStood() {
        String without = ((Step.Taken) only(portfolio.runAndTell(NEXT).get(0).steps()))
                .stage()
                .id()
                .toString();
        TestDatabase.run(
                portfolio.raw,
                "delete from stage_taken where taken_on = '" + NEXT + "'; update intent set state = 'SENT'");
        pay("80.00");
        assertThat(only(decided(NEXT.plusDays(1), "C1").steps())).isInstanceOf(Step.Wait.class);

        tell(line(BankLine.Kind.RETURN, DAY.plusDays(2), "-80.00", null, null, "E1", ""));

        Step.Taken taken = (Step.Taken) only(decided(NEXT.plusDays(2), "C1").steps());
        assertThat(taken.stage().id().toString()).isEqualTo(without);
        assertThat(taken.reopening()).isZero();
    }

    @Test
    void onceTheErpHasThePaymentABouncedOneIsDunnedAgain() {
        pay("80.00");
        portfolio
                .payment("P1", "C1", "USD 80.00", DAY)
                .application("A1", "P1", "FV-20655", "USD 80.00")
                .run(NEXT);
        matching.begin(COMPANY);
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from bank_allocation where live"))
                .isEqualTo("0");
        assertThat(TestDatabase.one(
                        portfolio.raw, "select confirmed is not null from bank_match where state = 'APPLIED'"))
                .isEqualTo("t");

        portfolio.without("application A1").without("payment P1");

        assertThat(only(decided(NEXT.plusDays(1), "C1").steps())).isInstanceOf(Step.Taken.class);
    }

    @Test
    void whatTheErpHasNotSeenStaysPendingHoweverOftenTheBooksAreLookedAt() {
        pay("80.00");
        portfolio.run(NEXT);
        matching.begin(COMPANY);

        assertThat(only(decided(NEXT.plusDays(1), "C1").steps())).isInstanceOf(Step.Wait.class);
    }

    private CustomerDecision decided(LocalDate date, String customer) {
        return portfolio.runAndTell(date).stream()
                .filter(one -> one.account().equals(account(customer)))
                .findFirst()
                .orElseThrow();
    }

    private void pay(String amount) {
        tell(line(BankLine.Kind.TRANSFER, DAY, amount, "FERRETERIA EL TORNILLO", null, "E1", "abono FV-20655"));
        assertThat(matches.counts(COMPANY)).containsEntry(LineState.APPLIED, 1L);
    }

    private void tell(BankLine line) {
        intake.take(COMPANY, bank.file("f" + System.nanoTime(), line), "ana");
        matching.catchUp(COMPANY);
    }

    private long paying() {
        return only(matches.lines(COMPANY, LineState.APPLIED, Long.MAX_VALUE, 10))
                .id();
    }

    private BankDesk desk() {
        return new BankDesk(book, matches, portfolio.clock);
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
