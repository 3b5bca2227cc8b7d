package org.cartera.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartera.store.Portfolio.DAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.domain.promise.PlanBook.OwnPromise;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaPlanBookTest {
    private static final AccountKey ACCOUNT = Portfolio.account("C1");
    private static final InstalmentId ITEM = InstalmentId.of("I1", 1);
    private final Portfolio portfolio = new Portfolio()
            .customer("C1", "Uno")
            .invoice("I1", "C1", "USD 100.00", 40)
            .invoice("I2", "C1", "USD 50.00", 40);
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);
    private final JpaPlanBook book = new JpaPlanBook(persistence);
    private final JpaDesk desk = new JpaDesk(persistence, portfolio.clock);

    @AfterEach
    void close() {
        persistence.close();
    }

    private static PaymentPlan plan(Set<InstalmentId> items) {
        return new PaymentPlan(
                "",
                ACCOUNT,
                DAY,
                items,
                List.of(
                        new PaymentPlan.Part(DAY.plusDays(3), Money.of("USD", "40.00")),
                        new PaymentPlan.Part(DAY.plusDays(33), Money.of("USD", "60.00"))),
                "Marta",
                null);
    }

    @Test
    void aPlanStandsInTheCaseFileWithItsPartsInOrder() {
        portfolio.read();
        String id = book.agree(plan(Set.of(ITEM)), "ana");
        book.agree(plan(Set.of()), "ana");
        book.end(id, DAY.plusDays(1), "paid in full elsewhere", "ben");

        CaseFile file = portfolio.file("C1", DAY).orElseThrow();

        assertThat(file.plans())
                .containsExactlyInAnyOrderElementsOf(book.of(ACCOUNT))
                .hasSize(2);
        PaymentPlan ended = file.plans().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(ended.parts()).isEqualTo(plan(Set.of()).parts());
        assertThat(ended.items()).containsExactly(ITEM);
        assertThat(ended.endedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(book.whyEnded(ACCOUNT)).containsOnly(Map.entry(id, "paid in full elsewhere"));
    }

    @Test
    void nobodyApprovesHisOwnPromise() {
        portfolio.read();
        String id = desk.promise(
                new Promise("", ACCOUNT, Money.of("USD", "60.00"), DAY, DAY.plusDays(90), Set.of(), "Marta", null),
                "ana");

        assertThatThrownBy(() -> book.approve(id, DAY, "ana")).isInstanceOf(OwnPromise.class);
        book.approve(id, DAY, "ben");

        Promise approved = portfolio.file("C1", DAY).orElseThrow().promises().get(0);
        assertThat(approved.approvedOn()).isEqualTo(DAY);
        assertThat(desk.promises(ACCOUNT)).containsExactly(approved);
    }
}
