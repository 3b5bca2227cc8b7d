package org.cartera.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;
import static org.cartera.store.Portfolio.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.negotiation.ConcessionBook;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.negotiation.Envelope;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.portfolio.Concessions;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.portfolio.Releases.Refused;
import org.cartera.domain.portfolio.Releases.Why;
import org.cartera.domain.portfolio.StaffNotice.Kind;
import org.cartera.domain.portfolio.StaffNotice.Topic;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.staff.Role;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.desk.JpaDesk;
import org.cartera.store.desk.JpaPlanBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans and promises beyond somebody's authority wait for those who may grant them (S4-13). */
class ConcessionsTest {
    private static final Person CAMILO = new Person("camilo", Set.of(Role.COLLECTOR));
    private static final Person LAURA = new Person("laura", Set.of(Role.CREDIT_MANAGER));
    private static final InstalmentId ITEM = InstalmentId.of("I1", 1);
    private static final NegotiationPolicy POLICY = new NegotiationPolicy(
            Map.of(
                    Role.COLLECTOR,
                    new Envelope(2, null, 30, BigDecimal.ZERO, BigDecimal.ZERO),
                    Role.CREDIT_MANAGER,
                    new Envelope(6, null, null, new BigDecimal("0.1"), BigDecimal.ZERO)),
            Balances.of(Money.of("USD", "500")),
            Balances.none());

    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").invoice("I1", "C1", "USD 100.00", 40);
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final JpaPlanBook plans = new JpaPlanBook(persistence);
    private final JpaDesk desk = new JpaDesk(persistence, portfolio.clock);
    private final PostgresConcessionBook book = new PostgresConcessionBook(portfolio.database);
    private final PostgresStaffNotices notices =
            new PostgresStaffNotices(portfolio.database, portfolio.work, Duration.ofSeconds(60));
    private final Concessions concessions = new Concessions(
            book, plans, desk::promise, (organisation, date) -> policies(), portfolio.work, new Telling());

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void whoeverHasTheAuthorityAgreesAtOnceAndNobodyIsAsked() {
        concessions.agree(plan("100.00", "100.00", 2), CAMILO, DAY);

        assertThat(plans.of(account("C1"))).hasSize(1);
        assertThat(book.open(COMPANY)).isEmpty();
    }

    @Test
    void untilSomebodyWhoMayHasGrantedItThereIsNoPlanAndThenItIsAsOfTheDayOfTheAgreement() {
        portfolio.read();
        Concession six = plan("100.00", "95.00", 6);
        assertThatThrownBy(() -> concessions.agree(six, CAMILO, DAY)).isInstanceOf(Refused.class);

        ConcessionRequest asked = concessions.ask(six, CAMILO, "fair week", DAY, NOW);

        assertThat(concessions.ask(six, CAMILO, "pressed twice", DAY, NOW)).isEqualTo(asked);
        assertThat(book.of(account("C1"))).containsExactly(asked);
        assertThat(asked.terms()).isEqualTo(six);
        assertThat(plans.of(account("C1"))).isEmpty();
        assertThat(concessions.awaiting(COMPANY, CAMILO, DAY)).isEmpty();
        assertThat(concessions.awaiting(COMPANY, LAURA, DAY)).containsExactly(asked);
        assertThat(book.open(COMPANY))
                .extracting(ConcessionBook.Named::customerName)
                .containsExactly("C1");
        assertThat(why(() -> concessions.approve(asked.id(), CAMILO, "", DAY, NOW)))
                .isEqualTo(Why.NO_AUTHORITY);

        ConcessionRequest granted = concessions.approve(asked.id(), LAURA, "once", DAY.plusDays(2), NOW);

        assertThat(granted.state()).isEqualTo(ConcessionRequest.State.GRANTED);
        assertThat(granted.note()).isEqualTo("once");
        PaymentPlan plan = plans.of(account("C1")).get(0);
        assertThat(plan.madeOn()).isEqualTo(DAY);
        assertThat(plan.parts()).isEqualTo(six.parts());
        assertThat(why(() -> concessions.refuse(asked.id(), LAURA, "", DAY, NOW)))
                .isEqualTo(Why.NO_LONGER_OPEN);
    }

    @Test
    void thoseWhoMayReadOfItInTheirInboxAndWhoeverAskedReadsTheAnswer() {
        ConcessionRequest asked = concessions.ask(plan("100.00", "100.00", 3), CAMILO, "fair week", DAY, NOW);

        assertThat(notices.of(COMPANY, "laura", 9)).singleElement().satisfies(told -> {
            assertThat(told.request()).isEqualTo(asked);
            assertThat(told.notice().topic()).isEqualTo(Topic.CONCESSION);
            assertThat(told.customerName()).isEqualTo("C1");
        });
        concessions.refuse(asked.id(), LAURA, "not again", DAY, NOW);

        assertThat(notices.unread(COMPANY, "laura"))
                .as("nothing to decide any more")
                .isZero();
        assertThat(notices.of(COMPANY, "camilo", 9))
                .extracting(told -> told.notice().kind())
                .containsExactly(Kind.REFUSED);
    }

    @Test
    void nobodyIsAskedForWhatNobodyMayGrant() {
        assertThat(why(() -> concessions.ask(plan("100.00", "89.00", 2), CAMILO, "why not", DAY, NOW)))
                .isEqualTo(Why.NO_AUTHORITY);
        assertThat(concessions.outlook(plan("100.00", "89.00", 2), CAMILO, DAY).may())
                .isEmpty();
    }

    @Test
    void aboveTheThresholdNobodyGrantsWhatHeHasAgreedHimself() {
        Concession large = plan("600.00", "600.00", 3);
        assertThat(concessions.outlook(large, LAURA, DAY).alone()).isFalse();
        ConcessionRequest asked = concessions.ask(large, LAURA, "old customer", DAY, NOW);

        assertThat(why(() -> concessions.approve(asked.id(), LAURA, "", DAY, NOW)))
                .isEqualTo(Why.OWN_REQUEST);
        Person other = new Person("carolina", Set.of(Role.CREDIT_MANAGER));
        assertThat(concessions.approve(asked.id(), other, "", DAY, NOW).isOpen())
                .isFalse();
    }

    @Test
    void whatWasAskedForTooLateIsAskedForAgain() {
        ConcessionRequest asked = concessions.ask(plan("100.00", "100.00", 3), CAMILO, "fair week", DAY, NOW);

        assertThat(why(() -> concessions.approve(asked.id(), LAURA, "", DAY.plusDays(31), NOW)))
                .isEqualTo(Why.NO_LONGER_OPEN);
    }

    @Test
    void aGrantedPromiseForAFarDayNeedsNoApprovalOfItsOwnAnyMore() {
        Promise promise = new Promise(
                "", account("C1"), Money.of("USD", "100.00"), DAY, DAY.plusDays(90), Set.of(ITEM), "Marta", null);
        ConcessionRequest asked = concessions.ask(Concession.of(promise), CAMILO, "harvest", DAY, NOW);

        concessions.approve(asked.id(), LAURA, "", DAY.plusDays(1), NOW);

        assertThat(desk.promises(account("C1"))).singleElement().satisfies(one -> {
            assertThat(one.due()).isEqualTo(DAY.plusDays(90));
            assertThat(one.items()).containsExactly(ITEM);
            assertThat(one.approvedOn()).isEqualTo(DAY.plusDays(1));
        });
    }

    @Test
    void ofTwoWhoDecideAtOnceTheFirstStands() {
        ConcessionRequest asked = concessions.ask(plan("100.00", "100.00", 3), CAMILO, "fair week", DAY, NOW);
        book.save(asked.decided(ConcessionRequest.State.REFUSED, "laura", NOW, "no"));

        assertThatThrownBy(() -> book.save(asked.decided(ConcessionRequest.State.GRANTED, "carolina", NOW, "")))
                .isInstanceOf(ConcessionBook.DecidedMeanwhile.class);
    }

    private static Why why(Runnable acting) {
        return catchThrowableOfType(Refused.class, acting::run).why();
    }

    private static Concession plan(String total, String paid, int parts) {
        return Concession.of(
                new PaymentPlan(
                        "",
                        account("C1"),
                        DAY,
                        Set.of(),
                        PaymentPlan.monthly(Money.of("USD", paid), parts, DAY.plusDays(30)),
                        "Marta",
                        null),
                Money.of("USD", total));
    }

    private static PolicySet policies() {
        PolicySet ships = Portfolio.policies();
        return new PolicySet(
                ships.version(),
                ships.calendar(),
                ships.terms(),
                ships.buckets(),
                ships.exposure(),
                ships.hold(),
                ships.strategies(),
                new PromisePolicy(0, BigDecimal.ZERO, 60, 1),
                ships.addresses(),
                ships.contact(),
                ships.gate(),
                ships.cash(),
                ships.comparison(),
                POLICY);
    }

    /** Laura is asked, and whoever asked is told. */
    private final class Telling implements Concessions.Approvers {
        @Override
        public void asked(ConcessionRequest request, Set<Role> may) {
            assertThat(List.copyOf(may)).containsExactly(Role.CREDIT_MANAGER);
            notices.add("laura", Kind.ASKED, Topic.CONCESSION, request, NOW);
        }

        @Override
        public void decided(ConcessionRequest request) {
            notices.settleAsked(Topic.CONCESSION, request.id(), NOW);
            notices.add(
                    request.by(),
                    request.state() == ConcessionRequest.State.GRANTED ? Kind.GRANTED : Kind.REFUSED,
                    Topic.CONCESSION,
                    request,
                    NOW);
        }
    }
}
