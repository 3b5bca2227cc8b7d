package org.cartera.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.CustomerView;
import org.cartera.domain.portfolio.PortfolioViews.DecisionRow;
import org.cartera.web.fake.FakeBooks;
import org.cartera.web.fake.FakeViews;
import org.cartera.web.words.Words;
import org.junit.jupiter.api.Test;

/** What one customer's page says about the case it was given. */
class CustomerCardTest {
    private final FakeViews views = new FakeViews(new FakeBooks(0));
    private final Words words = new Words(Locale.US, FakeBooks.ORGANISATION.zone());

    private CustomerView view(String id) {
        return views.customer(new AccountKey(FakeBooks.ORG, new CustomerId(id))).orElseThrow();
    }

    private CustomerCard card(String id) {
        return new CustomerCard(view(id), words);
    }

    @Test
    void aHeldCustomerSaysWhyOldestGroundFirstAndWhatClearsIt() {
        CustomerCard card = card("901284517");
        assertThat(card.isHeld()).isTrue();
        assertThat(card.getWhy().title()).contains(FakeBooks.LONG);
        assertThat(card.getWhy().grounds().get(0)).contains("fell due 66 days ago", "30 days");
        assertThat(card.getWhy().clearing()).singleElement().asString().startsWith("Receiving COP");
    }

    @Test
    void theExposureBarShowsUsedOrderedAndLimitInTheLimitsCurrency() {
        CustomerCard card = card("901284517");
        assertThat(card.getBar()).isNotNull();
        assertThat(card.getBar().order()).isEqualTo(Money.of("COP", "71900000"));
        assertThat(card.getBar().limit()).isEqualTo(Money.of("COP", "420000000"));
        Money sum = card.getExposure().stream()
                .map(ExposureLine::getConverted)
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(card.getBar().total()).isEqualTo(sum);
    }

    @Test
    void aForeignTermShowsTheRateItWasConvertedAt() {
        assertThat(card("901284517").getExposure())
                .filteredOn(
                        line -> line.getAmount().currency().getCurrencyCode().equals("USD"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getRate()).isEqualTo("3985.4"));
    }

    @Test
    void aDisputedPartIsMarkedOnItsItem() {
        ItemLine first = card("901284517").getItems().get(0);
        assertThat(first.getState()).isEqualTo("partly");
        assertThat(first.getDisputed()).contains("18,640,000");
        assertThat(first.getWhy().grounds()).isNotEmpty();
    }

    @Test
    void everyOpenItemSaysWhatIsDoneOrWhyItWaits() {
        for (ItemLine line : card("901284517").getItems()) {
            assertThat(line.getStep()).isNotBlank();
            assertThat(line.getWhy().grounds())
                    .allSatisfy(ground -> assertThat(ground).doesNotContain("{"));
        }
    }

    @Test
    void theBucketsOfEachCurrencySumToWhatIsOpen() {
        for (BalanceLine line : card("901284517").getBalances()) {
            assertThat(line.getAmounts().stream().reduce(Money::plus)).contains(line.getOpen());
            assertThat(line.getBalance()).isEqualTo(line.getOpen().minus(line.getCredit()));
        }
    }

    @Test
    void anIncompleteCustomerShowsItsRejectedRowsWithWhatToDo() {
        CustomerCard card = card("822001984");
        assertThat(card.isIncomplete()).isTrue();
        assertThat(card.getRejected()).hasSize(2).allSatisfy(row -> {
            assertThat(row.getReason()).isNotBlank();
            assertThat(row.getRemedy()).isNotBlank();
        });
    }

    @Test
    void theTimelineIsNewestFirstAndHoldsEveryKind() {
        List<TimelineEntry> entries = card("901284517").getTimeline();
        assertThat(entries).isSortedAccordingTo((a, b) -> b.getOn().compareTo(a.getOn()));
        assertThat(entries)
                .extracting(TimelineEntry::getIcon)
                .contains("invoice", "check", "promise", "dispute", "hold");
    }

    @Test
    void theNextActionNamesTheOpenTaskAndItsOwner() {
        NextAction next = card("805118340").getNext();
        assertThat(next.getTitle()).isEqualTo("Service call");
        assertThat(next.getDetail()).contains("Collector");
    }

    @Test
    void aDoneTaskIsNoNextAction() {
        CustomerView view = view("805118340");
        CustomerView without =
                new CustomerView(view.decision(), null, view.generation(), List.of(), List.of(), List.of());
        assertThat(NextAction.of(without, words).getTitle()).isEqualTo("Service call");
        assertThat(NextAction.of(without, words).getDetail()).contains("Task");
    }

    @Test
    void decisionsOfTheLogAreNamedAndExplained() {
        List<DecisionLine> decisions = card("901284517").getDecisions();
        assertThat(decisions.get(0).getSubject()).isEqualTo("Credit");
        assertThat(decisions.get(0).getOutcome()).isEqualTo("Held");
        assertThat(decisions).allSatisfy(line -> assertThat(line.getFirst()).isNotBlank());
    }

    @Test
    void aHoldThatWasLiftedBetweenTwoRunsBearsNoRunAndSaysWhyInNumbers() {
        DecisionRow row = new DecisionRow(
                null,
                LocalDate.of(2026, 3, 2),
                "hold",
                "RELEASE",
                List.of(
                        Ground.of("lifted.nothing-overdue", Measure.count(0), Measure.date(LocalDate.of(2026, 3, 2))),
                        Ground.of(
                                "lifted.since",
                                Measure.date(LocalDate.of(2026, 2, 27)),
                                Measure.date(LocalDate.of(2026, 3, 2)))));
        DecisionLine line = new DecisionLine(row, words);
        assertThat(line.getRun()).isNull();
        assertThat(line.getReference()).isEmpty();
        assertThat(line.getOutcome()).isEqualTo("Released");
        assertThat(line.getFirst()).isEqualTo("Nothing that counts is past due any more.");
    }
}
