package org.cartera.web.worklist;

import org.cartera.domain.money.Balances;
import org.cartera.domain.worklist.WorkKind;
import org.cartera.domain.worklist.Worklist.Load;
import org.cartera.web.words.Words;

/** What one person, or one portfolio, has to do. */
public record LoadLine(Load load, String name, Words words) {

    static LoadLine ofPerson(Load load, String name, Words words) {
        return new LoadLine(load, load.who().isEmpty() ? words.text("work.who.nobody") : name, words);
    }

    static LoadLine ofPortfolio(Load load, Words words) {
        return new LoadLine(load, load.who().isEmpty() ? words.text("work.portfolio.none") : load.who(), words);
    }

    public String getName() {
        return name;
    }

    /** As the list filters by it. */
    public String getWho() {
        return load.who().isEmpty() ? "-" : load.who();
    }

    public long getCases() {
        return load.cases();
    }

    public long getPoints() {
        return load.points();
    }

    public Balances getOverdue() {
        return load.overdue();
    }

    public long of(String kind) {
        return load.kinds().getOrDefault(WorkKind.valueOf(kind), 0L);
    }
}
