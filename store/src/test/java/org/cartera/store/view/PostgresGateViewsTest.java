package org.cartera.store.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.Security;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.Checkpoint;
import org.cartera.domain.gate.OrderCheck;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Freshness;
import org.cartera.domain.portfolio.GateViews;
import org.cartera.domain.portfolio.HoldQueue;
import org.cartera.domain.portfolio.HoldQueue.HeldOrder;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.OrderGate;
import org.cartera.domain.receivable.OrderId;
import org.cartera.store.Portfolio;
import org.cartera.store.TestDatabase;
import org.cartera.store.gate.PostgresGateBook;
import org.cartera.store.gate.PostgresHoldQueue;
import org.junit.jupiter.api.Test;

class PostgresGateViewsTest {
    private final Portfolio portfolio =
            new Portfolio().customer("C1", "Uno").customer("C2", "Dos").invoice("I1", "C1", "USD 300.00", 0);
    private final OrderGate gate = new OrderGate(
            portfolio.files,
            new PostgresGateBook(portfolio.database, portfolio.work),
            (organisation, date) -> Portfolio.policies(),
            portfolio.work,
            Freshness.none());
    private final HoldQueue queue = new PostgresHoldQueue(portfolio.database);
    private final GateViews views = new PostgresGateViews(portfolio.database);

    @Test
    void anOrderWaitsOnceTheErpHasItAndLeavesTheQueueWhenItPasses() {
        limit("C1", "1000");
        ask("a", "C1", "800", "Paola", NOW);
        assertThat(orders("", Map.of("confirmed", "true"), "", false)).isEmpty();

        gate.confirm(COMPANY, "a", new OrderId("SO1"), NOW);
        HeldOrder held = queue.orders(COMPANY, ListQuery.top(10)).rows().get(0);
        assertThat(held.order().order()).isEqualTo(new OrderId("SO1"));
        assertThat(held.order().amount()).isEqualTo(Money.of("USD", "800"));
        assertThat(held.order().waitingSince()).isEqualTo(NOW);
        assertThat(held.grounds()).extracting(Ground::rule).containsExactly("hold.limit-use");
        assertThat(held.clearing()).extracting(Ground::rule).containsExactly("clear.pay");
        assertThat(views.waiting(COMPANY)).isEqualTo(1);

        limit("C1", "1100");
        gate.reevaluate(account("C1"), DAY, NOW);
        assertThat(queue.orders(COMPANY, ListQuery.top(10)).rows()).isEmpty();
        assertThat(views.waiting(COMPANY)).isZero();
    }

    @Test
    void theQueueIsFilteredByCauseAndSellerSortedByAmountAndSummedByCurrency() {
        limit("C1", "100");
        held("a", "SO1", "C1", "500", "Paola", NOW);
        held("b", "SO2", "C1", "900", "Hernán", NOW.plusSeconds(60));
        held("c", "SO3", "C2", "700", "Paola", NOW.plusSeconds(120));

        assertThat(orders("", Map.of(), "", false)).containsExactly("SO1", "SO2", "SO3");
        assertThat(orders("", Map.of("rule", "order.no-limit"), "", false)).containsExactly("SO3");
        assertThat(orders("", Map.of("rule", "order.no"), "", false)).isEmpty();
        assertThat(orders("", Map.of("seller", "Paola"), "", false)).containsExactly("SO1", "SO3");
        assertThat(orders("", Map.of("customer", "C1"), "since", true)).containsExactly("SO2", "SO1");
        assertThat(orders("so3", Map.of(), "", false)).containsExactly("SO3");
        for (String sort : List.of("order", "name", "seller", "days")) {
            assertThat(orders("", Map.of(), sort, false)).as(sort).hasSize(3);
        }
        assertThat(orders("", Map.of("currency", "USD"), "amount", true)).containsExactly("SO2", "SO3", "SO1");
        assertThat(queue.orders(COMPANY, ListQuery.top(1)).sum().amounts()).containsExactly(Money.of("USD", "2100"));
        assertThat(views.sellers(COMPANY)).containsExactly("Hernán", "Paola");
        assertThatThrownBy(() -> orders("", Map.of("colour", "red"), "", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCustomerOnHoldShowsWhoPlacedItAndHowManyOrdersWait() {
        limit("C1", "100");
        held("a", "SO1", "C1", "500", "Paola", NOW);
        TestDatabase.run(
                portfolio.raw,
                "insert into hold (organisation, customer, since, origin, placed_by, reason, grounds, version)"
                        + " values ('Company', 'C1', '2026-02-01', 'PERSON', 'marcela', 'moved',"
                        + " E'hold.person\\t\\ttext:moved\\ttext:marcela', 1)");

        var held = views.heldCustomers(
                        COMPANY,
                        new ListQuery("", Map.of("origin", "PERSON", "rule", "hold.person"), "days", true, 0, 5))
                .rows();
        assertThat(held).singleElement().satisfies(one -> {
            assertThat(one.byPerson()).isTrue();
            assertThat(one.by()).isEqualTo("marcela");
            assertThat(one.orders()).isEqualTo(1);
            assertThat(one.grounds()).extracting(Ground::rule).containsExactly("hold.person");
        });
        for (String sort : List.of("name", "overdue", "since", "origin")) {
            assertThat(views.heldCustomers(COMPANY, new ListQuery("", Map.of(), sort, false, 0, 5))
                            .rows())
                    .as(sort)
                    .hasSize(1);
        }
    }

    @Test
    void aHeldCustomerShowsUntilWhenItIsReleasedAndThatSomebodyAsksForIt() {
        limit("C1", "100");
        TestDatabase.run(
                portfolio.raw,
                "insert into hold (organisation, customer, since, origin, placed_by, reason, grounds, version)"
                        + " values ('Company', 'C1', '2026-02-01', 'POLICY', 'p1', '', '', 1)");
        release("'GRANTED'", "'SO1'", "2026-04-01");
        assertThat(heldCustomer().releasedUntil()).as("of one order only").isNull();
        assertThat(heldCustomer().asked()).isFalse();

        release("'GRANTED'", "null", "2026-03-09");
        release("'REVOKED'", "null", "2026-05-09");
        release("'REQUESTED'", "null", "2026-03-20");
        assertThat(heldCustomer().releasedUntil()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(heldCustomer().asked()).isTrue();
    }

    private GateViews.HeldCustomer heldCustomer() {
        return views.heldCustomers(COMPANY, ListQuery.top(2)).rows().get(0);
    }

    private void release(String state, String order, String until) {
        TestDatabase.run(
                portfolio.raw,
                "insert into gate_release (organisation, customer, order_id, currency, amount, valid_until, state,"
                        + " requested_by, requested_at, reason, decided_by, decision) values ('Company', 'C1', " + order
                        + ", 'USD', 500, '" + until + "', " + state + ", 'ana', now(), 'fair', '', '')");
    }

    @Test
    void releasesAreListedTheNewestFirstWithTheirState() {
        limit("C1", "1000");
        for (String by : List.of("ana", "luis")) {
            TestDatabase.run(
                    portfolio.raw,
                    "insert into gate_release (organisation, customer, order_id, currency, amount, valid_until, state,"
                            + " requested_by, requested_at, reason, decided_by, decision) values ('Company', 'C1', 'SO1',"
                            + " 'USD', 500, '2026-03-09', 'REQUESTED', '" + by + "', now(), 'pays today', '', '')");
        }
        assertThat(views.releases(COMPANY, ListQuery.top(5)).rows())
                .extracting(release -> release.request().by())
                .containsExactly("luis", "ana");
        ListQuery open = new ListQuery("so1", Map.of("state", "REQUESTED", "by", "ana"), "until", true, 0, 5);
        assertThat(views.releases(COMPANY, open).rows()).singleElement().satisfies(release -> {
            assertThat(release.request().upTo()).isEqualTo(Money.of("USD", "500"));
            assertThat(release.request().state()).isEqualTo(ReleaseRequest.State.REQUESTED);
        });
        for (String sort : List.of("at", "name", "by", "amount")) {
            assertThat(views.releases(COMPANY, new ListQuery("", Map.of(), sort, false, 0, 5))
                            .rows())
                    .as(sort)
                    .hasSize(2);
        }
    }

    @Test
    void whatEndsWithinSixtyDaysOrHasEndedIsListedForAllCustomersTheOldestFirst() {
        limit("C1", "100");
        limit("C2", "100");
        TestDatabase.run(
                portfolio.raw,
                "update credit_file set valid_through = '2026-02-28', review_on = '2026-05-01' where customer = 'C1'");
        TestDatabase.run(
                portfolio.raw,
                "update credit_file set review_on = '2026-05-02', increase_amount = 5, increase_from = '2026-03-01',"
                        + " increase_through = '2026-03-09' where customer = 'C2'");
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_security (organisation, customer, line, kind, currency, amount, from_date,"
                        + " through_date, reference) values ('Company', 'C2', 0, 'INSURANCE', 'USD', 900, '2025-03-02',"
                        + " '2026-03-02', 'POL-7'), ('Company', 'C2', 1, 'SURETY', 'USD', 1, '2025-03-02', null, '')");

        assertThat(endings(Map.of(), "")).containsExactly("LIMIT C1", "SECURITY C2", "INCREASE C2", "REVIEW C1");
        assertThat(endings(Map.of("within", "-1"), "")).containsExactly("LIMIT C1");
        assertThat(endings(Map.of("within", "7"), "")).containsExactly("LIMIT C1", "SECURITY C2", "INCREASE C2");
        assertThat(endings(Map.of("what", "SECURITY"), "name")).containsExactly("SECURITY C2");
        for (String sort : List.of("on", "name", "amount", "what")) {
            assertThat(endings(Map.of(), sort)).as(sort).hasSize(4);
        }
        var insurance = views.endings(COMPANY, DAY, new ListQuery("pol-7", Map.of(), "", false, 0, 9))
                .rows();
        assertThat(insurance).singleElement().satisfies(one -> {
            assertThat(one.security()).isEqualTo(Security.Kind.INSURANCE);
            assertThat(one.amount()).isEqualTo(Money.of("USD", "900"));
            assertThat(one.on()).isEqualTo(DAY);
        });

        TestDatabase.run(portfolio.raw, "update credit_file set status = 'CLOSED'");
        assertThat(endings(Map.of(), "")).isEmpty();
    }

    private List<String> endings(Map<String, String> filters, String sort) {
        return views.endings(COMPANY, DAY, new ListQuery("", filters, sort, false, 0, 9)).rows().stream()
                .map(one -> one.what() + " " + one.account().customer())
                .toList();
    }

    @Test
    void lookingAtAnOrderRecordsAndClaimsNothing() {
        limit("C1", "1000");
        OrderCheck question = OrderCheck.entered("x", account("C1"), Money.of("USD", "700"));
        assertThat(gate.look(question, DAY, NOW).orElseThrow().answer()).isEqualTo(Answer.APPROVE);
        assertThat(gate.look(question, DAY, NOW).orElseThrow().answer()).isEqualTo(Answer.APPROVE);
        assertThat(gate.look(OrderCheck.entered("y", account("C9"), Money.of("USD", "1")), DAY, NOW))
                .isEmpty();
        assertThat(TestDatabase.one(portfolio.raw, "select count(*) from gate_check"))
                .isEqualTo("0");
    }

    private List<String> orders(String search, Map<String, String> filters, String sort, boolean descending) {
        return queue.orders(COMPANY, new ListQuery(search, filters, sort, descending, 0, 10)).rows().stream()
                .map(order -> String.valueOf(order.order().order()))
                .toList();
    }

    private void held(String cart, String order, String customer, String amount, String seller, Instant at) {
        ask(cart, customer, amount, seller, at);
        gate.confirm(COMPANY, cart, new OrderId(order), at);
    }

    private OrderGate.Answered ask(String cart, String customer, String amount, String seller, Instant at) {
        return gate.check(
                new OrderCheck(
                        cart,
                        account(customer),
                        null,
                        null,
                        OrderCheck.Kind.ORDER,
                        Checkpoint.ORDER_ENTRY,
                        Money.of("USD", amount),
                        null,
                        null,
                        false,
                        "",
                        seller),
                DAY,
                at);
    }

    private void limit(String customer, String amount) {
        portfolio.read();
        TestDatabase.run(
                portfolio.raw,
                "insert into credit_file (organisation, customer, status, limit_currency, limit_amount, changed_by, version)"
                        + " values ('Company', '" + customer + "', 'OK', 'USD', " + amount + ", 'x', 1)"
                        + " on conflict (organisation, customer) do update set limit_amount = excluded.limit_amount");
    }
}
