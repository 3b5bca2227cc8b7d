package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WouldPassTest {
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").customer("C2", "Dos");
    private final PostgresGateBook book = new PostgresGateBook(portfolio.database, portfolio.work);

    @ParameterizedTest
    @EnumSource(GatePolicy.Queue.class)
    void heldOrdersAreForeseenInTheirTurnBecauseEachTakesCreditFromThoseBehindIt(GatePolicy.Queue queue) {
        OrderGate gate = gate(queue);
        limit("C1", "1");
        held(gate, "a", "C1", "400", NOW);
        held(gate, "b", "C1", "700", NOW.plusSeconds(1));
        held(gate, "c", "C1", "500", NOW.plusSeconds(2));
        limit("C1", "1000");

        assertThat(gate.wouldPass(account("C1"), DAY, NOW.plusSeconds(9)))
                .extracting(AtGate::cartKey)
                .containsExactlyElementsOf(queue == GatePolicy.Queue.FIRST_IN ? List.of("a", "c") : List.of("b"));
        assertThat(book.waiting(account("C1"))).as("nothing has changed").hasSize(3);
    }

    /** Whatever waits, of whomever the limit is, and whatever has passed in between. */
    @ParameterizedTest
    @EnumSource(GatePolicy.Queue.class)
    void whatIsForeseenIsWhatThenPasses(GatePolicy.Queue queue) {
        OrderGate gate = gate(queue);
        Random random = new Random(11);
        limit("C1", "1");
        limit("C2", "1");
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_group values ('Company', 'G', 'Grupo', 'USD', 1, 'ana');"
                        + "insert into credit_group_member values ('Company', 'G', 'C1', '2020-01-01', null),"
                        + " ('Company', 'G', 'C2', '2020-01-01', null)");
        int passed = 0;
        for (int round = 1; round <= 12; round++) {
            Instant now = NOW.plusSeconds(100L * round);
            for (int order = 0; order < 4; order++) {
                String customer = "C" + (1 + random.nextInt(2));
                held(gate, round + "-" + order, customer, "" + (50 + random.nextInt(400)), now.plusSeconds(order));
            }
            TestDatabase.run(portfolio.raw, "update credit_file set limit_amount = " + 500 * round);
            TestDatabase.run(portfolio.raw, "update credit_group set limit_amount = " + 700 * round);

            List<AtGate> foreseen = gate.wouldPass(account("C1"), DAY, now.plusSeconds(9));

            assertThat(gate.reevaluate(account("C1"), DAY, now.plusSeconds(9)))
                    .as("round " + round)
                    .isEqualTo(foreseen);
            passed += foreseen.size();
            TestDatabase.run(portfolio.raw, "update credit_group set limit_amount = 1");
        }
        assertThat(passed).isPositive();
    }

    private OrderGate gate(GatePolicy.Queue queue) {
        return new OrderGate(
                portfolio.files, book, (organisation, date) -> policies(queue), portfolio.work, Freshness.none());
    }

    private static void held(OrderGate gate, String cart, String customer, String amount, Instant at) {
        OrderCheck check = OrderCheck.entered(cart, account(customer), Money.of("USD", amount));
        assertThat(gate.check(check, DAY, at).kept()).matches(kept -> kept != null && kept.isWaiting());
        gate.confirm(COMPANY, cart, new OrderId("O-" + cart), at);
    }

    private void limit(String customer, String amount) {
        portfolio.read();
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by,"
                        + " version) values ('Company', '" + customer + "', 'OK', 'USD', " + amount + ", 'ana', 1)"
                        + " on conflict (organisation, customer) do update set limit_amount = excluded.limit_amount");
    }

    private static PolicySet policies(GatePolicy.Queue queue) {
        PolicySet ships = Portfolio.policies();
        GatePolicy gate = GatePolicy.standard();
        return new PolicySet(
                ships.version(),
                ships.calendar(),
                ships.terms(),
                ships.buckets(),
                ships.exposure(),
                ships.hold(),
                ships.strategies(),
                ships.promises(),
                ships.addresses(),
                ships.contact(),
                new GatePolicy(
                        gate.answers(),
                        gate.tolerance(),
                        gate.graceDays(),
                        gate.prepayLane(),
                        gate.warnAfter(),
                        gate.refreshAfter(),
                        gate.reservation(),
                        queue,
                        gate.authority(),
                        gate.excludedCustomers(),
                        gate.excludedClassifications()),
                ships.cash(),
                ships.comparison(),
                ships.negotiation());
    }
}
