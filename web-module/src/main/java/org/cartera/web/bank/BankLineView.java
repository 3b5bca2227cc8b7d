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
    /** Another way is shown as a choice where it comes within so many points. */
    private static final int RIVAL = 10;

    private final Line line;
    private final String place;
    private final List<SuggestionView> suggestions = new ArrayList<>();

    BankLineView(Line line, Sentences sentences) {
        this.line = line;
        this.place = sentences.place(line.line().place());
        line.matches().forEach(match -> suggestions.add(new SuggestionView(suggestions.size(), match, sentences)));
    }

    Line line() {
        return line;
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
        parts.removeIf(part -> part.isBlank() || part.equals(getPayer()));
        return String.join(" · ", parts);
    }

    public String getPlace() {
        return place;
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

    public long getFile() {
        return line.file();
    }

    public String getState() {
        return line.state().name();
    }

    /** What the list says of it: sure, one of several, applied by whom, without a clue. */
    public String getMark() {
        if (isApplied()) {
            return suggestions.stream().anyMatch(SuggestionView::isByPerson) ? "person" : "automatic";
        }
        if (line.state() != LineState.TO_DECIDE) {
            return line.state().name();
        }
        return suggestions.size() == 1 || line.sure(0, RIVAL).isPresent() ? "one" : "several";
    }

    public List<SuggestionView> getSuggestions() {
        return suggestions;
    }
}
