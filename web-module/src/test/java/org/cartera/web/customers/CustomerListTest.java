package org.cartera.web.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartera.domain.portfolio.PortfolioViews.CustomerRow;
import org.cartera.web.fake.FakeBooks;
import org.cartera.web.fake.FakeViews;
import org.cartera.web.page.LazyPage;
import org.cartera.web.words.Words;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The customer list reads only the page it shows and knows the whole set it was filtered from. */
class CustomerListTest {
    private final FakeViews views = new FakeViews(new FakeBooks(60));
    private final Words words = new Words(Locale.US, FakeBooks.ORGANISATION.zone());

    private LazyPage<CustomerRow, CustomerLine> list(String search, Map<String, String> filters) {
        LazyPage.Filtered filtered = new LazyPage.Filtered() {
            @Override
            public String getSearch() {
                return search;
            }

            @Override
            public Map<String, String> filters() {
                return filters;
            }
        };
        return new LazyPage<>(
                filtered,
                query -> views.customers(FakeBooks.ORG, query),
                row -> new CustomerLine(row, words),
                CustomerLine::getKey);
    }

    @Test
    void aPageHoldsItsRowsAndTheCountOfAll() {
        LazyPage<CustomerRow, CustomerLine> list = list("", Map.of());
        assertThat(list.load(0, 25, Map.of(), Map.of())).hasSize(25);
        assertThat(list.getRowCount()).isGreaterThan(60);
        assertThat(list.getTotal()).isEqualTo(list.getRowCount());
    }

    @Test
    void theSumIsThatOfTheFilteredSetNotOfThePage() {
        LazyPage<CustomerRow, CustomerLine> list = list("", Map.of("held", "true"));
        List<CustomerLine> first = list.load(0, 1, Map.of(), Map.of());
        assertThat(first).hasSize(1);
        assertThat(list.getSum())
                .isEqualTo(views.customers(
                                FakeBooks.ORG,
                                new org.cartera.domain.portfolio.ListQuery(
                                        "", Map.of("held", "true"), "", false, 0, 1000))
                        .sum());
    }

    @Test
    void aSortedColumnIsSortedWhereTheRowsAreStored() {
        SortMeta byName =
                SortMeta.builder().field("name").order(SortOrder.DESCENDING).build();
        List<CustomerLine> rows = list("", Map.of()).load(0, 100, Map.of("name", byName), Map.of());
        assertThat(rows).extracting(CustomerLine::getName).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void accentsAndCaseDoNotMatterToTheSearch() {
        assertThat(list("DROGUERIAS", Map.of()).load(0, 5, Map.of(), Map.of()))
                .singleElement()
                .satisfies(line -> assertThat(line.getName()).startsWith("Droguerías"));
    }

    @Test
    void whatIsTakenAwayAsAFileIsAllThatIsFilteredUpToTheStatedNumber() {
        LazyPage<CustomerRow, CustomerLine> list = list("", Map.of());
        var all = list.whole(10);
        assertThat(all.rows()).hasSize(10);
        assertThat(CustomerFile.of(all, 10, words).cut()).contains("10", String.valueOf(all.total()));
        assertThat(CustomerFile.of(list.whole(50_000), 50_000, words).cut()).isEmpty();
    }
}
