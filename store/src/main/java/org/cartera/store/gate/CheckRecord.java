package org.cartera.store.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.portfolio.GateBook.Asked;
import org.cartera.domain.portfolio.GateBook.Basis;
import org.cartera.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Writes a check, what it was decided from, and what stands under the cart's key from then on. A single statement writes all of it: a
 * seller waits, and each statement costs PostgreSQL as much to begin and end as a row costs to write.
 */
final class CheckRecord {
    private static final String STATE = "state as (" + CheckInputs.INSERT_STATE + ")";
    private static final String INPUT = "input as (" + CheckInputs.INSERT + ")";
    private static final String KEPT = "kept as (" + OrderRow.WRITE + ")";

    /** A person's refusal: no rule decided. */
    private static final String ALONE = sql();

    private static final String WITH_INPUT = sql(STATE, INPUT);
    private static final String WITH_ORDER = sql(KEPT);
    private static final String WITH_BOTH = sql(STATE, INPUT, KEPT);

    private CheckRecord() {}

    private static String sql(String... further) {
        return Stream.concat(Stream.of("with checked as (" + CheckRow.INSERT + ")"), Stream.of(further))
                .collect(Collectors.joining(",\n", "", "\nselect id from checked"));
    }

    /**
     * The check's number.
     *
     * @param order null where the question claims nothing
     */
    static long write(Database database, Asked asked, @Nullable AtGate order) {
        List<@Nullable Object> parameters = new ArrayList<>(CheckRow.parameters(asked));
        Basis basis = asked.basis();
        if (basis != null) {
            parameters.addAll(CheckInputs.parameters(basis));
        }
        if (order != null) {
            parameters.addAll(OrderRow.parameters(order));
        }
        return database.number(text(basis != null, order != null), parameters.toArray());
    }

    private static String text(boolean hasInput, boolean hasOrder) {
        if (hasOrder) {
            return hasInput ? WITH_BOTH : WITH_ORDER;
        }
        return hasInput ? WITH_INPUT : ALONE;
    }
}
