package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartera.domain.money.Money;
import org.cartera.domain.negotiation.Concession;
import org.cartera.domain.promise.Promise;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Writes down a promise to pay (S2-9). Starts from what is overdue, due in a week; too far a day is asked for. */
@Named
@ViewScoped
public class PromiseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private final Conceding conceding = new Conceding("promise:why");
    private boolean started;
    private String currency = "";
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate due;
    private String promisedBy = "";
    private List<String> items = List.of();

    private void start() {
        CustomerCard card = page.getCard();
        if (started || card == null) {
            return;
        }
        started = true;
        due = weekday(card.getAsOf().plusDays(7));
        for (BalanceLine balance : card.getBalances()) {
            if (amount == null) {
                currency = balance.getCurrency();
                Money asked = balance.getOverdue().isPositive() ? balance.getOverdue() : balance.getOpen();
                amount = asked.amount();
            }
        }
    }

    private static LocalDate weekday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY
                ? date.plusDays(2)
                : date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.plusDays(1) : date;
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        CustomerCard card = page.card();
        Words words = viewer.words();
        Optional<Money> promised = Answer.amount(currency, amount);
        if (promised.isEmpty()) {
            Answer.wrong("promise:amount", words.text("form.amount.wrong", currency));
        }
        LocalDate day = due;
        if (day == null || day.isBefore(card.getAsOf())) {
            Answer.wrong("promise:due", words.text("form.due.wrong", words.date(card.getAsOf())));
        }
        List<ItemLine> strange = card.getItems().stream()
                .filter(item ->
                        items.contains(item.getId()) && !item.getCurrency().equals(currency))
                .toList();
        if (!strange.isEmpty()) {
            Answer.wrong(
                    "promise:items",
                    words.text("form.items.currency", strange.get(0).getInvoice(), currency));
        }
        if (promised.isEmpty() || day == null || day.isBefore(card.getAsOf()) || !strange.isEmpty()) {
            return;
        }
        settle(promised.get(), day, words);
    }

    private void settle(Money promised, LocalDate day, Words words) {
        CustomerCard card = page.card();
        Set<InstalmentId> covered = items.stream().map(InstalmentId::parse).collect(Collectors.toSet());
        Promise promise = new Promise(
                "new", card.decision().account(), promised, card.getAsOf(), day, covered, promisedBy.strip(), null);
        String told = words.money(promised) + " · " + words.date(day);
        switch (conceding.settle(Concession.of(promise), portfolio, viewer)) {
            case AGREED -> Answer.saved(words.text("promise.saved"), told);
            case ASKED -> Answer.saved(words.text("concession.asked"), told);
            case NOBODY_MAY ->
                Answer.wrong(
                        "promise:due", words.text("form.concession.nobody", String.join(" ", conceding.getBeyond())));
            case REASON_NEEDED -> {}
        }
        if (conceding.isDone()) {
            started = false;
            amount = null;
            promisedBy = "";
            items = List.of();
            page.changed();
        }
    }

    public Conceding getConceding() {
        return conceding;
    }

    public String getCurrency() {
        start();
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable BigDecimal getAmount() {
        start();
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getDue() {
        start();
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public String getPromisedBy() {
        return promisedBy;
    }

    public void setPromisedBy(@Nullable String promisedBy) {
        this.promisedBy = promisedBy == null ? "" : promisedBy;
    }

    public List<String> getItems() {
        return items;
    }

    public void setItems(@Nullable List<String> items) {
        this.items = items == null ? List.of() : List.copyOf(items);
    }
}
