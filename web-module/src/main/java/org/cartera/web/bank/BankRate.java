package org.cartera.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cartera.domain.portfolio.BankViews.Week;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** How much of what the bank brings is applied without a person, week by week. */
@Named
@RequestScoped
public class BankRate {
    private static final int WEEKS = 13;
    private static final int DATED_BARS = 7;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private @Nullable List<RateBar> bars;

    /** The oldest first. */
    public List<RateBar> getBars() {
        List<RateBar> known = bars;
        if (known == null) {
            known = new ArrayList<>();
            List<Week> weeks = viewer.organisation()
                    .map(id -> portfolio.bank().views().weeks(id, viewer.today().minusWeeks(WEEKS)))
                    .orElse(List.of());
            int step = Math.max(1, (weeks.size() + DATED_BARS - 1) / DATED_BARS);
            for (int i = 0; i < weeks.size(); i++) {
                boolean dated = (weeks.size() - 1 - i) % step == 0;
                known.add(new RateBar(
                        weeks.get(i), dated ? viewer.words().day(weeks.get(i).monday()) : "", i, weeks.size()));
            }
            bars = known;
        }
        return known;
    }

    public String getAnswer() {
        List<RateBar> all = getBars();
        if (all.isEmpty()) {
            return viewer.words().text("bankrate.none");
        }
        long automatic =
                all.stream().mapToLong(bar -> bar.getWeek().automatic()).sum();
        long total = all.stream().mapToLong(bar -> bar.getWeek().total()).sum();
        return viewer.words()
                .text(
                        "bankrate.answer",
                        viewer.words().percent(all.get(all.size() - 1).getRate()),
                        viewer.words().percent(RateBar.share(automatic, total)));
    }

    /** 0, 25, 50, 75 and 100 % with their places. */
    public List<Tick> getTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 25) {
            ticks.add(new Tick(percent, RateBar.height(percent / 100.0)));
        }
        return ticks;
    }

    /** A line across the drawing. */
    public record Tick(int percent, String at) {}
}
