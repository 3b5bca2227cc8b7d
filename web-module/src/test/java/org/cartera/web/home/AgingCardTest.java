package org.cartera.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.Overview;
import org.cartera.web.fake.FakeBooks;
import org.cartera.web.fake.FakeViews;
import org.cartera.web.words.Words;
import org.junit.jupiter.api.Test;

/** The home page answers whether the portfolio grows older, per currency. */
class AgingCardTest {
    private final Words words = new Words(Locale.US, FakeBooks.ORGANISATION.zone());
    private final Overview overview = new FakeViews(new FakeBooks(200)).overview(FakeBooks.ORG);

    @Test
    void eachCurrencyHasItsOwnChartAndTheirAmountsAreNeverAdded() {
        assertThat(AgingCard.of(overview, words))
                .extracting(AgingCard::getCurrency)
                .containsExactly("COP", "USD");
    }

    @Test
    void theChartEndsWithTheBusinessDateAndShowsAtMostTwelveRunsBeforeIt() {
        AgingCard card = AgingCard.of(overview, words).get(0);
        assertThat(card.getChart().columns()).hasSizeBetween(2, 13);
        assertThat(card.getChart().last().label()).isEqualTo("20 Nov");
    }

    @Test
    void theAnswerComparesTheOldestBucketWithTheFirstRunShown() {
        assertThat(AgingCard.of(overview, words).get(0).getAnswer())
                .startsWith("Yes: what is over 90 days late grew by COP");
        assertThat(AgingCard.of(overview, words).get(1).getAnswer()).startsWith("No: ");
    }

    @Test
    void withoutAnEarlierRunThereIsNothingToCompareWith() {
        Overview first = new Overview(
                overview.businessDate(),
                overview.generation(),
                overview.aging(),
                overview.open(),
                overview.overdue(),
                overview.exposure(),
                1,
                1,
                0,
                Balances.none(),
                0,
                0,
                List.of(),
                List.of());
        AgingCard card = AgingCard.of(first, words).get(0);
        assertThat(card.getAnswer()).contains("second run");
        assertThat(card.getChart().columns()).hasSize(1);
    }

    @Test
    void aFigureShowsTheFirstCurrencyLargeAndTheOthersBeneath() {
        Figure figure = Figure.of(Balances.of(Money.of("COP", "8272000000"), Money.of("USD", "412380")), words);
        assertThat(figure.getValue()).isEqualTo("8,272,000,000");
        assertThat(figure.getUnit()).isEqualTo("COP");
        assertThat(figure.getRest().replace('\u00a0', ' ')).isEqualTo("and USD 412,380.00");
        assertThat(Figure.of(Balances.none(), words).getValue()).isEqualTo("–");
    }
}
