package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.Authority;
import org.cartera.domain.gate.Claim;
import org.cartera.domain.gate.GatePolicy;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.portfolio.Releases.Why;
import org.cartera.domain.receivable.OrderId;
import org.cartera.domain.staff.Role;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleasesTest {
    private static final Person SELLER = new Person("vale", Set.of(Role.SELLER));
    private static final Person COLLECTOR = new Person("camilo", Set.of(Role.COLLECTOR));
    private static final Person CAROLINA = new Person("carolina", Set.of(Role.CREDIT_MANAGER));
    private static final Person LAURA = new Person("laura", Set.of(Role.CREDIT_MANAGER));
    private static final Authority AUTHORITY = new Authority(
            Set.of(Role.CREDIT_MANAGER),
            Map.of(Role.COLLECTOR, Balances.of(Money.of("USD", "500"))),
            Balances.of(Money.of("USD", "5000")));

    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").customer("C2", "Dos");
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final PostgresGateBook gateBook = new PostgresGateBook(portfolio.database, portfolio.work);
    private final PostgresHoldQueue queue = new PostgresHoldQueue(portfolio.database);
    private final OrderGate gate = new OrderGate(
            portfolio.files, gateBook, (organisation, date) -> policies(), portfolio.work, Freshness.none());
    private final List<String> told = new ArrayList<>();
    private final Releases releases = new Releases(
            new JpaReleaseBook(persistence),
            gateBook,
            gate,
            (organisation, date) -> policies(),
            portfolio.work,
            new Telling());

    @AfterEach
    void everyCheckIsDecidedAgainFromTheLogWithoutADifference() {
        DecidedAgain.withoutDifference(portfolio, policies());
        persistence.close();
    }

    @Test
    void whoeverHasTheAuthorityReleasesInOneStepAndTheOrderGoesOnAtOnce() {
        held("a", "SO1", "400");

        ReleaseRequest given = releases.ask(wish("SO1", "400", COLLECTOR), COLLECTOR, DAY, NOW);

        assertThat(given.state()).isEqualTo(ReleaseRequest.State.GRANTED);
        AtGate order = gateBook.find(COMPANY, "a").orElseThrow();
        assertThat(order.answer()).isEqualTo(Answer.APPROVE);
        assertThat(order.state()).isEqualTo(Claim.State.COMMITTED);
        assertThat(queue.checksOf(COMPANY, "a", 1).get(0).grounds())
                .extracting(Ground::rule)
                .containsExactly("order.released", "order.no-limit");
        assertThat(told).isEmpty();
    }

    @Test
    void whoeverHasNotAsksAndOnlySomebodyWithAuthorityApproves() {
        held("a", "SO1", "600");

        ReleaseRequest asked = releases.ask(wish("SO1", "600", SELLER), SELLER, DAY, NOW);

        assertThat(asked.isOpen()).isTrue();
        assertThat(told).containsExactly("asked [CREDIT_MANAGER]");
        assertThat(releases.awaiting(COMPANY, CAROLINA, DAY))
                .extracting(ReleaseRequest::id)
                .containsExactly(asked.id());
        assertThat(releases.awaiting(COMPANY, COLLECTOR, DAY)).isEmpty();
        assertThat(queue.orders(COMPANY, ListQuery.top(9)).rows())
                .extracting(HoldQueue.HeldOrder::request)
                .containsExactly(asked.id());
        assertThat(why(() -> releases.approve(asked.id(), COLLECTOR, "", DAY, NOW)))
                .isEqualTo(Why.NO_AUTHORITY);
        assertThat(releases.approve(asked.id(), CAROLINA, "paga el lunes", DAY, NOW)
                        .state())
                .isEqualTo(ReleaseRequest.State.GRANTED);
        assertThat(why(() -> releases.refuse(asked.id(), LAURA, "", DAY, NOW))).isEqualTo(Why.NO_LONGER_OPEN);
        assertThat(gateBook.find(COMPANY, "a").orElseThrow().answer()).isEqualTo(Answer.APPROVE);
    }

    @Test
    void whoeverAsksAgainForTheSameGetsTheRequestThatThereIs() {
        held("a", "SO1", "600");
        ReleaseRequest asked = releases.ask(wish("SO1", "600", SELLER), SELLER, DAY, NOW);

        assertThat(releases.ask(wish("SO1", "600", SELLER), SELLER, DAY, NOW).id())
                .isEqualTo(asked.id());
        assertThat(releases.ask(wish("SO1", "601", SELLER), SELLER, DAY, NOW).id())
                .as("for more, another is needed")
                .isNotEqualTo(asked.id());
        assertThat(told).containsExactly("asked [CREDIT_MANAGER]", "asked [CREDIT_MANAGER]");
        releases.refuse(asked.id(), CAROLINA, "", DAY, NOW);
        assertThat(releases.ask(wish("SO1", "600", SELLER), SELLER, DAY, NOW).id())
                .as("after a no it is asked anew")
                .isNotEqualTo(asked.id());
    }

    @Test
    void aboveTheThresholdFourEyesAreNeeded() {
        held("a", "SO1", "6000");

        ReleaseRequest asked = releases.ask(wish("SO1", "6000", CAROLINA), CAROLINA, DAY, NOW);

        assertThat(asked.isOpen()).isTrue();
        assertThat(releases.awaiting(COMPANY, CAROLINA, DAY)).isEmpty();
        assertThat(why(() -> releases.approve(asked.id(), CAROLINA, "", DAY, NOW)))
                .isEqualTo(Why.OWN_REQUEST);
        releases.approve(asked.id(), LAURA, "", DAY, NOW);
        assertThat(gateBook.find(COMPANY, "a").orElseThrow().answer()).isEqualTo(Answer.APPROVE);
    }

    @Test
    void aReleaseOfTheCustomerForSomeDaysLetsOrdersPassUntilItsLastDayOrUntilItIsRevoked() {
        portfolio.read();
        ReleaseRequest wish = ReleaseRequest.asked(
                account("C1"), null, null, Money.of("USD", "1000"), DAY.plusDays(3), "laura", NOW, "feria");
        ReleaseRequest given = releases.ask(wish, LAURA, DAY, NOW);

        assertThat(ask("a", "900").answer()).isEqualTo(Answer.APPROVE);
        assertThat(ask("b", "1001").answer()).isEqualTo(Answer.HOLD);
        assertThat(gate.check(OrderCheck.entered("c", account("C1"), Money.of("USD", "1")), DAY.plusDays(4), NOW)
                        .decision()
                        .answer())
                .isEqualTo(Answer.HOLD);
        releases.revoke(given.id(), LAURA, "no más", DAY, NOW);
        assertThat(ask("d", "1").answer()).isEqualTo(Answer.HOLD);
    }

    @Test
    void whatWouldPassAndWhoMustApproveIsToldBeforeAnybodyActs() {
        held("a", "SO1", "400");
        held("b", "SO2", "6000");

        Releases.Outlook small = releases.outlook(ofAccount("500"), COLLECTOR, DAY);
        assertThat(small.alone()).isTrue();
        assertThat(small.passing()).extracting(AtGate::cartKey).containsExactly("a");
        assertThat(small.staying()).extracting(AtGate::cartKey).containsExactly("b");
        Releases.Outlook large = releases.outlook(ofAccount("6000"), LAURA, DAY);
        assertThat(large.alone()).as("above the threshold of four eyes").isFalse();
        assertThat(large.may()).containsExactly(Role.CREDIT_MANAGER);
        assertThat(large.passing()).extracting(AtGate::cartKey).containsExactly("a", "b");
        assertThat(new JpaReleaseBook(persistence).of(account("C1"))).isEmpty();

        releases.ask(ofAccount("500"), COLLECTOR, DAY, NOW);
        assertThat(gateBook.find(COMPANY, "a").orElseThrow().answer()).isEqualTo(Answer.APPROVE);
        assertThat(gateBook.find(COMPANY, "b").orElseThrow().answer()).isEqualTo(Answer.HOLD);
    }

    private static ReleaseRequest ofAccount(String upTo) {
        return ReleaseRequest.asked(
                account("C1"), null, null, Money.of("USD", upTo), DAY.plusDays(3), "camilo", NOW, "feria");
    }

    @Test
    void aHeldOrderIsRejectedForGoodAndTheRecordSaysByWhom() {
        held("a", "SO1", "600");

        assertThat(why(() -> releases.reject(COMPANY, "a", SELLER, "no", DAY, NOW)))
                .isEqualTo(Why.NO_AUTHORITY);
        AtGate rejected = releases.reject(COMPANY, "a", LAURA, "mal cliente", DAY, NOW);

        assertThat(rejected.answer()).isEqualTo(Answer.REJECT);
        assertThat(rejected.state()).isEqualTo(Claim.State.ENDED);
        assertThat(queue.orders(COMPANY, ListQuery.top(9)).rows()).isEmpty();
        assertThat(queue.checksOf(COMPANY, "a", 1).get(0).grounds())
                .extracting(Ground::toString)
                .containsExactly("order.rejected text:mal cliente / text:laura");
        assertThatThrownBy(() -> releases.reject(COMPANY, "a", LAURA, "again", DAY, NOW))
                .isInstanceOf(OrderGate.Refused.class);
    }

    @Test
    void twoWhoDecideAtTheSameTimeDoNotBothDecide() {
        held("a", "SO1", "600");
        ReleaseRequest asked = releases.ask(wish("SO1", "600", SELLER), SELLER, DAY, NOW);
        JpaReleaseBook book = new JpaReleaseBook(persistence);
        book.save(asked.decided(ReleaseRequest.State.REFUSED, "laura", NOW, ""));

        assertThatThrownBy(() -> book.save(asked.decided(ReleaseRequest.State.GRANTED, "carolina", NOW, "")))
                .isInstanceOf(Desk.Conflict.class);
    }

    @Test
    void theQueueIsSearchedFilteredAndSortedAndItsChecksKeepTheirFigures() {
        held("a", "SO1", "600");
        held("b", "SO2", "700");

        assertThat(queue.orders(COMPANY, query(Map.of("rule", "order.no-limit"), "amount"))
                        .rows())
                .extracting(row -> row.order().cartKey())
                .containsExactly("b", "a");
        assertThat(queue.orders(COMPANY, query(Map.of("rule", "order.no"), "")).rows())
                .isEmpty();
        assertThat(queue.orders(COMPANY, query(Map.of("seller", "somebody"), ""))
                        .total())
                .isZero();
        assertThat(queue.orders(COMPANY, ListQuery.top(1)).sum().in(Portfolio.USD))
                .isEqualTo(Money.of("USD", "1300"));
        HoldQueue.Told told = queue.checks(account("C1"), 1).get(0);
        assertThat(queue.check(told.id())).contains(told);
        assertThat(told.policyVersion()).isEqualTo("test-1");
    }

    @Test
    void aGroupIsKeptWithDatedMembersAndAnOlderVersionIsRefused() {
        portfolio.read();
        JpaGroupDesk groups = new JpaGroupDesk(persistence);
        CorporateGroup group = new CorporateGroup(
                COMPANY,
                "G1",
                "Grupo Uno",
                Money.of("USD", "900"),
                List.of(new CorporateGroup.Member(new CustomerId("C1"), new DateSpan(DAY, null))));
        groups.save(new Desk.Versioned<>(group, 0), "ana");
        Desk.Versioned<CorporateGroup> stored = groups.find(COMPANY, "G1").orElseThrow();
        assertThat(stored.value()).isEqualTo(group);
        CorporateGroup ended = new CorporateGroup(
                COMPANY,
                "G1",
                "Grupo Uno",
                null,
                List.of(new CorporateGroup.Member(new CustomerId("C1"), new DateSpan(DAY, DAY.plusDays(9)))));
        groups.save(new Desk.Versioned<>(ended, stored.version()), "ana");

        assertThat(groups.all(COMPANY)).containsExactly(ended);
        assertThat(gateBook.groupOf(account("C1"), DAY.plusDays(9))).contains(ended);
        assertThat(gateBook.groupOf(account("C1"), DAY.plusDays(10))).isEmpty();
        assertThatThrownBy(() -> groups.save(stored, "ben")).isInstanceOf(Desk.Conflict.class);
        assertThat(TestDatabase.rows(portfolio.raw, "select customer, read_erp from gate_recheck"))
                .containsExactly("C1|f");
    }

    @Test
    void releasesFollowEachOtherByNumberAndByState() {
        held("a", "SO1", "600");
        held("b", "SO2", "700");
        JpaReleaseBook book = new JpaReleaseBook(persistence);
        ReleaseRequest first = releases.ask(wish("SO1", "600", SELLER), SELLER, DAY, NOW);
        ReleaseRequest second = releases.ask(wish("SO2", "700", SELLER), SELLER, DAY, NOW);
        book.save(first.decided(ReleaseRequest.State.REFUSED, "laura", NOW, ""));

        assertThat(book.page(COMPANY, null, 0, 1))
                .extracting(ReleaseRequest::id)
                .containsExactly(first.id());
        assertThat(book.page(COMPANY, null, first.id(), 9))
                .extracting(ReleaseRequest::id)
                .containsExactly(second.id());
        assertThat(book.page(COMPANY, ReleaseRequest.State.REQUESTED, 0, 9))
                .extracting(ReleaseRequest::id)
                .containsExactly(second.id());
        assertThat(book.page(new OrganisationId("Other"), null, 0, 9)).isEmpty();
        assertThat(book.page(COMPANY, null, second.id(), 9)).isEmpty();
    }

    private static ListQuery query(Map<String, String> filters, String sort) {
        return new ListQuery("", filters, sort, true, 0, 10);
    }

    private static @Nullable Why why(Runnable acting) {
        try {
            acting.run();
            return null;
        } catch (Releases.Refused e) {
            return e.why();
        }
    }

    /** Without a credit file nothing passes but cash. */
    private void held(String cart, String order, String amount) {
        portfolio.read();
        assertThat(ask(cart, amount).answer()).isEqualTo(Answer.HOLD);
        gate.confirm(COMPANY, cart, new OrderId(order), NOW);
    }

    private org.cartera.domain.gate.GateDecision ask(String cart, String amount) {
        return gate.check(OrderCheck.entered(cart, account("C1"), Money.of("USD", amount)), DAY, NOW)
                .decision();
    }

    private static ReleaseRequest wish(String order, String upTo, Person by) {
        return ReleaseRequest.asked(
                account("C1"),
                new OrderId(order),
                null,
                Money.of("USD", upTo),
                DAY.plusDays(2),
                by.name(),
                NOW,
                "buen cliente");
    }

    private static PolicySet policies() {
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
                        gate.queue(),
                        AUTHORITY,
                        gate.excludedCustomers(),
                        gate.excludedClassifications()),
                ships.cash(),
                ships.comparison(),
                ships.negotiation());
    }

    private final class Telling implements Releases.Approvers {
        @Override
        public void asked(ReleaseRequest request, Set<Role> may) {
            told.add("asked " + may);
        }

        @Override
        public void decided(ReleaseRequest request) {
            told.add("decided " + request.state());
        }
    }
}
