package org.cartera.web.outbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.StaffNotices.Stuck;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;

/** Mails of news to our own people that did not, or perhaps not, arrive: sent once more, or let be, as a person says. */
@Named
@ViewScoped
public class NoticeMails implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    /** One of them. */
    public record Line(Stuck stuck, Words words) {

        public long getId() {
            return stuck.told().notice().id();
        }

        /** Whom it is for, and what about. */
        public String getTitle() {
            return words.text(
                    "notices.title", stuck.told().notice().login(), stuck.told().customerName());
        }

        /** Since when, and what was heard of it. */
        public String getDetail() {
            String since = words.moment(stuck.told().notice().at());
            return stuck.detail().isBlank() ? since : since + " · " + stuck.detail();
        }

        public boolean isUncertain() {
            return stuck.state() == IntentState.UNCERTAIN;
        }

        public String getState() {
            return words.text(isUncertain() ? "notices.uncertain" : "notices.dead");
        }
    }

    /** The latest; none for whom it is not to decide. */
    public List<Line> getLines() {
        if (!viewer.isSettling()) {
            return List.of();
        }
        return viewer
                .organisation()
                .map(organisation -> portfolio.notices().stuck(organisation, MOST))
                .orElse(List.of())
                .stream()
                .map(stuck -> new Line(stuck, viewer.words()))
                .toList();
    }

    public void sendAgain(long notice) {
        settle(notice, true, "notices.again.done");
    }

    public void letBe(long notice) {
        settle(notice, false, "notices.let.done");
    }

    private void settle(long notice, boolean again, String done) {
        viewer.require(viewer.isSettling());
        Words words = viewer.words();
        boolean settled = viewer.organisation()
                .filter(organisation ->
                        portfolio.notices().settle(organisation, notice, again, viewer.login(), portfolio.instant()))
                .isPresent();
        Toast.done(
                words.text(settled ? done : "outbox.settle.gone"),
                settled ? "" : words.text("outbox.settle.gone.hint"));
    }
}
