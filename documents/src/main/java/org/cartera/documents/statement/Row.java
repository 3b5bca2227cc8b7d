package org.cartera.documents.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.documents.message.OneLine;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.AccountCredit;
import org.cartera.domain.receivable.OpenItem;
import org.cartera.domain.statement.Movement;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementForm;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement, the same in every format.
 *
 * @param concept the key of its label: the kind of a movement, {@code ITEM}, or the kind of a credit
 * @param change the key of the label that marks a correction; empty for what simply happened
 * @param due the effective due date; null where it has none
 * @param days days past due; 0 where it is not
 * @param original the instalment's amount; null where it is no item
 * @param amount positive where the customer owes it
 * @param balance the total up to and with this line
 */
record Row(
        LocalDate date,
        String concept,
        String change,
        String document,
        String reference,
        @Nullable LocalDate due,
        int days,
        @Nullable Money original,
        Money amount,
        Money balance) {

    /** The lines in the order of the paper. */
    static List<Row> of(Statement statement) {
        List<Row> rows = new ArrayList<>();
        if (statement.form() == StatementForm.BALANCE_FORWARD) {
            Money balance = statement.opening();
            for (Movement movement : statement.movements()) {
                balance = balance.plus(movement.amount());
                rows.add(of(movement, balance, statement));
            }
            return rows;
        }
        Money balance = Money.zero(statement.currency());
        for (OpenItem item : statement.items()) {
            balance = balance.plus(item.open());
            rows.add(of(item, balance));
        }
        for (AccountCredit credit : statement.credits()) {
            balance = balance.minus(credit.amount());
            rows.add(new Row(
                    credit.date(),
                    credit.kind().name(),
                    "",
                    OneLine.of(credit.id()),
                    "",
                    null,
                    0,
                    null,
                    credit.amount().negated(),
                    balance));
        }
        return rows;
    }

    private static Row of(Movement movement, Money balance, Statement statement) {
        boolean knownLate = movement.date().isBefore(statement.period().from());
        String change =
                movement.change() != Movement.Change.NEW ? movement.change().name() : knownLate ? "LATE" : "";
        return new Row(
                movement.date(),
                movement.kind().name(),
                change,
                movement.about() == null
                        ? OneLine.of(movement.document())
                        : OneLine.of(movement.document() + " / " + movement.about()),
                movement.reference() == null ? "" : OneLine.of(movement.reference()),
                null,
                0,
                null,
                movement.amount(),
                balance);
    }

    private static Row of(OpenItem item, Money balance) {
        String reference = item.invoice().reference();
        return new Row(
                item.invoice().issued(),
                "ITEM",
                "",
                OneLine.of(
                        item.invoice().instalments().size() == 1
                                ? item.id().invoice().value()
                                : item.id().toString()),
                reference == null ? "" : OneLine.of(reference),
                item.effectiveDue(),
                Math.max(0, item.daysPastDue()),
                item.original(),
                item.open(),
                balance);
    }
}
