package org.cartera.web.view;

import org.cartera.domain.credit.Exposure;

/** Exposures as the pages cut them. */
public final class Exposures {
    private Exposures() {}

    /** What is at risk without the order that was asked about. */
    public static Exposure withoutOrder(Exposure exposure) {
        return new Exposure(
                exposure.currency(),
                exposure.terms().stream()
                        .filter(term -> term.kind() != Exposure.Kind.THIS_ORDER)
                        .toList());
    }
}
