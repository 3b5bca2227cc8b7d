package org.cartera.erp.ofbiz;

import java.util.Arrays;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.receivable.FactKind;
import org.cartera.domain.receivable.Rejected;
import org.cartera.domain.receivable.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/** Says inside the connector that a row makes no fact; becomes a rejected row at once and never leaves the package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> values;

    Refusal(Reason reason, @Nullable Object... values) {
        super(reason + " " + Arrays.toString(values), null, false, false);
        this.reason = reason;
        this.values = Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    Rejected rejected(FactKind kind, String key, @Nullable AccountKey account) {
        return new Rejected(kind, key, account, reason, values);
    }
}
