package org.cartera.domain.worklist;

import java.time.LocalDate;

/**
 * A collector is away, and somebody stands in for him (S0-14): his cases are on the stand-in's list too, marked as his.
 *
 * @param id 0 while it is not stored
 * @param login who is away
 * @param standIn somebody else
 * @param from the first day away
 * @param through the last day away, inclusive
 */
public record Absence(long id, String login, String standIn, LocalDate from, LocalDate through) {

    public Absence {
        if (login.isBlank() || standIn.isBlank() || login.equals(standIn)) {
            throw new IllegalArgumentException("For " + login + " somebody else stands in, not " + standIn);
        }
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("Nobody is away from " + from + " through " + through);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }
}
