package org.cartera.domain.portfolio;

/** The steps of runs, in order; {@link RunKind} says which a run takes. */
public enum RunStep {
    PREFLIGHT,
    READ,
    DECIDE,
    /** Statements are produced and kept. */
    PRODUCE,
    DISPATCH,
    REPORT
}
