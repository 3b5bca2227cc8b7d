package org.cartera.domain.reconciliation;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.reconciliation.MatchBook.Question;
import org.cartera.domain.reconciliation.MatchBook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a pass, one after the other; while one is judged and recorded, what the next one's lines may pay is looked up beside.
 *
 * <p>What is looked up beside has not seen what the chunk spends, and never sees half of it: the chunk's transaction ends after it. So it is
 * judged without what that chunk spent, as a line is judged without what earlier ones of its own chunk spent. It is thrown away and looked
 * up again where the lines to come are others by then, where anything else was applied, taken back or learnt in between, and where the chunk
 * takes an earlier line back, for then more is open. So it changes nothing but the time.
 */
public final class MatchingPass {
    private final BankBook bank;
    private final MatchBook book;
    private final Function<OrganisationId, CashPolicy> rules;
    private final OrganisationId organisation;
    private final int chunk;
    private final Clock clock;
    private final Executor beside;
    private final MatchBook.Search search;
    private @Nullable Ahead ahead;

    MatchingPass(
            BankBook bank,
            MatchBook book,
            Function<OrganisationId, CashPolicy> rules,
            OrganisationId organisation,
            int chunk,
            Clock clock,
            Executor beside) {
        this.bank = bank;
        this.book = book;
        this.rules = rules;
        this.organisation = organisation;
        this.chunk = chunk;
        this.clock = clock;
        this.beside = beside;
        this.search = book.search(organisation);
    }

    /**
     * Decides the next lines, in the caller's transaction.
     *
     * @return whether there were any
     */
    public boolean next() {
        CashApplication application = new CashApplication(rules.apply(organisation));
        return bank.within(organisation, () -> decide(application));
    }

    private boolean decide(CashApplication application) {
        List<Long> due = book.due(organisation, 2 * chunk, true);
        List<Long> now = due.subList(0, Math.min(chunk, due.size()));
        List<Long> later = due.subList(now.size(), due.size());
        Ahead known = ahead;
        ahead = null;
        if (now.isEmpty()) {
            return false;
        }
        Ahead found = known != null && known.stands(now, book.lastEntry(organisation))
                ? known
                : new Ahead(now, search.questions(now), new Spent(), 0);
        FutureTask<List<Question>> next = new FutureTask<>(() -> later.isEmpty() ? List.of() : search.questions(later));
        beside.execute(next);
        Spent spent = new Spent();
        List<Verdict> verdicts = Matching.decide(found.questions(), application, found.spent(), spent);
        book.record(organisation, verdicts, clock.instant());
        List<Question> questions = result(next);
        boolean takesBack = verdicts.stream().anyMatch(verdict -> verdict.takesBack() != null);
        if (!takesBack) {
            ahead = new Ahead(List.copyOf(later), questions, spent, book.lastEntry(organisation));
        }
        return true;
    }

    private static List<Question> result(FutureTask<List<Question>> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Looking ahead died", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while bank lines were being looked up", e);
        }
    }

    /**
     * What was found about lines.
     *
     * @param spent since then, by the chunk that was recorded meanwhile
     * @param entry the last word about any line when that chunk had been recorded
     */
    private record Ahead(List<Long> lines, List<Question> questions, Spent spent, long entry) {
        boolean stands(List<Long> due, long lastEntry) {
            return lines.equals(due) && entry == lastEntry;
        }
    }
}
