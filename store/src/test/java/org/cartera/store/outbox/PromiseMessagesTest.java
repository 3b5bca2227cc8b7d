package org.cartera.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;
import static org.cartera.store.Portfolio.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PromiseMessages;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.promise.PromisePolicy;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.cartera.store.desk.JpaDesk;
import org.cartera.store.desk.JpaPlanBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromiseMessagesTest {
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno").invoice("I1", "C1", "USD 100.00", 2);
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final JpaDesk desk = new JpaDesk(persistence, portfolio.clock);
    private final PostgresOutbox outbox = new PostgresOutbox(portfolio.database, portfolio.work, Duration.ofMinutes(1));
    private final PromiseMessages messages = new PromiseMessages(
            new PostgresPromiseOutbox(portfolio.database, portfolio.work),
            portfolio.files,
            portfolio.facts,
            (organisation, asOf) -> policies());

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void aPromiseIsConfirmedOnceWithWhatWasPromised() {
        portfolio.read();
        String id = promise(DAY, DAY.plusDays(7));

        assertThat(messages.write(COMPANY, DAY, NOW)).isEqualTo(1);
        assertThat(messages.write(COMPANY, DAY, NOW)).isZero();

        Outgoing written = outbox.next(COMPANY, 9, NOW).get(0);
        assertThat(written.stage()).isEqualTo(PromiseMessages.CONFIRMATION);
        assertThat(written.promise()).isEqualTo(new Outgoing.Promised(id, DAY.plusDays(7), "Marta"));
        assertThat(written.total()).isEqualTo(Money.of("USD", "60.00"));
        assertThat(written.lines()).isEmpty();
    }

    @Test
    void heIsRemindedSoManyDaysBeforeAndOnlyOfWhatWasPromisedEarlier() {
        portfolio.read();
        promise(DAY, DAY.plusDays(7));
        promise(DAY, DAY.plusDays(2));
        messages.write(COMPANY, DAY, NOW);
        assertThat(stages()).containsOnly("promise-confirmation").hasSize(2);

        assertThat(messages.write(COMPANY, DAY.plusDays(4), NOW)).isZero();
        assertThat(messages.write(COMPANY, DAY.plusDays(5), NOW)).isEqualTo(1);
        assertThat(messages.write(COMPANY, DAY.plusDays(6), NOW)).isZero();
        assertThat(stages()).contains("promise-reminder").hasSize(3);
    }

    @Test
    void nobodyIsWrittenToAboutWhatWasTakenBackIsNotApprovedOrWasGivenLongAgo() {
        portfolio.read();
        desk.withdrawPromise(promise(DAY, DAY.plusDays(7)), DAY, "ana");
        String far = promise(DAY, DAY.plusDays(90));
        promise(DAY.minusDays(2), DAY.plusDays(20));

        assertThat(messages.write(COMPANY, DAY, NOW)).isZero();

        new JpaPlanBook(persistence).approve(far, DAY.plusDays(9), "ben");
        assertThat(messages.write(COMPANY, DAY.plusDays(9), NOW)).isEqualTo(1);
        assertThat(outbox.next(COMPANY, 9, NOW)).singleElement().satisfies(one -> assertThat(one.promise())
                .isEqualTo(new Outgoing.Promised(far, DAY.plusDays(90), "Marta")));
    }

    private List<String> stages() {
        return outbox.next(COMPANY, 9, NOW).stream()
                .map(one -> one.stage().value())
                .toList();
    }

    private String promise(LocalDate made, LocalDate due) {
        return desk.promise(
                new Promise("", Portfolio.account("C1"), Money.of("USD", "60.00"), made, due, Set.of(), "Marta", null),
                "ana");
    }

    private static PolicySet policies() {
        PolicySet set = Portfolio.policies();
        return new PolicySet(
                set.version(),
                set.calendar(),
                set.terms(),
                set.buckets(),
                set.exposure(),
                set.hold(),
                set.strategies(),
                new PromisePolicy(0, BigDecimal.ZERO, 60, 1, true, 2),
                set.addresses(),
                set.contact(),
                set.gate(),
                set.cash(),
                set.comparison(),
                set.negotiation());
    }
}
