package org.cartera.domain.dryrun;

/** Starts and stops dry runs. */
public interface DryRuns {

    /**
     * Starts a dry run under the rules in force.
     *
     * @return its number; where a dry run of the organisation is under way, that one's
     * @throws IllegalArgumentException where there is no such organisation
     */
    long start(DryRun.Request request, String startedBy);

    /** Asks it to stop after its present chunk; what it found so far stays. */
    void stop(long dryRun);
}
