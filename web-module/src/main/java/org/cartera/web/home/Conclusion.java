package org.cartera.web.home;

import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PortfolioViews.Overview;
import org.cartera.web.text.Figures;
import org.cartera.web.words.Words;

/** How the portfolio stands, in one sentence: whom it concerns, how much of it is overdue, what waits for a person. */
final class Conclusion {

    private Conclusion() {}

    static String of(Overview now, Words words) {
        if (now.businessDate() == null) {
            return words.text("home.empty");
        }
        if (now.overdue().isZero()) {
            return words.text("home.allCurrent", words.counted("home.customers", now.customers()));
        }
        return words.text(
                "home.conclusion",
                words.counted("home.customers", now.overdueCustomers()),
                shares(now, words),
                words.counted("home.held", now.holds()),
                words.counted("home.tasks", now.openTasks()));
    }

    /** What part of the open amounts is overdue, per currency: "51 % of what is open in COP, 12 % in EUR". */
    static String shares(Overview now, Words words) {
        List<String> parts = new ArrayList<>();
        for (Money open : now.open().amounts()) {
            Money late = now.overdue().in(open.currency());
            if (open.isPositive() && late.isPositive()) {
                parts.add(words.text(
                        parts.isEmpty() ? "home.share" : "home.share.next",
                        words.percent(Figures.ratio(late, open)),
                        open.currency().getCurrencyCode()));
            }
        }
        return String.join(", ", parts);
    }
}
