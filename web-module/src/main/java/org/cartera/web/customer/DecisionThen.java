package org.cartera.web.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.decisionlog.Replay.Replayed;
import org.cartera.domain.hold.HoldDecision;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Reference;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/**
 * A former decision with what it was taken from, in words.
 *
 * @param rules as people call them
 */
public record DecisionThen(Replayed replayed, LocalDate asked, String rules, Words words) {
    private static final int SHOWN = 5;

    private CaseFile file() {
        return replayed.decision().file();
    }

    private HoldDecision hold() {
        return replayed.decision().hold();
    }

    public LocalDate getDate() {
        return replayed.logged().businessDate();
    }

    /** No run decided the account on the day asked for; this is the one before. */
    public boolean isEarlier() {
        return getDate().isBefore(asked);
    }

    public long getRun() {
        return replayed.logged().run();
    }

    /** Run, read and rules. */
    public String getSource() {
        return words.text(
                "then.source",
                Reference.ofRun(getRun()).text(),
                Long.toString(replayed.logged().generation()),
                rules);
    }

    /** What today's program decides from the kept inputs is what was decided then. */
    public boolean isSame() {
        return replayed.isSame();
    }

    public boolean isHeld() {
        return hold().isHeld();
    }

    public String getHold() {
        return words.text("hold." + hold().getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }

    /** The oldest causes; the card behind the question has them all. */
    public List<String> getGrounds() {
        return new Sentences(words).of(hold().grounds().stream().limit(SHOWN).toList());
    }

    public boolean isExplained() {
        return !hold().grounds().isEmpty();
    }

    public WhyCard getWhy() {
        Sentences sentences = new Sentences(words);
        return new WhyCard(
                words.text("then.why", getHold()),
                sentences.of(hold().grounds()),
                sentences.of(hold().clearing()),
                words.date(getDate()));
    }

    public List<ItemLine> getItems() {
        return ItemLine.of(replayed.decision(), words);
    }

    public List<ExposureLine> getExposure() {
        var exposure = replayed.decision().exposure();
        return exposure == null ? List.of() : ExposureLine.of(exposure, words);
    }

    public Balances getOpen() {
        return file().ledger().open();
    }

    public Balances getOverdue() {
        return file().ledger().overdue();
    }

    public Balances getCredit() {
        return file().ledger().credit();
    }

    public String getLimit() {
        Money limit = file().credit().limit();
        return limit == null ? words.text("customer.noLimit") : words.money(limit);
    }

    public String getStatus() {
        return words.text("status." + file().credit().status());
    }

    /** What counted: payments and applications, promises, disputes and pauses, in numbers. */
    public List<String> getCounted() {
        List<String> counted = new ArrayList<>();
        add(counted, "then.invoices", file().facts().invoices().size());
        add(counted, "then.payments", file().facts().payments().size());
        add(counted, "then.orders", file().facts().orders().size());
        add(counted, "then.rejected", file().facts().rejected().size());
        add(counted, "then.promises", file().promises().size());
        add(counted, "then.disputes", file().disputes().all().size());
        add(counted, "then.pauses", file().pauses().size());
        return counted;
    }

    private void add(List<String> counted, String key, int number) {
        if (number > 0) {
            counted.add(words.counted(key, number));
        }
    }

    /** Payments that counted on the day, newest first. */
    public List<PaymentLine> getPayments() {
        return file().facts().payments().stream()
                .filter(payment -> payment.countsOn(getDate()))
                .sorted((a, b) -> b.effective().compareTo(a.effective()))
                .map(PaymentLine::new)
                .toList();
    }
}
