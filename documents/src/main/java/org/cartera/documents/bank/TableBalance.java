package org.cartera.documents.bank;

import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A column with the balance after each line. It must go on from line to line, in the order of the days or newest first; so it
 * proves that no line is missing, and gives the opening and the closing balance.
 */
final class TableBalance {
    private @Nullable Money first;
    private @Nullable Money last;
    private Money beforeFirst;
    private Money upToFirst;
    private Money afterLast;
    private Money fromLast;
    private boolean oldestFirst = true;
    private boolean newestFirst = true;

    TableBalance(Money zero) {
        this.beforeFirst = zero;
        this.upToFirst = zero;
        this.afterLast = zero;
        this.fromLast = zero;
    }

    /** @param balance after the line; null where the bank leaves it out, as some do within a day */
    void add(Money amount, @Nullable Money balance, String place) {
        afterLast = afterLast.plus(amount);
        if (balance == null) {
            fromLast = fromLast.plus(amount);
            if (first == null) {
                beforeFirst = beforeFirst.plus(amount);
            }
            return;
        }
        Money before = last;
        if (before == null) {
            first = balance;
            upToFirst = beforeFirst.plus(amount);
        } else {
            oldestFirst &= before.plus(afterLast).equals(balance);
            newestFirst &= before.minus(fromLast).equals(balance);
            if (!oldestFirst && !newestFirst) {
                throw new BankFileRefused(
                        Reason.BALANCE, place, before.toString(), afterLast.toString(), balance.toString());
            }
        }
        last = balance;
        afterLast = amount.minus(amount);
        fromLast = amount;
    }

    /** Before the oldest line; null where no balance was told. */
    @Nullable
    Money opening() {
        if (first == null || last == null) {
            return null;
        }
        return oldestFirst ? first.minus(upToFirst) : last.minus(fromLast);
    }

    /** After the newest line; null where no balance was told. */
    @Nullable
    Money closing() {
        if (first == null || last == null) {
            return null;
        }
        return oldestFirst ? last.plus(afterLast) : first.plus(beforeFirst);
    }
}
