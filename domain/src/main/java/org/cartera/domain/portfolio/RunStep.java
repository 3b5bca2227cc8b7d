package org.cartera.domain.portfolio;

/** The steps of tonight's run, in order. */
public enum RunStep {
    PREFLIGHT,
    READ,
    DECIDE,
    DISPATCH,
    REPORT
}
