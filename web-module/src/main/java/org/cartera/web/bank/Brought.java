package org.cartera.web.bank;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Money;
import org.cartera.domain.money.NoCurrency;
import org.cartera.domain.reconciliation.OpenDocument;

/** What lines bring, in the currency in which they pay: a line may be in our account's and pay what is owed in the payer's. */
final class Brought {
    private Brought() {}

    /** @param open of the customer who is looked at */
    static Money of(List<BankLineView> lines, Draft draft, List<OpenDocument> open) {
        Money zero = Money.zero(currency(lines, draft, open));
        return lines.stream()
                .flatMap(line -> line.line().line().brings(zero.currency()).stream())
                .reduce(zero, Money::plus);
    }

    /** That of the items picked; else the first in which the customer owes and the line brings something; else the line's. */
    private static Currency currency(List<BankLineView> lines, Draft draft, List<OpenDocument> open) {
        Optional<BankLine> first =
                lines.stream().findFirst().map(view -> view.line().line());
        return draft.currency()
                .map(Currency::getInstance)
                .or(() -> open.stream()
                        .map(item -> item.open().currency())
                        .filter(one -> first.flatMap(line -> line.brings(one)).isPresent())
                        .findFirst())
                .or(() -> first.map(line -> line.amount().currency()))
                .orElseGet(NoCurrency::get);
    }
}
