package org.cartera.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.COMPANY;
import static org.cartera.store.Portfolio.DAY;

import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputeInbox.Waiting;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaDisputeInboxTest {
    private final Portfolio portfolio =
            new Portfolio().customer("C1", "Uno S.A.S.").invoice("I1", "C1", "USD 100.00", 40);
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final DisputeInbox inbox = new JpaDisputeInbox(persistence, portfolio.raw);
    private final JpaDesk desk = new JpaDesk(persistence, portfolio.clock);

    @AfterEach
    void close() {
        persistence.close();
    }

    private String raised(String department) {
        return desk.dispute(
                new Dispute(
                        "",
                        Portfolio.account("C1"),
                        InstalmentId.of("I1", 1),
                        Money.of("USD", "30.00"),
                        new DateSpan(DAY, null),
                        department,
                        "short delivery"),
                "ana");
    }

    @Test
    void aDisputeWaitsForItsDepartmentUntilItIsSettled() {
        portfolio.read();
        String id = raised("LOGISTICS");
        raised("BILLING");
        desk.settleDispute(id, DAY.plusDays(2), "sent the rest", "ben");

        assertThat(inbox.open(COMPANY, DAY))
                .extracting(one -> one.dispute().department())
                .containsExactlyInAnyOrder("LOGISTICS", "BILLING");
        assertThat(inbox.open(COMPANY, DAY.plusDays(2))).singleElement().satisfies(one -> {
            assertThat(one.customerName()).isEqualTo("Uno S.A.S.");
            assertThat(one.owner()).isEmpty();
            assertThat(one.answerBy()).isNull();
        });
        assertThat(inbox.open(COMPANY, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void itIsHandedToSomebodyOfAnotherDepartmentWithADay() {
        portfolio.read();
        String id = raised("LOGISTICS");
        Waiting read = inbox.open(COMPANY, DAY).get(0);

        inbox.assign(id, "BILLING", "rosa", DAY.plusDays(9), read.version(), "ana");

        assertThat(inbox.open(COMPANY, DAY)).singleElement().satisfies(one -> {
            assertThat(one.dispute().department()).isEqualTo("BILLING");
            assertThat(one.owner()).isEqualTo("rosa");
            assertThat(one.answerBy()).isEqualTo(DAY.plusDays(9));
        });
        assertThatThrownBy(() -> inbox.assign(id, "SALES", "", null, read.version(), "ben"))
                .isInstanceOf(DisputeInbox.ChangedMeanwhile.class);
    }

    @Test
    void whatAServiceCallBringsUpWaitsWithTheDayForItsAnswer() {
        portfolio.read();
        inbox.raise(
                new Dispute(
                        "",
                        Portfolio.account("C1"),
                        InstalmentId.of("I1", 1),
                        Money.of("USD", "100.00"),
                        new DateSpan(DAY, null),
                        "LOGISTICS",
                        "not received"),
                DAY.plusDays(4),
                "ana");

        assertThat(inbox.open(COMPANY, DAY)).singleElement().satisfies(one -> {
            assertThat(one.dispute().department()).isEqualTo("LOGISTICS");
            assertThat(one.answerBy()).isEqualTo(DAY.plusDays(4));
        });
        assertThat(portfolio.file("C1", DAY).orElseThrow().disputes().all()).hasSize(1);
    }
}
