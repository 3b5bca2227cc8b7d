package org.cartera.web.gate;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.StaffNotices.Told;
import org.cartera.web.page.People;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** A person's notices, the newest first. Opening the page is reading them; the page still marks what was new. */
@Named
@ViewScoped
public class Inbox implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    People people;

    private transient @Nullable List<NoticeLine> lines;

    @PostConstruct
    void open() {
        viewer.organisation().ifPresent(this::open);
    }

    private void open(OrganisationId organisation) {
        List<Told> told = portfolio.notices().of(organisation, viewer.login(), MOST);
        lines = told.stream()
                .map(one -> new NoticeLine(one, people, viewer.words()))
                .toList();
        if (!told.isEmpty()) {
            portfolio
                    .notices()
                    .read(organisation, viewer.login(), told.get(0).notice().id(), portfolio.instant());
        }
    }

    public List<NoticeLine> getLines() {
        List<NoticeLine> known = lines;
        return known == null ? List.of() : known;
    }
}
