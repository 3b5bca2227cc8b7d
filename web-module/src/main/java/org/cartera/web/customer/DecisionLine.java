package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.portfolio.PortfolioViews.DecisionRow;
import org.cartera.domain.portfolio.Reference;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** One entry of the decision log, with the grounds it was decided on. */
public record DecisionLine(DecisionRow row, Words words) {

    static List<DecisionLine> of(List<DecisionRow> rows, Words words) {
        return rows.stream().map(row -> new DecisionLine(row, words)).toList();
    }

    /** Null where it was decided between two runs. */
    public @Nullable Long getRun() {
        return row.run();
    }

    /** What the log lines of that run bear; empty between two runs. */
    public String getReference() {
        Long run = row.run();
        return run == null ? "" : Reference.ofRun(run).text();
    }

    public LocalDate getBusinessDate() {
        return row.businessDate();
    }

    /** The instalment, or the account itself. */
    public String getSubject() {
        return row.subject().matches(".+/\\d+")
                ? Sentences.item(row.subject())
                : words.has("subject." + row.subject()) ? words.text("subject." + row.subject()) : row.subject();
    }

    public String getOutcome() {
        return words.outcome(row.outcome());
    }

    /** The first ground in words; empty where there is none. */
    public String getFirst() {
        return row.grounds().isEmpty()
                ? ""
                : new Sentences(words).of(row.grounds().get(0));
    }

    public boolean isExplained() {
        return !row.grounds().isEmpty();
    }

    public WhyCard getWhy() {
        return new WhyCard(
                words.text("decisions.why", getSubject(), getOutcome()),
                new Sentences(words).of(row.grounds()),
                List.of(),
                words.date(row.businessDate()));
    }
}
