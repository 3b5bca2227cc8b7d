package org.cartera.domain.portfolio;

import java.util.List;
import org.cartera.domain.money.Balances;

/**
 * One page of a longer list.
 *
 * @param total rows of the whole filtered set
 * @param sum of the whole filtered set, where the rows carry an amount
 */
public record Page<T>(List<T> rows, long total, Balances sum) {

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0, Balances.none());
    }
}
