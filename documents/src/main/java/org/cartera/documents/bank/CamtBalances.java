package org.cartera.documents.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The booked balances of one statement: opening (OPBD, else the previous closing PRCD) and closing (CLBD). A statement in pages
 * has interim ones (ITBD) where a page begins or ends within it.
 */
record CamtBalances(@Nullable Money opening, @Nullable Money closing) {
    static final CamtBalances NONE = new CamtBalances(null, null);

    static CamtBalances of(XmlElement statement, Currency currency, String place) {
        Map<String, Money> told = new HashMap<>();
        List<Money> interim = new ArrayList<>();
        for (XmlElement balance : statement.all("Bal")) {
            String code = balance.text("Tp", "CdOrPrtry", "Cd");
            if (code == null || !List.of("OPBD", "PRCD", "CLBD", "ITBD").contains(code)) {
                continue;
            }
            Money amount = amount(balance, currency, place);
            if (code.equals("ITBD")) {
                interim.add(amount);
            } else {
                told.putIfAbsent(code, amount);
            }
        }
        Money opening = told.getOrDefault("OPBD", told.get("PRCD"));
        Money closing = told.get("CLBD");
        if (closing == null && (opening != null || interim.size() == 2) && !interim.isEmpty()) {
            closing = interim.get(interim.size() - 1);
        }
        if (opening == null && (told.containsKey("CLBD") || interim.size() == 2) && !interim.isEmpty()) {
            opening = interim.get(0);
        }
        return new CamtBalances(opening, closing);
    }

    private static Money amount(XmlElement balance, Currency currency, String place) {
        XmlElement amount = balance.at("Amt");
        if (!currency.equals(Values.currency(amount.currency(), place))) {
            throw new BankFileRefused(Reason.BAD_CURRENCY, place, Values.quote(amount.currency()));
        }
        BigDecimal sign = CamtEntry.sign(balance, place);
        return Values.money(currency, Values.decimal(amount.text(), place).multiply(sign), place);
    }
}
