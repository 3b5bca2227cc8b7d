package org.cartera.domain.reconciliation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.OrganisationId;
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
     * The chunks of a pass that has begun: lines that are new, or wait and are not judged in it.
     *
     * @param beside carries out what is looked up while a chunk is recorded, in a thread of its own that is in no transaction
     */
    public MatchingPass pass(OrganisationId organisation, Executor beside) {
        return new MatchingPass(bank, book, rules, organisation, chunk, clock, beside);
    }

    /** As {@link #pass}, with nothing looked up beside. */
    public MatchingPass pass(OrganisationId organisation) {
        return pass(organisation, Runnable::run);
    }

    /** Decides new lines, after a file came; at most some thousands. */
    public void catchUp(OrganisationId organisation) {
        begin(organisation);
        CashApplication application = new CashApplication(rules.apply(organisation));
        boolean more = true;
        for (int i = 0; i < CHUNKS_AT_ONCE && more; i++) {
            more = bank.alone(organisation, () -> decide(organisation, application));
        }
    }

    /** Looks again at what a waiting line may pay, also one that a person has taken back; nothing is applied. */
    public void suggest(OrganisationId organisation, long line) {
        CashApplication application = new CashApplication(rules.apply(organisation));
        bank.alone(organisation, () -> {
            book.question(organisation, line).ifPresent(question -> {
                List<Suggestion> ways = application
                        .judge(question.line(), question.clues(), question.findings())
                        .suggestions();
                Judgement asked = ways.isEmpty() ? new Judgement.Unknown() : new Judgement.Ask(ways, false);
                LineState state = ways.isEmpty() ? LineState.UNKNOWN : LineState.TO_DECIDE;
                book.record(organisation, List.of(new Verdict(line, state, asked, null)), clock.instant());
            });
            return true;
        });
    }

    private boolean decide(OrganisationId organisation, CashApplication application) {
        List<Long> due = book.due(organisation, chunk, false);
        if (!due.isEmpty()) {
            List<Question> questions = book.search(organisation).questions(due);
            book.record(organisation, decide(questions, application, new Spent(), new Spent()), clock.instant());
        }
        return !due.isEmpty();
    }

    /**
     * The first of them, at least one: as far as nothing that was paid before is taken back.
     *
     * @param before what was spent after the questions were gathered
     * @param spent takes what these lines spend
     */
    static List<Verdict> decide(List<Question> questions, CashApplication application, Spent before, Spent spent) {
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        for (Question question : questions) {
            Findings left = spent.left(before.left(question.findings()));
            Judgement judgement = application.judge(question.line(), question.clues(), left);
            Long back = takenBack(question).map(Earlier::id).orElse(null);
            LineState state = state(question.line(), judgement, back != null);
            verdicts.put(question.id(), new Verdict(question.id(), state, judgement, back));
            if (back != null) {
                verdicts.remove(back);
                break;
            }
            if (state == LineState.APPLIED) {
                judgement.suggestions().forEach(spent::add);
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
}
