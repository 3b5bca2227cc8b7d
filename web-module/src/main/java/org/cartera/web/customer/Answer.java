package org.cartera.web.customer;

import java.math.BigDecimal;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.cartera.web.page.Amount;
import org.cartera.web.page.Beside;

/** What a form of the customer's page answers: a word beside a field, or that it is saved and may close. */
final class Answer {

    private Answer() {}

    /** Says beside the field what is wrong with it; nothing is saved and the text stays. */
    static void wrong(String field, String words) {
        Beside.wrong(field, words);
    }

    static void saved(String summary, String detail) {
        Beside.saved(summary, detail);
    }

    /** Empty where the amount is absent, not above zero, or has more decimals than its currency. */
    static Optional<Money> amount(String currency, @org.jspecify.annotations.Nullable BigDecimal amount) {
        return Amount.of(currency, amount);
    }
}
