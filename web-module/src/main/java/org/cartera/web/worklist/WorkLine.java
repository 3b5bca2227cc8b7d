package org.cartera.web.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.money.Balances;
import org.cartera.domain.worklist.RankedCase;
import org.cartera.domain.worklist.RankedCase.Point;
import org.cartera.domain.worklist.Signal;
import org.cartera.web.view.WhyCard;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** One case of the worklist. */
public record WorkLine(RankedCase ranked, String collector, String standIn, LocalDate asOf, Words words) {

    public AccountKey account() {
        return ranked.work().account();
    }

    public String getCustomer() {
        return account().customer().value();
    }

    public String getName() {
        return ranked.work().name();
    }

    /** Why now: the cause that is worth most, in one sentence. */
    public String getReason() {
        return ranked.points().stream()
                .map(Point::ground)
                .filter(ground -> isCause(ground.rule()))
                .findFirst()
                .map(new Sentences(words)::of)
                .orElse("");
    }

    private static boolean isCause(String rule) {
        return Arrays.stream(Signal.Cause.values()).anyMatch(cause -> rule.equals("work." + cause));
    }

    public int getPoints() {
        return ranked.total();
    }

    public Balances getOverdue() {
        return ranked.work().overdue();
    }

    public int getDays() {
        return ranked.work().oldestDays();
    }

    /** The name of whoever looks after it; empty where nobody does. */
    public String getCollector() {
        return collector;
    }

    /** That person's login; empty where nobody does. */
    String login() {
        return ranked.work().collector();
    }

    /** Who looks after it, and who stands in for that person today. */
    public String getWho() {
        return standIn.isEmpty() ? collector : words.text("work.standIn", collector, standIn);
    }

    /** That person is away. */
    public boolean isAway() {
        return !standIn.isEmpty();
    }

    /** Every point with its worth, the most valuable first. */
    public WhyCard getWhy() {
        Sentences sentences = new Sentences(words);
        List<String> points = ranked.points().stream()
                .map(point -> words.text("work.point", words.count(point.worth()), sentences.of(point.ground())))
                .toList();
        return new WhyCard(
                words.text("work.why", getName(), words.count(getPoints())), points, List.of(), words.date(asOf));
    }
}
