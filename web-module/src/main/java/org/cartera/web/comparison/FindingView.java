package org.cartera.web.comparison;

import java.util.List;
import org.cartera.domain.comparison.Finding;
import org.cartera.domain.comparison.OurLine;
import org.cartera.domain.comparison.TheirLine;
import org.cartera.domain.comparison.Topic;
import org.cartera.domain.money.Money;
import org.cartera.web.words.Sentences;

/** A finding as the page shows it: his lines, why they belong together or stand alone, and ours. */
public final class FindingView {
    private final Finding finding;
    private final List<String> reasons;

    FindingView(Finding finding, Sentences sentences) {
        this.finding = finding;
        this.reasons = sentences.of(finding.grounds());
    }

    public String getKey() {
        return finding.key();
    }

    public String getTopic() {
        return finding.topic().name();
    }

    public Money getDifference() {
        return finding.difference();
    }

    public boolean isSame() {
        return finding.topic() == Topic.SAME;
    }

    public boolean isByPerson() {
        return finding.byPerson();
    }

    /** Two lines at least, so that they can be parted. */
    public boolean isSeveral() {
        return finding.theirs().size() + finding.ours().size() > 1;
    }

    public List<TheirLine> getTheirs() {
        return finding.theirs();
    }

    public List<OurLine> getOurs() {
        return finding.ours();
    }

    public List<String> getReasons() {
        return reasons;
    }

    /** The style of its chip: agreed, under way, or different. */
    public String getChip() {
        return switch (finding.topic()) {
            case SAME -> "paid";
            case ROUNDING, IN_TRANSIT, TIMING -> "info";
            default -> "disp";
        };
    }
}
