package org.cartera.domain.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * What a statement asks of its reader (S1-7): by its state on the last day. Who has promised is thanked and reminded of his
 * own date rather than asked to pay at once; who is overdue beyond the promise is asked for the rest.
 *
 * @param amount what the note speaks of: the overdue part, what falls due next, what was promised, our debt
 * @param by the day it is due or promised; null where there is none
 */
public record StatementNote(Kind kind, Money amount, @Nullable LocalDate by) {

    public enum Kind {
        /** Nothing is owed. */
        SETTLED,
        /** We owe the customer. */
        IN_CREDIT,
        /** Nothing is overdue; the next amount has a deadline. */
        DEADLINE_TO_COME,
        /** Overdue: immediate payment is asked for. */
        OVERDUE,
        /** What is overdue is covered by a promise that runs. */
        PROMISE_RUNNING
    }

    /**
     * The note of a statement.
     *
     * @param running promises of the account that run on the last day
     */
    public static StatementNote of(Statement statement, Collection<Promise> running) {
        Money closing = statement.closing();
        Money due = statement.overdue().min(closing);
        if (!closing.isPositive()) {
            return new StatementNote(closing.isZero() ? Kind.SETTLED : Kind.IN_CREDIT, closing.abs(), null);
        }
        if (due.isPositive()) {
            return promised(statement, running).orElseGet(() -> new StatementNote(Kind.OVERDUE, due, null));
        }
        LocalDate next = statement.items().stream()
                .map(OpenItem::effectiveDue)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Money then = statement.items().stream()
                .filter(item -> item.effectiveDue().equals(next))
                .map(OpenItem::open)
                .reduce(Money.zero(statement.currency()), Money::plus);
        return new StatementNote(Kind.DEADLINE_TO_COME, then.min(closing), next);
    }

    /** The earliest promise, where promises cover every overdue item. */
    private static Optional<StatementNote> promised(Statement statement, Collection<Promise> running) {
        boolean allCovered = statement.items().stream()
                .filter(OpenItem::isOverdue)
                .allMatch(item -> running.stream().anyMatch(one -> one.covers(item.id(), item.open())));
        return running.stream()
                .filter(one -> allCovered && one.amount().currency().equals(statement.currency()))
                .min(Comparator.comparing(Promise::due).thenComparing(Promise::id))
                .map(one -> new StatementNote(Kind.PROMISE_RUNNING, one.amount(), one.due()));
    }
}
