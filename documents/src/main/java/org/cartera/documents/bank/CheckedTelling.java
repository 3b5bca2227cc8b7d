package org.cartera.documents.bank;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** The first look: lines must be of one currency and make the closing balance out of the opening one. Keeps the heads only. */
final class CheckedTelling implements Telling {
    /** No bank sends more in one file; it bounds what is kept in memory. */
    private static final int MOST_STATEMENTS = 100_000;

    private final List<BankStatement> statements = new ArrayList<>();
    private @Nullable Money sum;
    private boolean open;

    @Override
    public void begin() {
        if (open) {
            throw new BankFileRefused(Reason.UNREADABLE, "", "statement", "a statement within a statement");
        }
        open = true;
        sum = null;
    }

    @Override
    public void line(BankLine line) {
        Money amount = line.amount();
        if (sum != null && !sum.currency().equals(amount.currency())) {
            throw new BankFileRefused(
                    Reason.BAD_CURRENCY, line.place(), amount.currency().getCurrencyCode());
        }
        sum = sum == null ? amount : sum.plus(amount);
    }

    @Override
    public void end(BankStatement statement, String place) {
        Money moved = sum == null ? Money.zero(statement.currency()) : sum;
        Money opening = statement.opening();
        Money closing = statement.closing();
        if (opening != null && closing != null && !opening.plus(moved).equals(closing)) {
            throw new BankFileRefused(Reason.BALANCE, place, opening.toString(), moved.toString(), closing.toString());
        }
        if (statements.size() == MOST_STATEMENTS) {
            throw new BankFileRefused(Reason.TOO_LARGE, place, MOST_STATEMENTS + " statements");
        }
        statements.add(statement);
        open = false;
    }

    /** All heads, once the file has been read to its end. */
    List<BankStatement> statements() {
        if (open) {
            throw new BankFileRefused(Reason.TRUNCATED, "");
        }
        return List.copyOf(statements);
    }
}
