package org.cartera.domain.reconciliation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.cartera.domain.reconciliation.MatchBook.Earlier;
import org.cartera.domain.reconciliation.MatchBook.Question;
import org.cartera.domain.reconciliation.MatchBook.Verdict;

/**
 * Decides bank lines chunk by chunk, in the order in which they came.
 *
 * <p>What one line pays is no longer open for the next one, within a chunk too; what a line takes back is open again for the next one,
 * and so a chunk ends there. Where chunks begin and end therefore changes nothing. Each chunk is a transaction of its own and a pass
 * judges each line once, so one that was killed goes on with the line at which it would have gone on, and one that is repeated while
 * nothing else is known judges nothing. What waits is judged again once more is known: other open items, other rules, a person's word.
 */
public final class Matching {
    /** Decided at once when a file came; the rest of a larger one waits for the next pass. */
    private static final int CHUNKS_AT_ONCE = 20;

    private final BankBook bank;
    private final MatchBook book;
    private final Function<OrganisationId, CashPolicy> rules;
    private final int chunk;
    private final Clock clock;

    /**
     * @param rules in force today
     * @param chunk lines a transaction
     */
    public Matching(BankBook bank, MatchBook book, Function<OrganisationId, CashPolicy> rules, int chunk, Clock clock) {
        this.bank = bank;
        this.book = book;
        this.rules = rules;
        this.chunk = chunk;
        this.clock = clock;
    }

    /** Before the first chunk of a pass. */
    public void begin(OrganisationId organisation) {
        String known = Integer.toHexString(rules.apply(organisation).toString().hashCode());
        bank.alone(organisation, () -> {
            book.confirm(organisation, clock.instant());
            book.refresh(organisation);
            book.begin(organisation, known);
            return true;
        });
    }

    /**
     * Decides the next lines that are new, or wait and are not judged in this pass.
     *
     * @return whether there were any
     */
    public boolean next(OrganisationId organisation) {
        CashApplication application = new CashApplication(rules.apply(organisation));
        return bank.within(organisation, () -> decide(organisation, true, application));
    }

    /** Decides new lines, after a file came; at most some thousands. */
    public void catchUp(OrganisationId organisation) {
        begin(organisation);
        CashApplication application = new CashApplication(rules.apply(organisation));
        boolean more = true;
        for (int i = 0; i < CHUNKS_AT_ONCE && more; i++) {
            more = bank.alone(organisation, () -> decide(organisation, false, application));
        }
    }

    /** Looks again at what a waiting line may pay, also one that a person has taken back; nothing is applied. */
    public void suggest(OrganisationId organisation, long line) {
        CashApplication application = new CashApplication(rules.apply(organisation));
        bank.alone(organisation, () -> {
            book.question(organisation, line).ifPresent(question -> {
                List<Suggestion> ways =
                        application.judge(question.line(), question.findings()).suggestions();
                Judgement asked = ways.isEmpty() ? new Judgement.Unknown() : new Judgement.Ask(ways, false);
                LineState state = ways.isEmpty() ? LineState.UNKNOWN : LineState.TO_DECIDE;
                book.record(organisation, List.of(new Verdict(line, state, asked, null)), clock.instant());
            });
            return true;
        });
    }

    private boolean decide(OrganisationId organisation, boolean again, CashApplication application) {
        List<Question> questions = book.questions(organisation, chunk, again);
        if (!questions.isEmpty()) {
            book.record(organisation, decide(questions, application), clock.instant());
        }
        return !questions.isEmpty();
    }

    /** The first of them, at least one: as far as nothing that was paid before is taken back. */
    static List<Verdict> decide(List<Question> questions, CashApplication application) {
        Map<InstalmentId, Money> used = new HashMap<>();
        Set<String> notes = new HashSet<>();
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        for (Question question : questions) {
            Judgement judgement = application.judge(question.line(), left(question.findings(), used, notes));
            Long back = takenBack(question).map(Earlier::id).orElse(null);
            LineState state = state(question.line(), judgement, back != null);
            verdicts.put(question.id(), new Verdict(question.id(), state, judgement, back));
            if (back != null) {
                verdicts.remove(back);
                break;
            }
            if (state == LineState.APPLIED) {
                for (Suggestion way : judgement.suggestions()) {
                    way.allocations().forEach(one -> used.merge(one.item(), one.paid(), Money::plus));
                    way.missing().ifPresent(less -> notes.addAll(less.creditNotes()));
                }
            }
        }
        return List.copyOf(verdicts.values());
    }

    private static Optional<Earlier> takenBack(Question question) {
        List<BankLine> lines = question.earlier().stream().map(Earlier::line).toList();
        return Returns.pair(question.line(), lines).flatMap(line -> question.earlier().stream()
                .filter(one -> one.line() == line)
                .findFirst());
    }

    private static LineState state(BankLine line, Judgement judgement, boolean paired) {
        if (paired) {
            return LineState.RETURNED;
        }
        if (line.isReceipt() || line.kind() == BankLine.Kind.RETURN || line.kind() == BankLine.Kind.REVERSAL) {
            return judgement.fold(apply -> LineState.APPLIED, ask -> LineState.TO_DECIDE, no -> LineState.UNKNOWN);
        }
        return LineState.OTHER;
    }

    /** Without what lines of this chunk pay, and without the credit notes that they keep back. */
    private static Findings left(Findings findings, Map<InstalmentId, Money> used, Set<String> notes) {
        if (used.isEmpty()) {
            return findings;
        }
        List<OpenDocument> items = new ArrayList<>();
        for (OpenDocument item : findings.items()) {
            Money taken = used.get(item.id());
            if (taken == null) {
                items.add(item);
            } else if (item.open().isMoreThan(taken)) {
                items.add(item.owing(item.open().minus(taken)));
            }
        }
        List<OpenDocument> credits = findings.credits().stream()
                .filter(note -> !notes.contains(note.id().invoice().value()))
                .toList();
        return new Findings(items, findings.names(), findings.learnt(), findings.numbers(), credits);
    }
}
