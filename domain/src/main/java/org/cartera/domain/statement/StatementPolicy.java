package org.cartera.domain.statement;

import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;

/**
 * Which statements are worth sending without anybody asking. One that is asked for is always given.
 *
 * @param dust per currency the balance, either way, up to which nothing is sent unless something moved (K6); a currency
 *     that is absent has none
 * @param sendZero whether a balance of zero without movements is sent
 * @param sendCredit whether a balance in the customer's favour is sent
 */
public record StatementPolicy(Balances dust, boolean sendZero, boolean sendCredit) {
    /** The rule by which an account on which nothing stands and nothing moved is left alone. */
    static final String ZERO = "statement.zero";

    public StatementPolicy {
        if (dust.amounts().stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("Small balances of a statement must not be negative: " + dust);
        }
    }

    /** Nothing for zero or cents without movements; credits are told, because the customer should know of them. */
    public static StatementPolicy standard(Balances dust) {
        return new StatementPolicy(dust, false, true);
    }

    /** The ground for not sending it; empty where it is sent. */
    public Optional<Ground> reasonToSkip(Statement statement) {
        Money closing = statement.closing();
        Money limit = dust.in(statement.currency());
        if (statement.incomplete()) {
            return skip("statement.incomplete", statement, Measure.text("INCOMPLETE"), Measure.text("COMPLETE"));
        }
        if (closing.isNegative() && closing.abs().isMoreThan(limit) && !sendCredit) {
            return skip("statement.credit", statement, Measure.money(closing), Measure.money(limit.negated()));
        }
        if (!statement.movements().isEmpty()) {
            return Optional.empty();
        }
        if (closing.isZero()) {
            boolean nothingToTell = !sendZero
                    && statement.items().isEmpty()
                    && statement.credits().isEmpty();
            return nothingToTell
                    ? skip(ZERO, statement, Measure.money(closing), Measure.money(limit))
                    : Optional.empty();
        }
        return closing.abs().isMoreThan(limit)
                ? Optional.empty()
                : skip("statement.dust", statement, Measure.money(closing), Measure.money(limit));
    }

    private static Optional<Ground> skip(String rule, Statement statement, Measure observed, Measure threshold) {
        return Optional.of(Ground.about(statement.currency(), rule, observed, threshold));
    }
}
