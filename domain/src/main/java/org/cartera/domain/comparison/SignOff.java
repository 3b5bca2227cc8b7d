package org.cartera.domain.comparison;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A person's word that a comparison is how matters stand.
 *
 * @param name of who signs, for the paper
 * @param on the day that the paper bears
 * @param remarks may be empty
 * @param by login
 */
public record SignOff(String name, LocalDate on, String remarks, String by, Instant at) {

    public SignOff {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Nobody signs");
        }
    }
}
