package org.cartera.web.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.LineState;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.cartera.web.words.Sentences;

/** A bank line as the page shows it. */
public final class BankLineView {
    private final Line line;
    private final List<SuggestionView> suggestions = new ArrayList<>();

    BankLineView(Line line, Sentences sentences) {
        this.line = line;
        line.matches().forEach(match -> suggestions.add(new SuggestionView(suggestions.size(), match, sentences)));
    }

    public long getId() {
        return line.id();
    }

    public LocalDate getBooked() {
        return line.line().booked();
    }

    public Money getAmount() {
        return line.line().amount();
    }

    /** Who paid, as far as the bank tells. */
    public String getPayer() {
        BankLine one = line.line();
        String name = one.payer().name();
        String account = one.payer().account();
        return name != null
                ? name
                : account != null ? account : one.remittance().text();
    }

    /** All that he wrote. */
    public String getText() {
        BankLine one = line.line();
        List<String> parts = new ArrayList<>(one.remittance().references());
        parts.add(one.remittance().text());
        parts.add(one.endToEnd() == null ? "" : one.endToEnd());
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    public String getPlace() {
        return line.line().place();
    }

    public String getAccount() {
        return line.line().account();
    }

    public boolean isApplied() {
        return line.state() == LineState.APPLIED;
    }

    public boolean isDecidable() {
        return line.line().isReceipt() && line.state() != LineState.RETURNED && !isApplied();
    }

    public List<SuggestionView> getSuggestions() {
        return suggestions;
    }
}
