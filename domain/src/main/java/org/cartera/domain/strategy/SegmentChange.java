package org.cartera.domain.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.strategy.Strategies.ForSegment;

/** A segment that one version of the strategies has otherwise than another. */
public record SegmentChange(String segment, Part part) {

    public enum Part {
        ADDED,
        REMOVED,
        /** Others belong to it, or it holds on other days. */
        BELONGING,
        /** Its own strategy differs. */
        STRATEGY
    }

    /** In the order of the later version; what it no longer has comes last. */
    public static List<SegmentChange> between(Strategies before, Strategies after) {
        List<SegmentChange> changes = new ArrayList<>();
        for (ForSegment now : after.segments()) {
            String name = now.segment().name();
            Optional<ForSegment> old = find(before, name);
            if (old.isEmpty()) {
                changes.add(new SegmentChange(name, Part.ADDED));
                continue;
            }
            boolean same = old.get().strategy().equals(now.strategy());
            if (!same) {
                changes.add(new SegmentChange(name, Part.STRATEGY));
            }
            if (!new ForSegment(old.get().segment(), old.get().from(), old.get().through(), now.strategy())
                    .equals(now)) {
                changes.add(new SegmentChange(name, Part.BELONGING));
            }
        }
        before.names().stream()
                .filter(name -> find(after, name).isEmpty())
                .forEach(name -> changes.add(new SegmentChange(name, Part.REMOVED)));
        return List.copyOf(changes);
    }

    private static Optional<ForSegment> find(Strategies in, String name) {
        return in.segments().stream()
                .filter(one -> one.segment().name().equals(name))
                .findFirst();
    }
}
