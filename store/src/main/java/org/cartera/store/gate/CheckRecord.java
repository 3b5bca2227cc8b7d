package org.cartera.store.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.portfolio.GateBook.Asked;
import org.cartera.domain.portfolio.GateBook.Basis;
import org.cartera.store.Together;
import org.jspecify.annotations.Nullable;

/**
 * Writes a check, what it was decided from, and what stands under the cart's key from then on. A single statement writes all of it: a
 * seller waits, and each statement costs PostgreSQL as much to begin and end as a row costs to write.
 */
final class CheckRecord {
    private static final String STATE = "state as (" + CheckState.INSERT + ")";
    private static final String KEPT = "kept as (" + OrderRow.WRITE + ")";

    /** A person's refusal: no rule decided. */
    private static final String ALONE = sql();

    private static final String WITH_STATE = sql(STATE);
    private static final String WITH_ORDER = sql(KEPT);
    private static final String WITH_BOTH = sql(STATE, KEPT);

    private CheckRecord() {}

    private static String sql(String... further) {
        return Stream.concat(Stream.of("with checked as (" + CheckRow.INSERT + ")"), Stream.of(further))
                .collect(Collectors.joining(",\n", "", "\nselect id from checked"));
    }

    /**
     * Adds the record to what is asked; the taker is handed the check's number.
     *
     * @param order null where the question claims nothing
     */
    static Together write(Together asking, LongConsumer number, Asked asked, @Nullable AtGate order) {
        Basis basis = asked.basis();
        CheckState state = basis == null ? null : CheckState.of(basis);
        List<@Nullable Object> parameters = new ArrayList<>(CheckRow.parameters(asked, state));
        if (state != null) {
            parameters.addAll(state.parameters());
        }
        if (order != null) {
            parameters.addAll(OrderRow.parameters(order));
        }
        return asking.each(
                row -> number.accept(row.number("id")), text(state != null, order != null), parameters.toArray());
    }

    private static String text(boolean hasState, boolean hasOrder) {
        if (hasOrder) {
            return hasState ? WITH_BOTH : WITH_ORDER;
        }
        return hasState ? WITH_STATE : ALONE;
    }
}
