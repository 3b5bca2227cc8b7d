package org.cartera.domain.statement;

import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;

/** What came of drawing a statement. */
public sealed interface Drawing {

    /** A statement whose lines come to the ledger's balance. */
    record Drawn(Statement statement) implements Drawing {}

    /**
     * No statement: its lines do not come to the ledger's balance, or what was known then is not kept. Somebody must look
     * before anything leaves.
     *
     * @param ground what the lines come to, and the ledger's balance; unknown, and the day whose facts are not kept
     */
    record Blocked(AccountKey account, Period period, Ground ground) implements Drawing {}

    default <T> T fold(Function<Drawn, T> drawn, Function<Blocked, T> blocked) {
        return this instanceof Drawn one ? drawn.apply(one) : blocked.apply((Blocked) this);
    }

    /** The statement, where there is one. */
    default Optional<Statement> ifDrawn() {
        return fold(drawn -> Optional.of(drawn.statement()), blocked -> Optional.empty());
    }
}
