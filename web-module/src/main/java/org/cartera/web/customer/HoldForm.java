package org.cartera.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Holds a customer by hand, or releases one. Both need a reason, which stays with the hold. */
@Named
@ViewScoped
public class HoldForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CustomerPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String reason = "";

    public void place() {
        viewer.require(viewer.isGranting());
        if (isMissing("hold:reason", "form.hold.reason")) {
            return;
        }
        CustomerCard card = page.card();
        Ground byHand = Ground.of("hold.person", Measure.text(reason.strip()), Measure.text(viewer.login()));
        portfolio
                .desk()
                .placeHold(card.decision().account(), card.getAsOf(), List.of(byHand), reason.strip(), viewer.login());
        end("hold.placed", card);
    }

    public void release() {
        viewer.require(viewer.isGranting());
        if (isMissing("release:reason", "form.release.reason")) {
            return;
        }
        CustomerCard card = page.card();
        portfolio.desk().releaseHold(card.decision().account(), card.getAsOf(), reason.strip(), viewer.login());
        end("hold.released", card);
    }

    private boolean isMissing(String field, String key) {
        if (reason.isBlank()) {
            Answer.wrong(field, viewer.words().text(key));
            return true;
        }
        return false;
    }

    private void end(String key, CustomerCard card) {
        Words words = viewer.words();
        Answer.saved(words.text(key), card.getName());
        reason = "";
        page.changed();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
