package org.cartera.web.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class CustomersPageTest {
    private final CustomersPage page = new CustomersPage();

    @Test
    void anAddressSortsByAColumnAndAMinusPutsTheLargestFirst() {
        assertThat(page.getSortedBy()).isNull();
        page.setSort("name");
        assertThat(page.getSortedBy())
                .returns("name", SortMeta::getField)
                .returns(SortOrder.ASCENDING, SortMeta::getOrder);
        page.setSort("-overdue");
        assertThat(page.getSortedBy())
                .returns("overdue", SortMeta::getField)
                .returns(SortOrder.DESCENDING, SortMeta::getOrder);
    }

    @Test
    void anAddressThatNamesNoColumnLeavesTheListsOwnOrder() {
        page.setSort("1; drop table run");
        assertThat(page.getSortedBy()).isNull();
        assertThat(page.getSort()).isEmpty();
        page.setSort(null);
        assertThat(page.getSortedBy()).isNull();
    }
}
