package org.cartera.web.bank;

import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.MatchBook.Match;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.cartera.web.words.Sentences;

/** One way to apply a line, with its reasons as sentences. */
public final class SuggestionView {
    private final int rank;
    private final Match match;
    private final List<String> reasons;

    SuggestionView(int rank, Match match, Sentences sentences) {
        this.rank = rank;
        this.match = match;
        this.reasons = sentences.of(match.suggestion().reasons());
    }

    public int getRank() {
        return rank;
    }

    public String getCustomer() {
        return account().customer().value();
    }

    public String getCustomerName() {
        return match.customerName();
    }

    public int getScore() {
        return match.suggestion().score();
    }

    public boolean isByPerson() {
        return match.byPerson();
    }

    public List<String> getReasons() {
        return reasons;
    }

    public List<Paid> getPaid() {
        return allocations().stream()
                .map(one -> new Paid(Sentences.item(one.item().toString()), one.paid()))
                .toList();
    }

    public Money getUnapplied() {
        return match.suggestion().unapplied();
    }

    public boolean isOver() {
        return getUnapplied().isPositive();
    }

    AccountKey account() {
        return match.suggestion().account();
    }

    List<Allocation> allocations() {
        return match.suggestion().allocations();
    }

    /** @param item as people name it */
    public record Paid(String item, Money amount) {}
}
