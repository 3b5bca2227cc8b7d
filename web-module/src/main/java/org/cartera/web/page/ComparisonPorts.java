package org.cartera.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cartera.domain.comparison.Compare;
import org.cartera.domain.comparison.ComparisonBook;
import org.cartera.domain.comparison.ComparisonDesk;
import org.cartera.domain.comparison.TakeList;

/** The ports of the pages about customers' own lists, which a page kept in a session can hold on to. */
@ApplicationScoped
public class ComparisonPorts {
    @Inject
    ComparisonBook book;

    @Inject
    ComparisonDesk desk;

    @Inject
    TakeList take;

    @Inject
    Compare compare;

    public ComparisonBook book() {
        return book;
    }

    public ComparisonDesk desk() {
        return desk;
    }

    public TakeList take() {
        return take;
    }

    public Compare compare() {
        return compare;
    }
}
