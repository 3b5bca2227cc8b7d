package org.cartera.documents.bank;

import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.bank.BankStatement;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows that follow each other and are of one account. */
final class TableStatement {
    private final String account;
    private final Currency currency;
    private final TableBalance balance;
    private @Nullable LocalDate from;
    private @Nullable LocalDate through;
    private String end = "";

    TableStatement(String account, Currency currency) {
        this.account = account;
        this.currency = currency;
        this.balance = new TableBalance(Money.zero(currency));
    }

    boolean isOf(String account, Currency currency) {
        return this.account.equals(account) && this.currency.equals(currency);
    }

    void add(LocalDate booked, Money amount, @Nullable Money balanceAfter, String place) {
        from = from == null || booked.isBefore(from) ? booked : from;
        through = through == null || booked.isAfter(through) ? booked : through;
        balance.add(amount, balanceAfter, place);
        end = place;
    }

    void tell(Telling telling) {
        telling.end(
                new BankStatement(null, account, currency, from, through, balance.opening(), balance.closing()), end);
    }
}
