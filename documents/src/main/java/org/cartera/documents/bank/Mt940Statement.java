package org.cartera.documents.bank;

import java.util.Currency;
import org.cartera.documents.bank.Mt940Format.Balance;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;
import org.cartera.domain.bank.BankStatement;
import org.jspecify.annotations.Nullable;

/** A statement while its pages are read: it opens with the first page's balance and closes with the last one's. */
final class Mt940Statement {
    private final String account;
    private final @Nullable String id;
    private final Balance opening;
    private Balance closing;
    private boolean open = true;
    private boolean pageFollows;
    private String end = "";

    /**
     * @param number field 28C, {@code 12/2}: the page counts only where the statement's beginning is not here
     * @param page whether this begins with a later page
     */
    Mt940Statement(String account, @Nullable String number, boolean page, Balance opening) {
        this.account = account;
        String told = Values.textOrNull(number);
        this.id = told == null || page ? told : Values.textOrNull(told.split("/", 2)[0]);
        this.opening = opening;
        this.closing = opening;
    }

    String account() {
        return account;
    }

    Currency currency() {
        return opening.amount().currency();
    }

    boolean isOpen() {
        return open;
    }

    void close(Balance closing, boolean pageFollows, String place) {
        if (!closing.amount().currency().equals(currency())) {
            throw new BankFileRefused(
                    Reason.BAD_CURRENCY, place, closing.amount().currency().getCurrencyCode());
        }
        this.closing = closing;
        this.pageFollows = pageFollows;
        this.open = false;
        this.end = place;
    }

    /** Whether a page is this statement's next one, which then is open again; a page of it that does not fit is refused. */
    boolean goesOnWith(String account, Balance page, String place) {
        if (!pageFollows || !account.equals(this.account)) {
            return false;
        }
        if (!page.amount().equals(closing.amount())) {
            throw new BankFileRefused(
                    Reason.BALANCE,
                    place,
                    closing.amount().toString(),
                    "0",
                    page.amount().toString());
        }
        open = true;
        return true;
    }

    void tell(Telling telling) {
        telling.end(
                new BankStatement(id, account, currency(), null, closing.day(), opening.amount(), closing.amount()),
                end);
    }
}
