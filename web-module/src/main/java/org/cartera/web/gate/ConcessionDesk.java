package org.cartera.web.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.negotiation.ConcessionBook;
import org.cartera.domain.negotiation.ConcessionRequest;
import org.cartera.domain.negotiation.NegotiationPolicy;
import org.cartera.domain.portfolio.Releases;
import org.cartera.domain.staff.Role;
import org.cartera.web.page.Beside;
import org.cartera.web.page.People;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Requests for concessions that wait, and the decision about one (S4-13). */
@Named
@ViewScoped
public class ConcessionDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    @Inject
    People people;

    private long id;
    private boolean approving;
    private String about = "";
    private String asked = "";
    private String note = "";
    private transient @Nullable List<ConcessionLine> waiting;

    /** All that wait, the oldest first; whoever may neither grant nor ask sees them too and decides nothing. */
    public List<ConcessionLine> getWaiting() {
        List<ConcessionLine> known = waiting;
        if (known == null) {
            known = viewer.organisation()
                    .map((OrganisationId organisation) -> portfolio.concessions().open(organisation).stream()
                            .map(one -> line(one.request(), one.customerName()))
                            .toList())
                    .orElse(List.of());
            waiting = known;
        }
        return known;
    }

    /** All of one customer, the newest first. */
    public List<ConcessionLine> of(AccountKey account, String name) {
        return portfolio.concessions().of(account).stream()
                .map(request -> line(request, name))
                .toList();
    }

    private ConcessionLine line(ConcessionRequest request, String name) {
        boolean may =
                viewer.isCollecting() && portfolio.concessions().mayDecide(request, viewer.person(), viewer.today());
        boolean own = request.isOpen() && request.by().equals(viewer.login());
        NegotiationPolicy policy = portfolio
                .policies()
                .inForce(request.account().organisation(), viewer.today())
                .negotiation();
        return new ConcessionLine(
                request,
                name,
                viewer.sentences().of(policy.beyond(Set.of(Role.COLLECTOR), request.terms())),
                may,
                may || own,
                people,
                viewer.words());
    }

    public void approve(ConcessionLine line) {
        begin(true, line);
    }

    public void refuse(ConcessionLine line) {
        begin(false, line);
    }

    private void begin(boolean granting, ConcessionLine line) {
        viewer.require(viewer.isCollecting());
        if (id != line.getId() || approving != granting) {
            note = "";
        }
        id = line.getId();
        approving = granting;
        about = line.getCustomerName() + " · " + line.getTerms();
        asked = viewer.words().text("deciding.asked", line.getByName(), line.getReason());
    }

    public void save() {
        viewer.require(viewer.isCollecting());
        Words words = viewer.words();
        if (!approving && note.isBlank()) {
            Beside.wrong("conceding:note", words.text("form.deciding.note"));
            return;
        }
        try {
            if (approving) {
                portfolio.concessions().approve(id, viewer.person(), note.strip(), viewer.today(), portfolio.instant());
            } else {
                portfolio.concessions().refuse(id, viewer.person(), note.strip(), viewer.today(), portfolio.instant());
            }
            Beside.saved(words.text(approving ? "concession.approved" : "concession.refused"), about);
            note = "";
        } catch (Releases.Refused no) {
            Toast.refused(words.text("deciding.no"), words.text("deciding.no." + no.why()));
        } catch (ConcessionBook.DecidedMeanwhile changed) {
            Toast.refused(words.text("deciding.no"), words.text("deciding.no.NO_LONGER_OPEN"));
        }
        waiting = null;
    }

    public String getTitle() {
        return viewer.words().text(approving ? "deciding.approve" : "deciding.refuse");
    }

    public String getHint() {
        return viewer.words().text(approving ? "concession.approve.hint" : "concession.refuse.hint");
    }

    public boolean isApproving() {
        return approving;
    }

    public String getAbout() {
        return about;
    }

    public String getAsked() {
        return asked;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
