package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Recheck;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;

class RecheckTest {
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").customer("C2", "Dos");
    private final PostgresGateBook book = new PostgresGateBook(portfolio.database, portfolio.work);
    private final PostgresRechecks rechecks = new PostgresRechecks(portfolio.database);
    private final List<AccountKey> read = new ArrayList<>();
    private boolean erpIsThere = true;
    private final OrderGate gate = gate(account -> {
        read.add(account);
        if (erpIsThere) {
            portfolio.read();
        }
        return erpIsThere;
    });

    @Test
    void aPaymentToldTwiceLiftsTheHoldAndTheHeldOrderOnce() {
        portfolio.invoice("F1", "C1", "USD 80.00", 60).run(DAY);
        heldOrder("100");
        TestDatabase.run(portfolio.raw, "truncate gate_recheck");
        portfolio.payment("P1", "C1", "USD 80.00", DAY).application("A1", "P1", "F1", "USD 80.00");
        rechecks.changed(account("C1"));
        rechecks.changed(account("C1"));

        workOff();

        assertThat(read).containsExactly(account("C1"));
        assertThat(portfolio.file("C1", DAY).orElseThrow().hold()).isNull();
        assertThat(answer("a")).isEqualTo(Answer.HOLD); // there is no limit; only the delinquency is gone
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whileTheErpIsAwayNothingIsForgottenAndNothingChanges() {
        portfolio.read();
        erpIsThere = false;
        rechecks.changed(account("C1"));

        workOff();
        assertThat(waiting()).containsExactly("C1|t|1");
        assertThat(rechecks.take(5)).isEmpty();

        erpIsThere = true;
        TestDatabase.run(portfolio.raw, "update gate_recheck set due_at = now()");
        workOff();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsToldWhileTheAccountIsBeingReadIsReadAgain() {
        portfolio.read();
        rechecks.changed(account("C1"));
        OrderGate slow = gate(account -> {
            if (read.isEmpty()) {
                rechecks.changed(account);
            }
            read.add(account);
            portfolio.read();
            return true;
        });

        new Recheck(rechecks, slow, organisation -> DAY, portfolio.clock).workOff();

        assertThat(read).hasSize(2);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aPersonsLimitLetsTheHeldOrderGoOnWithoutTheErp() {
        portfolio.read();
        heldOrder("100");
        limit("500");

        workOff();

        assertThat(answer("a")).isEqualTo(Answer.APPROVE);
        assertThat(read).isEmpty();
    }

    @Test
    void aReadOfEverybodyAsksAboutThoseWhoWaitAndNobodyElse() {
        portfolio.read();
        limit("500");
        heldOrder("600");
        TestDatabase.run(portfolio.raw, "truncate gate_recheck");

        portfolio.payment("P1", "C1", "USD 100.00", DAY).read();

        assertThat(waiting()).containsExactly("C1|f|0");
        workOff();
        assertThat(answer("a")).isEqualTo(Answer.APPROVE);
    }

    @Test
    void whatOneAccountFailsWithKeepsNoOtherFromItsTurn() {
        portfolio.read();
        rechecks.changed(account("C1"));
        rechecks.changed(account("C2"));
        OrderGate failing = gate(account -> {
            if (account.equals(account("C1"))) {
                throw new IllegalStateException("defect");
            }
            read.add(account);
            return true;
        });

        assertThatThrownBy(() -> new Recheck(rechecks, failing, organisation -> DAY, portfolio.clock).workOff())
                .hasMessage("defect");
        assertThat(read).containsExactly(account("C2"));
        assertThat(waiting()).containsExactly("C1|t|1");
    }

    private OrderGate gate(Freshness freshness) {
        return new OrderGate(
                portfolio.files, book, (organisation, date) -> Portfolio.policies(), portfolio.work, freshness);
    }

    private void workOff() {
        new Recheck(rechecks, gate, organisation -> DAY, portfolio.clock).workOff();
    }

    private List<String> waiting() {
        return TestDatabase.rows(portfolio.raw, "select customer, read_erp, tries from gate_recheck order by customer");
    }

    private void heldOrder(String amount) {
        OrderGate fresh = gate(Freshness.none());
        fresh.check(OrderCheck.entered("a", account("C1"), Money.of("USD", amount)), DAY, NOW);
        fresh.confirm(COMPANY, "a", new OrderId("SO1"), NOW);
        assertThat(answer("a")).isEqualTo(Answer.HOLD);
    }

    private Answer answer(String cart) {
        return book.find(COMPANY, cart).orElseThrow().answer();
    }

    private void limit(String amount) {
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by,"
                        + " version) values ('Company', 'C1', 'OK', 'USD', " + amount + ", 'ana', 1)");
    }
}
