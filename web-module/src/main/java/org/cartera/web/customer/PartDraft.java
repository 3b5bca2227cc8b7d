package org.cartera.web.customer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.cartera.domain.promise.PaymentPlan;
import org.cartera.web.page.Amount;
import org.jspecify.annotations.Nullable;

/** One part of a plan as somebody types it. */
public final class PartDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate due;
    private @Nullable BigDecimal amount;

    static PartDraft of(PaymentPlan.Part part) {
        PartDraft draft = new PartDraft();
        draft.due = part.due();
        draft.amount = part.amount().amount();
        return draft;
    }

    /** Empty where the date is missing or the amount is none of the currency above zero. */
    Optional<PaymentPlan.Part> part(String currency) {
        LocalDate day = due;
        return day == null
                ? Optional.empty()
                : Amount.of(currency, amount).map(money -> new PaymentPlan.Part(day, money));
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
