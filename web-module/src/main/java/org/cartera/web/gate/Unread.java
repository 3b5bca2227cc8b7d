package org.cartera.web.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;

/** How many notices the person has not seen, for the top of every page. */
@Named
@RequestScoped
public class Unread {
    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private long count = -1;

    public long getCount() {
        if (count < 0) {
            count = viewer.organisation()
                    .map(organisation -> portfolio.notices().unread(organisation, viewer.login()))
                    .orElse(0L);
        }
        return count;
    }
}
