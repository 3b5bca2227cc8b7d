package org.cartera.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartera.store.Portfolio.DAY;

import java.time.Clock;
import java.time.Duration;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Comparison;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.negotiation.NegotiationBook.Offer;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.store.LocalPersistence;
import org.cartera.store.Portfolio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaNegotiationBookTest {
    private static final AccountKey ACCOUNT = Portfolio.account("C1");
    private final Portfolio portfolio = new Portfolio().customer("C1", "Uno");
    private final LocalPersistence persistence = new LocalPersistence(portfolio.raw);

    @AfterEach
    void close() {
        persistence.close();
    }

    private NegotiationBook later(int hours) {
        return new JpaNegotiationBook(persistence, Clock.offset(portfolio.clock, Duration.ofHours(hours)));
    }

    private static NegotiationPlan plan(String fallback, String author) {
        return new NegotiationPlan(
                ACCOUNT,
                Money.of("USD", "100.00"),
                Money.of("USD", fallback),
                DAY.plusDays(7),
                "hold their orders",
                DAY,
                author);
    }

    @Test
    void positionsAreAddedAndTheNewestComesFirst() {
        later(0).write(plan("40.00", "ana"));
        later(1).write(plan("35.50", "ben"));

        assertThat(later(2).of(ACCOUNT)).containsExactly(plan("35.50", "ben"), plan("40.00", "ana"));
        assertThat(later(2).of(Portfolio.account("C2"))).isEmpty();
    }

    @Test
    void whatWasTakenIsKeptWithTheComparisonThatWasShown() {
        Comparison shown = Comparison.of(plan("40.00", "ana"), 1, 2, 65, DAY);
        later(0).taken(ACCOUNT, Offer.MINIMUM, shown, "ana");

        assertThat(later(1).taken(ACCOUNT)).singleElement().satisfies(one -> {
            assertThat(one.offer()).isEqualTo(Offer.MINIMUM);
            assertThat(one.insisting()).isEqualTo(shown.insisting());
            assertThat(one.minimum()).isEqualTo(shown.minimum());
            assertThat(one.by()).isEqualTo("ana");
        });
    }
}
