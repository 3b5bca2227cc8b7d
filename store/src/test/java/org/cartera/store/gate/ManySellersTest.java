package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.OrderGate.Answered;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sellers who want the same limit at the same moment. */
class ManySellersTest {
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").customer("C2", "Dos");
    private final OrderGate gate = new OrderGate(
            portfolio.files,
            new PostgresGateBook(portfolio.database, portfolio.work),
            (organisation, date) -> Portfolio.policies(),
            portfolio.work,
            Freshness.none());

    /** Whatever the story was, the log tells it again (K12). */
    @AfterEach
    void everyCheckIsDecidedAgainFromTheLogWithoutADifference() {
        DecidedAgain.withoutDifference(portfolio, Portfolio.policies());
    }

    @Test
    void aHundredSellersAtOnceSpendOneLimitOnceAndNobodyIsRefusedByALock() throws Exception {
        limit("C1", "1000");
        sell("C1", 7, 100, 1);
        assertThat(TestDatabase.one(
                        portfolio.raw,
                        "select coalesce(sum(claimed), 0) <= 1000 from gate_order"
                                + " where state in ('RESERVED', 'COMMITTED')"))
                .as("however many were cancelled after the last one asked")
                .isEqualTo("t");
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from gate_check"))
                .isEqualTo("100");
        assertThat(TestDatabase.rows(portfolio.raw, "select distinct grounds from gate_check where answer = 'HOLD'"))
                .isNotEmpty()
                .allSatisfy(grounds -> {
                    assertThat(grounds).startsWith("hold.limit-use\t\tmoney:USD ");
                    assertThat(Money.parse(grounds.split("\t")[2].substring("money:".length())))
                            .as("nobody is held while there is room")
                            .isGreaterThan(Money.of("USD", "1000"));
                });
    }

    @Test
    void manySellersNeverSpendTheSameLimitAndNobodyIsRefusedByALock() throws Exception {
        for (long seed = 1; seed <= 2; seed++) {
            String customer = seed % 2 == 0 ? "C1" : "C2";
            TestDatabase.run(portfolio.raw, "truncate gate_order, gate_check, gate_account");
            limit(customer, "1000");
            sell(customer, seed, 12, 4);
            assertThat(TestDatabase.one(
                            portfolio.raw,
                            "select coalesce(sum(claimed), 0) <= 1000 from gate_order"
                                    + " where state in ('RESERVED', 'COMMITTED')"))
                    .as("seed %s", seed)
                    .isEqualTo("t");
            assertThat(TestDatabase.rows(
                            portfolio.raw, "select distinct grounds from gate_check where answer = 'HOLD'"))
                    .as("seed %s", seed)
                    .isNotEmpty()
                    .allMatch(grounds -> grounds.startsWith("hold.limit-use\t\tmoney:USD "));
        }
    }

    private void sell(String customer, long seed, int sellers, int orders) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(sellers);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < sellers; i++) {
            String seller = "s" + i;
            Random random = new Random(seed * 100 + i);
            working.add(pool.submit(() -> {
                go.await();
                for (int order = 0; order < orders; order++) {
                    sellOne(customer, seller + "-" + order, random);
                }
                return null;
            }));
        }
        go.countDown();
        for (Future<?> one : working) {
            one.get();
        }
        pool.shutdown();
    }

    private void sellOne(String customer, String cart, Random random) {
        Money amount = Money.of("USD", Integer.toString(1 + random.nextInt(300)));
        Answered answered =
                gate.check(OrderCheck.entered(cart, account(customer), amount), DAY, NOW.plus(Duration.ofSeconds(1)));
        if (answered.decision().answer() == Answer.APPROVE) {
            assertThat(answered.decision().exposure().total().orElseThrow())
                    .isLessThanOrEqualTo(Money.of("USD", "1000"));
            int then = random.nextInt(4);
            if (then == 0) {
                gate.cancel(COMPANY, cart);
            } else if (then < 3) {
                gate.confirm(COMPANY, cart, new OrderId("O-" + cart), NOW);
            }
        }
    }

    private void limit(String customer, String amount) {
        portfolio.read();
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by,"
                        + " version) values ('Company', '" + customer + "', 'OK', 'USD', " + amount + ", 'ana', 1)"
                        + " on conflict do nothing");
    }
}
