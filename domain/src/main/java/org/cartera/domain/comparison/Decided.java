package org.cartera.domain.comparison;

import java.util.List;
import java.util.Set;

/**
 * What people decided about a list; every comparison keeps it.
 *
 * @param together lines that belong together
 * @param apart lines that do not: a match that somebody took back
 */
public record Decided(List<Group> together, List<Group> apart) {
    public static final Decided NOTHING = new Decided(List.of(), List.of());

    public Decided {
        together = List.copyOf(together);
        apart = List.copyOf(apart);
    }

    /**
     * @param rows of his list
     * @param keys of our lines; one that is no longer there is left out
     */
    public record Group(Set<Integer> rows, Set<String> keys) {
        public Group {
            rows = Set.copyOf(rows);
            keys = Set.copyOf(keys);
        }
    }

    /** Whether somebody parted what is in these two. */
    boolean parted(Finding one, Finding other) {
        return apart.stream().anyMatch(group -> holds(group, one) && holds(group, other));
    }

    private static boolean holds(Group group, Finding one) {
        return one.theirs().stream().allMatch(line -> group.rows().contains(line.row()))
                && one.ours().stream().allMatch(line -> group.keys().contains(line.key()));
    }

    /** Whether somebody parted these two. */
    boolean parted(TheirLine theirs, OurLine ours) {
        return apart.stream()
                .anyMatch(one -> one.rows().contains(theirs.row()) && one.keys().contains(ours.key()));
    }
}
