package org.cartera.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/** How many limits, reviews and securities have ended or end soon, for the first page. */
@Named
@RequestScoped
public class HomeAlarms {
    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private long ended = -1;
    private long all;

    public boolean isAny() {
        count();
        return all > 0;
    }

    /** How many have ended and how many are still ahead. */
    public String getText() {
        count();
        Words words = viewer.words();
        String past = ended == 0 ? "" : words.counted("alarms.ended", ended);
        String ahead = all == ended ? "" : words.counted("alarms.ahead", all - ended);
        return (past + " " + ahead).strip();
    }

    private void count() {
        if (ended < 0) {
            ended = count(Map.of("within", "-1"));
            all = count(Map.of());
        }
    }

    private long count(Map<String, String> filters) {
        ListQuery query = new ListQuery("", filters, "", false, 0, 1);
        return viewer.organisation()
                .map(id ->
                        portfolio.gateViews().endings(id, viewer.today(), query).total())
                .orElse(0L);
    }
}
