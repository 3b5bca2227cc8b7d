package org.cartera.store.view;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.aging.Buckets;
import org.cartera.domain.money.Money;
import org.cartera.store.Row;
import org.jspecify.annotations.Nullable;

/** How old what is owed was when a run ended, from a row of {@code run_aging}. */
public final class AgingRow {
    private AgingRow() {}

    /** Null where the run left no buckets. */
    public static @Nullable Aging read(Row row) throws SQLException {
        List<BigDecimal> amounts = row.decimals("buckets");
        if (amounts.isEmpty()) {
            return null;
        }
        String bounds = row.text("bounds");
        Buckets buckets = new Buckets(
                bounds.isEmpty()
                        ? List.of()
                        : Arrays.stream(bounds.split(",", -1))
                                .map(Integer::valueOf)
                                .toList());
        Currency currency = row.currency("currency");
        return new Aging(
                buckets,
                currency,
                amounts.stream().map(amount -> Money.of(currency, amount)).toList());
    }
}
