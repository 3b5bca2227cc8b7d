package org.cartera.domain.comparison;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cartera.domain.comparison.Comparison.Against;
import org.cartera.domain.comparison.ComparisonBook.Noted;
import org.cartera.domain.comparison.ComparisonPolicy.Duty;
import org.cartera.domain.comparison.Surroundings.Rules;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.CustomerFacts;

/**
 * Compares lists with the newest facts, list by list, and keeps the differences in step: a new one is handed to its department, one
 * that is gone is closed, and what people decided stays.
 */
public final class Compare {
    private final ComparisonBook book;
    private final Surroundings around;
    private final Clock clock;

    public Compare(ComparisonBook book, Surroundings around, Clock clock) {
        this.book = book;
        this.around = around;
        this.clock = clock;
    }

    /**
     * Compares the next list that is new, or older than our facts.
     *
     * @param after the number of the last list compared in this pass; 0 at its beginning
     * @return the list's number; empty where none was left
     */
    public OptionalLong next(OrganisationId organisation, long after) {
        OptionalLong list = book.next(organisation, after, around.generation(organisation));
        list.ifPresent(one -> compare(organisation, one));
        return list;
    }

    /** Whether a list waits. */
    public boolean isDue(OrganisationId organisation) {
        long generation = around.generation(organisation);
        return generation > 0 && book.next(organisation, 0, generation).isPresent();
    }

    /** How far all lists are held against the newest facts. */
    public ComparisonProgress progress(OrganisationId organisation) {
        return book.progress(organisation, around.generation(organisation));
    }

    /** Compares one list, unless it is signed, or our facts do not know the customer yet. */
    public void compare(OrganisationId organisation, long list) {
        Rules rules = around.rules(organisation);
        book.alone(list, () -> {
            Optional<ListEntry> entry =
                    book.one(organisation, list).filter(one -> one.state() != ListEntry.State.SIGNED);
            entry.ifPresent(one -> compare(one, rules));
            return entry;
        });
    }

    /** What comparing it now would raise; nothing where our facts do not know the customer yet. */
    Raised ahead(TheirList list) {
        Rules rules = around.rules(list.account().organisation());
        long generation = around.generation(list.account().organisation());
        return around.facts(list.account(), generation)
                .map(facts -> Comparison.of(
                        list, new Against(facts, rules.terms(), rules.policy(), rules.cash()), Decided.NOTHING))
                .map(result -> Raised.of(result, rules.policy()))
                .orElse(Raised.NOTHING);
    }

    private void compare(ListEntry entry, Rules rules) {
        long generation = around.generation(entry.account().organisation());
        Optional<CustomerFacts> facts = around.facts(entry.account(), generation);
        if (facts.isEmpty()) {
            return;
        }
        Comparison result = Comparison.of(
                entry.with(book.lines(entry.id())),
                new Against(facts.get(), rules.terms(), rules.policy(), rules.cash()),
                book.decided(entry.id()));
        Instant now = clock.instant();
        boolean news = entry.result() == null || !book.findings(entry.id()).equals(result.findings());
        book.record(entry.id(), result, generation, now);
        if (news) {
            book.note(entry.id(), new Noted("COMPARED", Difference.GONE, now, "generation " + generation));
        }
        keepInStep(entry, result, new Contesting(around, facts.get(), rules));
    }

    private void keepInStep(ListEntry entry, Comparison result, Contesting contesting) {
        Map<String, Difference> before = new HashMap<>();
        book.differences(entry.id()).forEach(one -> before.put(one.key(), one));
        for (Finding finding : result.findings()) {
            Optional<Duty> duty = contesting.rules().policy().dutyFor(finding);
            if (duty.isPresent()) {
                Difference known = before.remove(finding.key());
                if (known == null) {
                    book.save(opened(entry, finding, duty.get(), contesting));
                } else {
                    keepInStep(known, finding, contesting);
                }
            }
        }
        for (Difference gone : new ArrayList<>(before.values())) {
            if (gone.isOpen()) {
                contesting.settle(gone, "", Difference.GONE);
                book.save(gone.closed("", Difference.GONE));
            }
        }
    }

    private static Difference opened(ListEntry entry, Finding finding, Duty duty, Contesting contesting) {
        Rules rules = contesting.rules();
        List<String> disputes = contesting.raise(entry, finding, duty.department());
        return new Difference(
                0,
                entry.id(),
                entry.account(),
                finding.key(),
                finding.topic(),
                finding.difference(),
                entry.arrival().by(),
                duty.department(),
                rules.calendar().plusBusinessDays(rules.today(), duty.businessDays()),
                rules.today(),
                "",
                "",
                "",
                disputes);
    }

    /** What a person closed stays closed while it stays the same. */
    private void keepInStep(Difference known, Finding finding, Contesting contesting) {
        Money amount = finding.difference();
        boolean same = known.amount().equals(amount) && known.topic() == finding.topic();
        boolean goneBefore = known.closedBy().equals(Difference.GONE);
        if (same && !goneBefore) {
            return;
        }
        if (known.isOpen()) {
            contesting.settle(known, "", Difference.GONE);
        }
        Optional<ListEntry> entry = book.one(known.account().organisation(), known.list());
        List<String> disputes = entry.map(one -> contesting.raise(one, finding, known.department()))
                .orElse(List.of());
        book.save(known.found(finding.topic(), amount, disputes));
    }
}
