package org.cartera.domain.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes away what is older than it has to be kept. It never takes what an open decision or a current position stands on, however
 * old that is; each {@link Subject} says what that means.
 */
public interface Retention {

    /** How many rows are older than this and stand on nothing: what {@link #remove} would take away, all told. */
    long count(Subject subject, Instant before);

    /**
     * Takes away some of them, in one transaction.
     *
     * @return how many rows went; 0 where nothing is left to take
     */
    long remove(Subject subject, Instant before, int atMost);

    /** Writes down that a removal is through. */
    void note(Removal removal);

    /** The newest removal of a subject. */
    Optional<Removal> last(Subject subject);

    /** The newest of each subject that has had one. */
    default List<Removal> last() {
        return List.of(Subject.values()).stream()
                .flatMap(subject -> last(subject).stream())
                .toList();
    }

    /** What is kept for a time. */
    enum Subject {
        /**
         * Former versions of the ERP's facts, and the reads that they belonged to. Kept: every version in force, all that a run
         * which can still be continued decides from, and the generation of every account as it was last decided.
         */
        FACTS,
        /** The decision log. Kept: the decisions about items that are still open and about holds that still stand. */
        DECISIONS,
        /**
         * The words of delivered and dropped messages; that they were sent, when, to whom and for which items stays for ever. Kept:
         * the words of messages about items that are still open, and of every message that waits for a machine or a person.
         */
        MESSAGES,
        /** Runs with their steps, figures and aging. Kept: each organisation's newest, and those that an account or a hold names. */
        RUNS,
        /** Dry runs with what they would have done. Kept: those that go on. */
        DRY_RUNS,
        /**
         * What order checks were decided from; each check with its answer, its grounds and its figures stays for ever. Kept: what
         * the checks of orders were decided from that still wait or count against a limit.
         */
        CHECKS,
        /** News about releases for our people. Kept: those of requests that nobody has decided, and those whose mail has yet to leave. */
        NOTICES,
        /** Customers' own lists with their findings, notes and signed papers. Kept: those with open differences. */
        COMPARISONS,
        /** Kept statements with their files. Kept: those whose message has yet to leave or waits for a person. */
        STATEMENTS,
        /**
         * Lines of the bank with what they pay; that a file came stays for ever, so that it is not taken again. Kept: lines that
         * wait for a decision or that nobody knows, and those that pay items which are still open.
         */
        BANK
    }

    /**
     * One removal.
     *
     * @param before what was older than this went
     * @param rows how many
     * @param by {@code schedule} or a login
     */
    record Removal(Subject subject, Instant before, long rows, Instant at, String by) {}
}
