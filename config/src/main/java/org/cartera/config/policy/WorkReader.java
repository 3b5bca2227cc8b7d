package org.cartera.config.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cartera.domain.staff.User;
import org.cartera.domain.worklist.Portfolios;
import org.cartera.domain.worklist.Portfolios.Portfolio;
import org.cartera.domain.worklist.Signal.Cause;
import org.cartera.domain.worklist.WorkPolicy;

/** Reads the part {@code work} of a policy: what is worth how many points on the worklist, and who counts as looked after. */
final class WorkReader {
    private static final int MOST = 1000;
    private static final int YEAR = 365;
    private static final String[] PORTFOLIO = Stream.concat(
                    SegmentReader.KEYS.stream(), Stream.of("rationale", "collector"))
            .toArray(String[]::new);

    private WorkReader() {}

    static WorkPolicy read(YamlNode node) {
        node.only(
                "amountStep",
                "daysStep",
                "most",
                "points",
                "orders",
                "silence",
                "silentDays",
                "coverageDays",
                "portfolios");
        YamlNode points = node.child("points");
        Map<Cause, Integer> causes = new EnumMap<>(WorkPolicy.standardCauses());
        points.only(causes.keySet().stream().map(WorkReader::key).toArray(String[]::new));
        causes.replaceAll((cause, worth) -> points.whole(key(cause), worth, 0, MOST));
        return new WorkPolicy(
                node.amounts("amountStep"),
                node.whole("daysStep", 3, 1, YEAR),
                node.whole("most", 30, 0, MOST),
                causes,
                node.whole("orders", 10, 0, MOST),
                node.whole("silence", 5, 0, MOST),
                node.whole("silentDays", 14, 1, YEAR),
                node.whole("coverageDays", 60, 0, YEAR),
                portfolios(node));
    }

    private static Portfolios portfolios(YamlNode node) {
        List<Portfolio> all = new ArrayList<>();
        for (YamlNode one : node.children("portfolios")) {
            Portfolio read = new Portfolio(
                    SegmentReader.read(one.only(PORTFOLIO)),
                    one.has("collector") ? User.normalised(one.text("collector")) : "");
            if (all.stream().anyMatch(known -> known.name().equals(read.name()))) {
                throw new PolicyInvalidException(
                        one.path(), "stands twice", "segment.twice", List.of(read.name()), null);
            }
            all.add(read);
        }
        return new Portfolios(all);
    }

    /** {@code promise-broken} of PROMISE_BROKEN. */
    private static String key(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
