package org.cartera.web.bank;

import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.MatchBook.Match;
import org.cartera.domain.reconciliation.Suggestion;
import org.cartera.domain.reconciliation.Suggestion.Allocation;
import org.cartera.web.words.Sentences;

/** One way to apply a line, with its reasons as sentences. */
public final class SuggestionView {
    private static final String DOUBT = "match.doubt";

    private final int rank;
    private final Match match;
    private final List<Reason> reasons;
    private final String less;

    SuggestionView(int rank, Match match, Sentences sentences) {
        this.rank = rank;
        this.match = match;
        this.reasons = match.suggestion().reasons().stream()
                .map(ground -> new Reason(sentences.of(ground), ground.rule().startsWith(DOUBT)))
                .toList();
        this.less = sentences.less(match.suggestion());
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

    public List<Reason> getReasons() {
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

    Suggestion suggestion() {
        return match.suggestion();
    }

    /** Why less came than was owed, in words; empty where nothing is missing or a reason tells it already. */
    public String getLess() {
        return less;
    }

    AccountKey account() {
        return match.suggestion().account();
    }

    private List<Allocation> allocations() {
        return match.suggestion().allocations();
    }

    /** @param doubt whether it speaks against it */
    public record Reason(String text, boolean doubt) {}

    /** @param item as people name it */
    public record Paid(String item, Money amount) {}
}
