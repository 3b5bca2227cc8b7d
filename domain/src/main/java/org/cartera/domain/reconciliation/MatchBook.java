package org.cartera.domain.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartera.domain.bank.BankLine;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Lines with what they pay: suggestions, matches, who decided, and the payers known again. Called within {@link BankBook#alone}. */
public interface MatchBook {

    /** Ends what is pending where the ERP, as the last read shows it, has the payment. */
    void confirm(OrganisationId organisation, Instant at);

    /** Makes new open items and new names of customers findable; before the first {@link #search} of a pass. */
    void refresh(OrganisationId organisation);

    /**
     * Begins a pass, or goes on with the last one where open items, rules and what people decided are still as it found them. A pass
     * judges each line once, so one that was killed and begun again judges the same lines in the same order as one that was left alone.
     *
     * @param rules by which lines are judged; a text that differs where they differ
     */
    void begin(OrganisationId organisation, String rules);

    /**
     * The next lines that no person has decided and nothing is applied from: new ones in the order in which they came; where none is left,
     * those that this pass has not judged, the ones judged longest ago first.
     *
     * @param again with those that were judged before and still wait; else only new ones
     */
    List<Long> due(OrganisationId organisation, int limit, boolean again);

    /** Looks for what lines of one pass may pay. It may remember how customers are called, so it is not kept for another pass. */
    Search search(OrganisationId organisation);

    /** A line that waits, whoever has touched it; empty where it does not. */
    Optional<Question> question(OrganisationId organisation, long line);

    /** A number that differs where something was applied, taken back or learnt since, by whomever. */
    long lastEntry(OrganisationId organisation);

    /** Whether lines are new, a pass has not judged all that wait, or some wait and a run has found other open items since. */
    boolean isDue(OrganisationId organisation);

    /** Writes down what becomes of lines, and that this pass has judged them. */
    void record(OrganisationId organisation, List<Verdict> verdicts, Instant at);

    /** All that a customer owes, less what lines matched to it bring. */
    List<OpenDocument> open(AccountKey account);

    Optional<Line> line(OrganisationId organisation, long id);

    /** Lines of a state with a number below {@code before}, the newest first. */
    List<Line> lines(OrganisationId organisation, LineState state, long before, int limit);

    Map<LineState, Long> counts(OrganisationId organisation);

    /**
     * Applies a line on a person's word; nothing automatic touches it any more.
     *
     * @param chosen at least one, one for each customer whom it pays
     */
    void apply(long line, List<Suggestion> chosen, String by, Instant at);

    /** Takes a match back: what it paid is open again, and the line waits for a person. */
    void undo(long line, String by, Instant at);

    /** @param line whose confirmation teaches it */
    void learn(AccountKey account, Findings.Known by, String payer, long line, String who, Instant at);

    /** Forgets one, and logs who wanted it; says nothing where it is gone already. */
    void forget(OrganisationId organisation, long id, String who, Instant at);

    List<Learnt> learnt(OrganisationId organisation);

    /** Who did what to a line, the oldest first. */
    List<Entry> log(long line);

    /** Called by one thread at a time, within a transaction or without. */
    interface Search {
        /** The lines of these numbers, in this order, each with what was found. */
        List<Question> questions(List<Long> lines);
    }

    /**
     * @param clues what the line says, read once to look for it and to judge it
     * @param earlier lines that this one may take back; empty but for returns and reversals
     */
    record Question(long id, BankLine line, Clues clues, Findings findings, List<Earlier> earlier) {

        public Question(long id, BankLine line, Findings findings, List<Earlier> earlier) {
            this(id, line, Clues.of(line), findings, earlier);
        }
    }

    record Earlier(long id, BankLine line) {}

    /** @param takesBack the earlier line whose money went back; null for receipts and where none is found */
    record Verdict(long id, LineState state, Judgement judgement, @Nullable Long takesBack) {}

    /** @param matches those applied, one for each customer; where none is, the suggestions, best first */
    record Line(long id, long file, BankLine line, LineState state, List<Match> matches) {

        /**
         * What it would pay beyond doubt: the best suggestion, where it has so many points and every other way has less by the margin.
         */
        public Optional<Suggestion> sure(int score, int margin) {
            if (state != LineState.TO_DECIDE || matches.isEmpty()) {
                return Optional.empty();
            }
            Suggestion best = matches.get(0).suggestion();
            boolean rival = matches.stream()
                    .skip(1)
                    .map(Match::suggestion)
                    .anyMatch(other -> other.differsFrom(best) && other.score() > best.score() - margin);
            return best.score() < score || rival ? Optional.empty() : Optional.of(best);
        }
    }

    /** @param byPerson whether a person chose it */
    record Match(Suggestion suggestion, String customerName, boolean applied, boolean byPerson) {}

    record Learnt(long id, AccountKey account, Findings.Known by, String payer, String who, Instant at) {}

    /**
     * @param what APPLIED, UNDONE, RETURNED, LEARNT, FORGOTTEN; what a person did about a payment for the ERP; REVERSE: the ERP has the payment, of the id in the note, or may have it, and
     *     a person reverses it there
     */
    record Entry(String what, String who, Instant at, String note) {}
}
