package org.cartera.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are sent together and answered at once, in their order: where each has little to tell, the way to the
 * database and back is what costs. Each sees what was committed before it began, as if it were sent alone; the rows are handed
 * out when all are there.
 */
public final class Together {
    /** Texts of statements that were sent together before: most are, over and over, and they are long. */
    private static final Map<List<String>, String> JOINED = new ConcurrentHashMap<>();

    private static final int MOST_JOINED = 500;

    private final Database database;
    private final List<Statement> statements = new ArrayList<>();

    /** @param taker of its rows; an update has none */
    record Statement(String sql, List<@Nullable Object> parameters, Database.@Nullable RowTaker taker) {}

    Together(Database database) {
        this.database = database;
    }

    /**
     * From here to the end of the transaction statements that look keys up are not planned anew for the keys at hand, which takes longer
     * than to look up a few.
     */
    public Together keepPlans() {
        return each(
                row -> {},
                "select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)");
    }

    /** Adds a query. */
    public Together each(Database.RowTaker taker, String sql, @Nullable Object... parameters) {
        statements.add(new Statement(sql, Arrays.asList(parameters), taker));
        return this;
    }

    /** Adds a change. */
    public Together update(String sql, @Nullable Object... parameters) {
        statements.add(new Statement(sql, Arrays.asList(parameters), null));
        return this;
    }

    /** Sends what was added and hands out the rows; does nothing where nothing was added. */
    public void run() {
        if (!statements.isEmpty()) {
            List<Statement> sent = List.copyOf(statements);
            statements.clear();
            database.run(
                    sent,
                    joined(sent.stream().map(Statement::sql).toList()),
                    sent.stream().flatMap(one -> one.parameters().stream()).toArray());
        }
    }

    private static String joined(List<String> texts) {
        if (JOINED.size() >= MOST_JOINED) {
            JOINED.clear();
        }
        return JOINED.computeIfAbsent(texts, all -> String.join(";\n", all));
    }
}
