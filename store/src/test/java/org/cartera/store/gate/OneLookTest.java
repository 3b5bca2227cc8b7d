package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.TERMS;
import static org.cartera.store.Portfolio.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.Release;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.GateBook.Claimed;
import org.cartera.domain.portfolio.GateBook.Seen;
import org.cartera.domain.portfolio.GateBook.Sight;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Portfolio;
import org.cartera.store.StoreException;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.Test;

class OneLookTest {
    private static final AccountKey C1 = account("C1");

    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").customer("C2", "Dos");
    private final PostgresGateBook book = new PostgresGateBook(portfolio.database, portfolio.work);

    @Test
    void oneLookTellsOfClaimsReleasesAndHeldOrdersWhatSeveralQuestionsTell() {
        portfolio.read();
        limit("USD 100.00");
        OrderGate gate = gate(Freshness.none());
        ask(gate, "passes", "60");
        gate.confirm(COMPANY, "passes", new OrderId("SO1"), NOW);
        ask(gate, "waits", "70");
        gate.confirm(COMPANY, "waits", new OrderId("SO2"), NOW);
        for (int id = 12; id > 0; id--) {
            TestDatabase.run(
                    portfolio.raw,
                    "insert into gate_release (id, organisation, customer, valid_until, state, requested_by, requested_at,"
                            + " reason, decided_by, decision) values (" + id
                            + ", 'Company', 'C1', '2099-01-01', 'GRANTED',"
                            + " 'ana', now(), 'r', 'luz', '')");
        }
        long generation = book.factsOf(C1).orElseThrow().generation();

        Seen look = book.seen(sight()).orElseThrow();
        Claimed steps = book.claimed(Set.of(C1), generation, DAY);

        assertThat(look.read()).isEqualTo(book.factsOf(C1).orElseThrow());
        assertThat(look.claimed()).isEqualTo(steps);
        assertThat(look.claimed().claims().get(C1)).hasSize(1);
        assertThat(look.claimed().waiting().get(C1)).hasSize(1);
        assertThat(look.claimed().releases().get(C1))
                .extracting(Release::id)
                .isSorted()
                .hasSize(12);
        assertThat(look("waits").orElseThrow().claimed().order())
                .isEqualTo(book.find(COMPANY, "waits").orElseThrow());
    }

    @Test
    void oneLookDoesNotSufficeForAMemberOfAGroup() {
        portfolio.read();
        ask(gate(Freshness.none()), "a", "1");
        assertThat(look()).isPresent();
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_group values ('Company', 'G', 'Grupo', 'USD', 1200, 'ana');"
                        + "insert into credit_group_member values ('Company', 'G', 'C1', '2020-01-01', null)");
        assertThat(look()).isEmpty();
    }

    @Test
    void oneLookDoesNotSufficeBeforeFactsAreKeptAndAfterAReadTouchedTheCustomer() {
        assertThat(look()).as("nothing was read").isEmpty();
        portfolio.read();
        assertThat(look()).as("nobody asked, and no night kept his facts").isEmpty();
        ask(gate(Freshness.none()), "a", "1");
        assertThat(look()).isPresent();
        portfolio.invoice("F1", "C1", "USD 80.00", 60).read();
        assertThat(look()).as("his facts have changed").isEmpty();
    }

    @Test
    void whoeverIsReadCanBeLockedAtOnce() {
        portfolio.read();
        assertThat(lockable()).containsExactly("C1", "C2");
    }

    @Test
    void oneLookSufficesForTheFirstWhoAsksAboutAnAccount() {
        portfolio.read();
        ask(gate(Freshness.none()), "a", "1");
        TestDatabase.run(portfolio.raw, "delete from gate_account");

        assertThat(look()).isPresent();

        assertThat(lockable()).containsExactly("C1");
    }

    @Test
    void theErpIsNotAskedUnderTheLock() {
        portfolio.read();
        List<Boolean> free = new ArrayList<>();
        OrderGate gate = gate(account -> free.add(TestDatabase.rows(
                        portfolio.raw, "select customer from gate_account where customer = 'C1' for update skip locked")
                .equals(List.of("C1"))));
        ask(gate, "a", "1");
        assertThat(free).isEmpty();

        Instant later = NOW.plus(Duration.ofDays(2));
        gate.check(OrderCheck.entered("b", C1, Money.of("USD", "1")), DAY, later);

        assertThat(free).containsExactly(true);
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from gate_check"))
                .as("what was too old decided nothing")
                .isEqualTo("2");
    }

    @Test
    void aCheckIsNoPartOfAnotherTransaction() {
        portfolio.read();
        OrderGate gate = gate(Freshness.none());
        ask(gate, "a", "1");

        assertThatThrownBy(() -> portfolio.work.inTransaction(() -> look("a")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatCannotBeDecidedLeavesNothingBehindAndNobodyLocked() {
        portfolio.read();
        ask(gate(Freshness.none()), "a", "1");

        assertThatThrownBy(() -> book.atOnce(sight(), "b", seen -> {
                    throw new IllegalStateException("no rule");
                }))
                .hasMessage("no rule");

        assertThat(TestDatabase.rows(portfolio.raw, "select customer from gate_account for update nowait"))
                .contains("C1");
        assertThat(book.find(COMPANY, "b")).isEmpty();
    }

    @Test
    void whatCannotBeRecordedIsNotThereByHalf() {
        portfolio.read();
        ask(gate(Freshness.none()), "a", "1");
        TestDatabase.run(portfolio.raw, "alter table gate_order add constraint full_up check (cart_key <> 'b')");

        assertThatThrownBy(() -> ask(gate(Freshness.none()), "b", "1")).isInstanceOf(StoreException.class);

        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from gate_check where cart_key = 'b'"))
                .isEqualTo("0");
        ask(gate(Freshness.none()), "c", "1");
        assertThat(book.find(COMPANY, "c")).isPresent();
    }

    private List<String> lockable() {
        return TestDatabase.rows(portfolio.raw, "select customer from gate_account order by customer");
    }

    private Optional<Seen> look() {
        return look("any");
    }

    /** What is seen under the lock; nothing is decided. */
    private Optional<Seen> look(String cartKey) {
        List<Seen> looks = new ArrayList<>();
        book.atOnce(sight(), cartKey, seen -> {
            looks.add(seen);
            return Optional.empty();
        });
        return looks.stream().findFirst();
    }

    private static Sight sight() {
        return new Sight(C1, DAY, TERMS, Set.of(), DAY);
    }

    private OrderGate gate(Freshness freshness) {
        return new OrderGate(
                portfolio.files, book, (organisation, date) -> Portfolio.policies(), portfolio.work, freshness);
    }

    private void limit(String amount) {
        Money limit = Money.parse(amount);
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by, version)"
                        + " values ('Company', 'C1', 'OK', 'USD', " + limit.amount() + ", 'ana', 1)");
    }

    private static void ask(OrderGate gate, String cart, String amount) {
        gate.check(OrderCheck.entered(cart, C1, Money.of("USD", amount)), DAY, NOW.plusSeconds(1));
    }
}
