package org.cartera.domain.reconciliation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
 * <p>What one line pays is no longer open for the next one, within a chunk too. Each chunk is a transaction of its own and each line is
 * applied once, so a pass that was killed goes on after the last committed line, and one that is repeated changes nothing that was
 * applied or that a person decided; lines still waiting are judged again, for by now more may be known.
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
        bank.alone(organisation, () -> {
            book.confirm(organisation, clock.instant());
            book.refresh(organisation);
            return true;
        });
    }

    /**
     * Decides the next lines that are new or still wait.
     *
     * @param after the number of the last line decided in this pass; 0 at its beginning
     * @return the number of the last line of this chunk; empty where none was left
     */
    public OptionalLong next(OrganisationId organisation, long after) {
        CashApplication application = new CashApplication(rules.apply(organisation));
        return bank.within(organisation, () -> decide(organisation, after, true, application));
    }

    /** Decides new lines, after a file came; at most some thousands. */
    public void catchUp(OrganisationId organisation) {
        begin(organisation);
        CashApplication application = new CashApplication(rules.apply(organisation));
        OptionalLong last = OptionalLong.of(0);
        for (int i = 0; i < CHUNKS_AT_ONCE && last.isPresent(); i++) {
            long after = last.getAsLong();
            last = bank.alone(organisation, () -> decide(organisation, after, false, application));
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

    private OptionalLong decide(OrganisationId organisation, long after, boolean again, CashApplication application) {
        List<Question> questions = book.questions(organisation, after, chunk, again);
        if (questions.isEmpty()) {
            return OptionalLong.empty();
        }
        book.record(organisation, decide(questions, application), clock.instant());
        return OptionalLong.of(questions.get(questions.size() - 1).id());
    }

    static List<Verdict> decide(List<Question> questions, CashApplication application) {
        Set<Long> gone = new HashSet<>();
        Map<Long, Long> takesBack = new HashMap<>();
        for (Question question : questions) {
            takenBack(question, gone).ifPresent(earlier -> {
                gone.add(earlier.id());
                takesBack.put(question.id(), earlier.id());
            });
        }
        Map<InstalmentId, Money> used = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Question question : questions) {
            if (!gone.contains(question.id())) {
                Judgement judgement = application.judge(question.line(), left(question.findings(), used));
                judgement
                        .<Optional<Suggestion>>fold(
                                apply -> Optional.of(apply.suggestion()),
                                ask -> Optional.empty(),
                                no -> Optional.empty())
                        .ifPresent(applied ->
                                applied.allocations().forEach(one -> used.merge(one.item(), one.paid(), Money::plus)));
                Long back = takesBack.get(question.id());
                verdicts.add(
                        new Verdict(question.id(), state(question.line(), judgement, back != null), judgement, back));
            }
        }
        return verdicts;
    }

    private static Optional<Earlier> takenBack(Question question, Set<Long> gone) {
        List<Earlier> left = question.earlier().stream()
                .filter(one -> !gone.contains(one.id()))
                .toList();
        return Returns.pair(question.line(), left.stream().map(Earlier::line).toList())
                .flatMap(line -> left.stream().filter(one -> one.line() == line).findFirst());
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

    private static Findings left(Findings findings, Map<InstalmentId, Money> used) {
        if (used.isEmpty()) {
            return findings;
        }
        List<OpenDocument> items = new ArrayList<>();
        for (OpenDocument item : findings.items()) {
            Money taken = used.get(item.id());
            if (taken == null) {
                items.add(item);
            } else if (item.open().isMoreThan(taken)) {
                items.add(new OpenDocument(
                        item.id(),
                        item.account(),
                        item.open().minus(taken),
                        item.issued(),
                        item.due(),
                        item.numbers()));
            }
        }
        return new Findings(items, findings.names(), findings.learnt(), findings.numbers());
    }
}
