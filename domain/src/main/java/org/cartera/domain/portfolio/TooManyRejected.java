package org.cartera.domain.portfolio;

import org.cartera.domain.receivable.Generation;

/** So many rows of the ERP could not be understood that deciding on the rest would mislead. The run stops before it decides. */
public final class TooManyRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyRejected(Generation generation, double most) {
        super("Generation " + generation.number() + ": " + generation.rejected() + " rows were rejected, more than "
                + Math.round(most * 1000) / 10.0 + " % of the documents. See the rejected rows.");
    }

    /** Throws where the share of rejected documents exceeds the most allowed (0 to 1; equal passes). */
    public static void check(Generation generation, double most) {
        if (generation.rejectedShare() > most) {
            throw new TooManyRejected(generation, most);
        }
    }
}
