package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.GateDecision;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.Role;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer without a limit, whose orders pass by nothing but a release. */
class ReleaseOfAllTogetherTest {
    private static final Person LAURA = new Person("laura", Set.of(Role.CREDIT_MANAGER));

    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno");
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final PostgresGateBook book = new PostgresGateBook(portfolio.database, portfolio.work);
    private final OrderGate gate = new OrderGate(
            portfolio.files, book, (organisation, date) -> Portfolio.policies(), portfolio.work, Freshness.none());
    private final Releases releases = new Releases(
            new JpaReleaseBook(persistence),
            book,
            gate,
            (organisation, date) -> Portfolio.policies(),
            portfolio.work,
            Releases.Approvers.none());

    @BeforeEach
    void read() {
        portfolio.read();
    }

    @AfterEach
    void everyCheckIsDecidedAgainFromTheLogWithoutADifference() {
        DecidedAgain.withoutDifference(portfolio, Portfolio.policies());
        persistence.close();
    }

    @Test
    void ordersTakeOfItUntilItIsUsedUpAndACancelledOneGivesItsPartBack() {
        releases.ask(upTo("1000"), LAURA, DAY, NOW);

        assertThat(ask("a", "600").answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "401").answer()).isEqualTo(Answer.HOLD);
        assertThat(ask("b", "400").answer()).as("its last part").isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "400").answer())
                .as("asked again, it takes nothing twice")
                .isEqualTo(Answer.APPROVE);
        gate.confirm(COMPANY, "a", new OrderId("SO1"), NOW);
        assertThat(at("a", Checkpoint.SHIPMENT, "600").answer())
                .as("an order keeps what it took")
                .isEqualTo(Answer.APPROVE);
        assertThat(at("a", Checkpoint.AMENDMENT, "601").answer()).isEqualTo(Answer.HOLD);
        assertThat(ask("c", "1").answer()).isEqualTo(Answer.HOLD);
        gate.cancel(COMPANY, "b");
        assertThat(ask("c", "400").answer()).isEqualTo(Answer.APPROVE);
    }

    @Test
    void anOrderThatPassesByItselfTakesNothingOfIt() {
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by,"
                        + " version) values ('Company', 'C1', 'OK', 'USD', 500, 'ana', 1)");
        releases.ask(upTo("1000"), LAURA, DAY, NOW);

        assertThat(ask("a", "500").answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "1000").answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("c", "1").answer()).isEqualTo(Answer.HOLD);
    }

    @Test
    void whatWouldPassIsToldInItsTurn() {
        for (String cart : List.of("a", "b", "c")) {
            assertThat(ask(cart, "400").answer()).isEqualTo(Answer.HOLD);
            gate.confirm(COMPANY, cart, new OrderId("O-" + cart), NOW);
        }

        Releases.Outlook outlook = releases.outlook(upTo("800"), LAURA, DAY);
        assertThat(outlook.passing()).extracting(AtGate::cartKey).containsExactly("a", "b");
        assertThat(outlook.staying()).extracting(AtGate::cartKey).containsExactly("c");
        releases.ask(upTo("800"), LAURA, DAY, NOW);
        assertThat(book.waiting(account("C1"))).extracting(AtGate::cartKey).containsExactly("c");
    }

    /** Whatever sellers enter at the same time, cancel and confirm. */
    @Test
    void ordersThatItLetsPassNeverComeToMoreThanItTogether() throws Exception {
        releases.ask(upTo("1000"), LAURA, DAY, NOW);
        ExecutorService sellers = Executors.newFixedThreadPool(4);
        List<Future<?>> selling = new ArrayList<>();
        for (int seller = 0; seller < 4; seller++) {
            String name = "s" + seller;
            Random random = new Random(seller);
            selling.add(sellers.submit(() -> sell(name, random)));
        }
        for (Future<?> one : selling) {
            one.get();
        }
        sellers.shutdown();

        assertThat(TestDatabase.one(portfolio.raw, "select sum(claimed) between 701 and 1000 from gate_order" + TAKEN))
                .isEqualTo("t");
        assertThat(
                        TestDatabase.one(
                                portfolio.raw,
                                "select count(*) from gate_order where state in ('RESERVED', 'COMMITTED') and release_id is null"))
                .isEqualTo("0");
    }

    private static final String TAKEN = " where state in ('RESERVED', 'COMMITTED') and release_id is not null";

    private void sell(String seller, Random random) {
        for (int order = 0; order < 12; order++) {
            String cart = seller + "-" + order;
            boolean passed =
                    ask(cart, Integer.toString(1 + random.nextInt(300))).answer() == Answer.APPROVE;
            if (passed && order < 8 && random.nextBoolean()) {
                gate.cancel(COMPANY, cart);
            } else if (passed) {
                gate.confirm(COMPANY, cart, new OrderId("O-" + cart), NOW);
            }
        }
    }

    private static ReleaseRequest upTo(String amount) {
        return ReleaseRequest.asked(
                        account("C1"), null, null, Money.of("USD", amount), DAY.plusDays(3), "laura", NOW, "feria")
                .forAllTogether();
    }

    private GateDecision ask(String cart, String amount) {
        return gate.check(OrderCheck.entered(cart, account("C1"), Money.of("USD", amount)), DAY, NOW)
                .decision();
    }

    private GateDecision at(String cart, Checkpoint checkpoint, String amount) {
        OrderCheck check = new OrderCheck(
                cart,
                account("C1"),
                null,
                new OrderId("SO1"),
                OrderCheck.Kind.ORDER,
                checkpoint,
                Money.of("USD", amount),
                checkpoint == Checkpoint.AMENDMENT ? Money.of("USD", "600") : null,
                null,
                false,
                "",
                "");
        return gate.check(check, DAY, NOW).decision();
    }
}
