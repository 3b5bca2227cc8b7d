package org.cartera.web.gate;

import java.util.List;
import java.util.Set;
import org.cartera.domain.action.Ground;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** The grounds of one decision, the first of them in short and in full. */
record Causes(List<Ground> grounds, int oldestDays, Words words) {
    private static final Set<String> OVERDUE =
            Set.of("hold.days-overdue", "hold.overdue-amount", "hold.overdue-share", "hold.oldest-item", "hold.stage");

    /** The rules that somebody may look for, in the order of the policy. */
    static final List<String> RULES = List.of(
            "hold.days-overdue",
            "hold.overdue-amount",
            "hold.stage",
            "hold.limit-use",
            "hold.limit-expired",
            "order.no-limit",
            "order.group-limit",
            "hold.status",
            "hold.person",
            "order.incomplete",
            "hold.exposure-unknown",
            "order.unknown-customer");

    String first() {
        return grounds.isEmpty() ? "" : new Sentences(words).of(grounds.get(0));
    }

    /** In a word: the days late where that is the cause. */
    String mark() {
        if (grounds.isEmpty()) {
            return "–";
        }
        return isOverdue()
                ? words.text("days.short", words.count(oldestDays))
                : words.named("cause", grounds.get(0).rule());
    }

    /** The style of the mark: only days late have a colour of their own. */
    String tone() {
        return isOverdue() ? "late" + Math.min(4, (oldestDays - 1) / 30 + 1) : "";
    }

    private boolean isOverdue() {
        return oldestDays > 0
                && !grounds.isEmpty()
                && OVERDUE.contains(grounds.get(0).rule());
    }
}
