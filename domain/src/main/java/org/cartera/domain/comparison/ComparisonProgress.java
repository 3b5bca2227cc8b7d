package org.cartera.domain.comparison;

/**
 * How far customers' lists are held against the newest facts.
 *
 * @param compared lists that are, at least 0
 * @param lists all that nobody has signed, at least as many
 */
public record ComparisonProgress(long compared, long lists) {

    public ComparisonProgress {
        if (compared < 0 || lists < compared) {
            throw new IllegalArgumentException(compared + " of " + lists + " lists cannot have been compared");
        }
    }

    /** Lists that are new, or were compared with older facts. */
    public long waiting() {
        return lists - compared;
    }

    /** In whole percent, rounded down; 100 where there is no list. */
    public int percent() {
        return lists == 0 ? 100 : (int) (compared * 100 / lists);
    }
}
