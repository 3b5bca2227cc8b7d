package org.cartera.domain.portfolio;

/** How a run stands. */
public enum RunStatus {
    RUNNING,
    STOPPING,
    STOPPED,
    COMPLETED,
    /** Finished, with customers or messages that could not be processed; they are listed. */
    COMPLETED_WITH_ERRORS,
    FAILED
}
