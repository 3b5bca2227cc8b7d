package org.cartera.store.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;
import static org.cartera.store.bank.FakeBank.line;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.portfolio.BankViews.StuckPayment;
import org.cartera.domain.portfolio.ErpPayments;
import org.cartera.domain.portfolio.Fate;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.PaymentBook.Entry;
import org.cartera.domain.portfolio.PaymentBook.Settled;
import org.cartera.domain.portfolio.PaymentOrder;
import org.cartera.domain.portfolio.WritePayments;
import org.cartera.domain.reconciliation.BankDesk;
import org.cartera.domain.reconciliation.BankIntake;
import org.cartera.domain.reconciliation.CashPolicy;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook;
import org.cartera.domain.reconciliation.Matching;
import org.cartera.domain.strategy.Step;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A match asks the ERP for its payment once, and only what a read then shows ends what is pending")
class ErpPaymentsTest {
    private static final ListQuery ALL = new ListQuery("", Map.of(), "", false, 0, 10);
    private static final LocalDate NEXT = DAY.plusDays(9);

    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Ferretería El Tornillo S.A.S.")
            .invoice("FV-20655", "C1", "USD 80.00", 1)
            .invoice("FV-20656", "C1", "USD 50.00", 1);
    private final FakeBank bank = new FakeBank();
    private final PostgresBankBook book = new PostgresBankBook(portfolio.database, portfolio.work);
    private final PostgresMatchBook matches = new PostgresMatchBook(portfolio.database, true);
    private final PostgresPaymentBook payments =
            new PostgresPaymentBook(portfolio.database, portfolio.work, Duration.ofSeconds(60));
    private final BankIntake intake = new BankIntake(bank, book, 1_000_000, portfolio.clock);
    private final Matching matching =
            new Matching(book, matches, organisation -> CashPolicy.careful(), 2, portfolio.clock);
    private final BankDesk desk = new BankDesk(book, matches, portfolio.clock);
    private final List<PaymentOrder> entered = new ArrayList<>();

    @BeforeEach
    void theFirstNoticesLeave() {
        portfolio.run(DAY);
        TestDatabase.run(portfolio.raw, "update intent set state = 'SENT'");
    }

    @Test
    void aMatchAsksForWhatItPaysUnderAKeyOfItsOwnAndOnce() {
        long line = pay("90.00", "FV-20655");

        write();
        write();
        matching.begin(COMPANY);
        write();

        assertThat(entered).hasSize(1);
        PaymentOrder order = entered.get(0);
        assertThat(order.account()).isEqualTo(account("C1"));
        assertThat(order.amount().toString()).isEqualTo("USD 90.00");
        assertThat(order.applications())
                .extracting(part -> part.invoice() + " " + part.amount())
                .containsExactly("FV-20655 USD 80.00");
        assertThat(order.reference()).isEqualTo("E1");
        assertThat(entry(line)).isEqualTo(new Entry(new CustomerId("C1"), IntentState.SENT, "", "P1", false, false));
    }

    @Test
    void whatWaitsForAPersonIsListedAndEndsWithHisWord() {
        PostgresBankViews views = new PostgresBankViews(portfolio.database);
        long line = pay("80.00", "FV-20655");
        TestDatabase.run(portfolio.raw, "update erp_payment set state = 'DEAD', detail = 'closed'");

        StuckPayment stuck = views.stuck(COMPANY, ALL).rows().get(0);
        assertThat(stuck.line()).isEqualTo(line);
        assertThat(stuck.amount().toString()).isEqualTo("USD 80.00");
        assertThat(stuck.detail()).isEqualTo("closed");
        assertThat(payments.settle(COMPANY, stuck.id(), Settled.REVERSED, "ana", NOW))
                .isFalse();
        assertThat(payments.settle(COMPANY, stuck.id(), Settled.ASKED_AGAIN, "ana", NOW))
                .isTrue();
        assertThat(views.stuck(COMPANY, ALL).rows()).isEmpty();
        write();
        assertThat(entered).hasSize(1);

        desk.undo(COMPANY, line, "ana");
        assertThat(views.stuck(COMPANY, new ListQuery("", Map.of("why", "reverse"), "", false, 0, 10))
                        .rows())
                .extracting(StuckPayment::payment)
                .containsExactly("P1");
        assertThat(payments.settle(COMPANY, stuck.id(), Settled.REVERSED, "ana", NOW))
                .isTrue();
        assertThat(views.stuck(COMPANY, ALL).rows()).isEmpty();
        assertThat(log(line)).containsExactly("APPLIED", "ASKED_AGAIN", "UNDONE", "REVERSE", "REVERSED");
    }

    @Test
    void itIsPendingUntilAReadShowsThePaymentWhateverElseTheItemComesDownBy() {
        pay("30.00", "FV-20655");
        write();
        portfolio.payment("X", "C1", "USD 30.00", DAY).application("AX", "X", "FV-20655", "USD 30.00");
        assertThat(asked(NEXT)).isEqualTo("USD 20.00");

        portfolio.payment("P1", "C1", "USD 30.00", DAY).application("A1", "P1", "FV-20655", "USD 30.00");
        assertThat(asked(NEXT.plusDays(4))).isEqualTo("USD 20.00");
        matching.begin(COMPANY);
        assertThat(TestDatabase.one(
                        portfolio.raw, "select confirmed is not null from bank_match where state = 'APPLIED'"))
                .isEqualTo("t");

        portfolio.without("application A1").without("payment P1");
        assertThat(asked(NEXT.plusDays(8))).isEqualTo("USD 50.00");
    }

    @Test
    void whatAPersonEntersForAnotherLineIsNotTakenForIt() {
        PostgresMatchBook byHand = new PostgresMatchBook(portfolio.database);
        Matching hand = new Matching(book, byHand, organisation -> CashPolicy.careful(), 2, portfolio.clock);
        intake.take(COMPANY, bank.file("h", transfer("10.00", "FV-20655", "H")), "ana");
        hand.catchUp(COMPANY);
        pay("30.00", "FV-20655");
        write();
        portfolio.payment("P1", "C1", "USD 30.00", DAY).application("A1", "P1", "FV-20655", "USD 30.00");
        portfolio.run(DAY.plusDays(1));

        matching.begin(COMPANY);

        assertThat(asked(NEXT)).isEqualTo("USD 40.00");
    }

    @Test
    void whatIsUndoneBeforeAnybodyWasAskedIsWithdrawn() {
        long line = pay("80.00", "FV-20655");

        desk.undo(COMPANY, line, "ana");
        write();

        assertThat(entered).isEmpty();
        assertThat(entry(line).state()).isEqualTo(IntentState.DROPPED);
        assertThat(log(line)).containsExactly("APPLIED", "UNDONE");
    }

    @Test
    void whatIsUndoneAfterwardsAPersonReversesAndTheLogSaysSo() {
        long line = pay("80.00", "FV-20655");
        write();

        desk.undo(COMPANY, line, "ana");

        assertThat(entry(line).toReverse()).isTrue();
        assertThat(log(line)).containsExactly("APPLIED", "UNDONE", "REVERSE");
        assertThat(matches.log(line).get(2).note()).isEqualTo("P1");
    }

    @Test
    void whatWasAskedWithoutAnAnswerIsNotAskedAgainOnceItIsUndone() {
        long line = pay("80.00", "FV-20655");
        PaymentOrder order = payments.due(9, NOW).get(0);
        payments.take(order, "node", NOW);
        payments.report(order, Fate.retry(NOW, "silence"), NOW);

        desk.undo(COMPANY, line, "ana");
        write();

        assertThat(entered).isEmpty();
        assertThat(entry(line).state()).isEqualTo(IntentState.UNCERTAIN);
        assertThat(entry(line).toReverse()).isTrue();
    }

    @Test
    void aTransferThatGoesBackAfterwardsIsToBeReversedToo() {
        long line = pay("80.00", "FV-20655");
        write();

        tell(line(BankLine.Kind.RETURN, DAY.plusDays(1), "-80.00", null, null, "E1", ""));

        assertThat(entry(line).toReverse()).isTrue();
        assertThat(log(line)).contains("RETURNED", "REVERSE");
    }

    @Test
    void whoeverFallsSilentIsFollowedUnderTheSameKey() {
        pay("80.00", "FV-20655");
        PaymentOrder first = payments.due(9, NOW).get(0);
        assertThat(payments.take(first, "gone", NOW)).isTrue();
        assertThat(payments.take(first, "other", NOW)).isFalse();
        TestDatabase.run(portfolio.raw, "update erp_payment set beat_at = clock_timestamp() - interval '2 minutes'");

        assertThat(payments.giveUpSilent(NOW)).isEqualTo(1);
        write();

        assertThat(entered).extracting(PaymentOrder::key).containsExactly(first.key());
    }

    @Test
    void whereNoErpIsConnectedNothingIsAsked() {
        PostgresMatchBook byHand = new PostgresMatchBook(portfolio.database);
        intake.take(COMPANY, bank.file("h", transfer("80.00", "FV-20655", "H")), "ana");
        new Matching(book, byHand, organisation -> CashPolicy.careful(), 2, portfolio.clock).catchUp(COMPANY);

        assertThat(matches.counts(COMPANY)).containsEntry(LineState.APPLIED, 1L);
        assertThat(payments.due(9, NOW)).isEmpty();
    }

    /** What is asked for of the first invoice when all that is due is decided. */
    private String asked(LocalDate date) {
        List<Step> steps = portfolio.runAndTell(date).get(0).steps();
        TestDatabase.run(portfolio.raw, "update intent set state = 'SENT'");
        TestDatabase.run(portfolio.raw, "delete from stage_taken where taken_on = '" + date + "'");
        return steps.stream()
                .filter(step -> step.item().toString().equals("FV-20655/1"))
                .map(step -> ((Step.Taken) step).amount().toString())
                .findFirst()
                .orElseThrow();
    }

    private long pay(String amount, String invoice) {
        tell(transfer(amount, invoice, "E1"));
        return matches.lines(COMPANY, LineState.APPLIED, Long.MAX_VALUE, 10)
                .get(0)
                .id();
    }

    private static BankLine transfer(String amount, String invoice, String number) {
        return line(BankLine.Kind.TRANSFER, DAY, amount, "FERRETERIA EL TORNILLO", null, number, "abono " + invoice);
    }

    private void tell(BankLine line) {
        intake.take(COMPANY, bank.file("f" + System.nanoTime(), line), "ana");
        matching.catchUp(COMPANY);
    }

    private void write() {
        new WritePayments(payments, new Erp(), 5, Duration.ofMinutes(1)).write("node", NOW);
    }

    private Entry entry(long line) {
        return Objects.requireNonNull(payments.entries(COMPANY, List.of(line)).get(line))
                .get(0);
    }

    private List<String> log(long line) {
        return matches.log(line).stream().map(MatchBook.Entry::what).toList();
    }

    private final class Erp implements ErpPayments {
        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public String enter(PaymentOrder order) {
            entered.add(order);
            return "P" + entered.size();
        }
    }
}
