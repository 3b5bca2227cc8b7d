package org.cartera.domain.staff;

/**
 * How much a program may ask for.
 *
 * @param perSecond requests of one client in the long run, on one server; four times as many at once. 0: no limit
 */
public record ApiLimits(int perSecond) {

    public ApiLimits {
        if (perSecond < 0) {
            throw new IllegalArgumentException("A limit of requests must not be negative: " + perSecond);
        }
    }

    public boolean isUnlimited() {
        return perSecond == 0;
    }

    /** How many may come at once after a silence. */
    public int burst() {
        return 4 * perSecond;
    }
}
