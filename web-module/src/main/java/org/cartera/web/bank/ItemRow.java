package org.cartera.web.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.OpenDocument;
import org.cartera.web.words.Sentences;
import org.jspecify.annotations.Nullable;

/** An open item that a line may pay, with how much of it the draft gives. */
public final class ItemRow {
    private final OpenDocument item;
    private final Draft draft;
    private final Money rest;
    private final LocalDate today;

    /** @param rest of the line that the draft has not given yet */
    ItemRow(OpenDocument item, Draft draft, Money rest, LocalDate today) {
        this.item = item;
        this.draft = draft;
        this.rest = rest;
        this.today = today;
    }

    public String getId() {
        return item.id().toString();
    }

    public String getLabel() {
        return Sentences.item(getId());
    }

    /** The order, or the customer's own number; empty where there is none. */
    public String getOther() {
        String invoice = item.id().invoice().value();
        return item.numbers().stream()
                .filter(number -> !number.equals(invoice))
                .sorted()
                .findFirst()
                .orElse("");
    }

    public LocalDate getDue() {
        return item.due();
    }

    public int getDays() {
        return Math.toIntExact(ChronoUnit.DAYS.between(item.due(), today));
    }

    public Money getOpen() {
        return item.open();
    }

    public boolean isPicked() {
        return draft.paid(getId()) != null;
    }

    /** As much of it as is left to give; all of it where nothing is, so that the excess shows. */
    public void setPicked(boolean picked) {
        if (picked && !isPicked()) {
            draft.pick(getId(), rest.isPositive() ? rest.min(item.open()) : item.open());
        } else if (!picked) {
            draft.leave(getId());
        }
    }

    public @Nullable BigDecimal getPaid() {
        return draft.paid(getId());
    }

    /** Nothing, or nothing above zero, leaves it; decimals that the currency does not have are dropped. */
    public void setPaid(@Nullable BigDecimal paid) {
        Optional.ofNullable(paid)
                .map(amount -> Money.rounded(item.open().currency(), amount, RoundingMode.DOWN))
                .filter(Money::isPositive)
                .ifPresentOrElse(amount -> draft.pick(getId(), amount), () -> draft.leave(getId()));
    }

    /** More than is open of it. */
    public boolean isTooMuch() {
        BigDecimal paid = getPaid();
        return paid != null && paid.compareTo(item.open().amount()) > 0;
    }
}
