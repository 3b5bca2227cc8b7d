package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Releases;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Decides about a request for a release: approves, refuses or, once it was given, revokes it. */
@Named
@ViewScoped
public class RequestForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String APPROVE = "approve";

    @Inject
    RequestsPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private long id;
    private String mode = APPROVE;
    private String about = "";
    private String asked = "";
    private String granted = "";
    private String note = "";

    public void approve(RequestLine line) {
        begin(APPROVE, line);
    }

    public void refuse(RequestLine line) {
        begin("refuse", line);
    }

    public void revoke(RequestLine line) {
        begin("revoke", line);
    }

    private void begin(String wanted, RequestLine line) {
        viewer.require(viewer.isAsking());
        if (id != line.getId() || !mode.equals(wanted)) {
            note = "";
        }
        id = line.getId();
        mode = wanted;
        about = line.getWhat() + " · " + line.getCustomerName();
        Words words = viewer.words();
        asked = words.text("deciding.asked", line.getByName(), line.getReason());
        Money upTo = line.getUpTo();
        granted = words.text(
                "deciding.granted",
                upTo == null ? words.text("requests.anyAmount") : words.money(upTo),
                words.date(line.getUntil()));
    }

    public void save() {
        viewer.require(viewer.isAsking());
        Words words = viewer.words();
        if (!mode.equals(APPROVE) && note.isBlank()) {
            Beside.wrong("deciding:note", words.text("form.deciding.note"));
            return;
        }
        try {
            decide();
            Beside.saved(words.text("deciding." + mode + ".saved"), about);
            note = "";
        } catch (Releases.Refused no) {
            Toast.refused(words.text("deciding.no"), words.text("deciding.no." + no.why()));
        } catch (Desk.Conflict changed) {
            Toast.refused(words.text("deciding.no"), words.text("deciding.no.NO_LONGER_OPEN"));
        }
        page.narrow();
    }

    private void decide() {
        Releases releases = portfolio.releases();
        switch (mode) {
            case APPROVE -> releases.approve(id, viewer.person(), note.strip(), viewer.today(), portfolio.instant());
            case "refuse" -> releases.refuse(id, viewer.person(), note.strip(), viewer.today(), portfolio.instant());
            default -> releases.revoke(id, viewer.person(), note.strip(), viewer.today(), portfolio.instant());
        }
    }

    public String getTitle() {
        return viewer.words().text("deciding." + mode);
    }

    public String getHint() {
        return viewer.words().text("deciding." + mode + ".hint");
    }

    public boolean isApproving() {
        return mode.equals(APPROVE);
    }

    public String getAbout() {
        return about;
    }

    public String getAsked() {
        return asked;
    }

    /** Up to how much and until when. */
    public String getGranted() {
        return granted;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
