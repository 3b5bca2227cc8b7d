package org.cartera.web.comparison;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.cartera.domain.comparison.ListEntry;
import org.cartera.domain.customer.Organisation;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** Signs a comparison off, and hands out the paper that was signed. */
@Named
@ViewScoped
public class SignForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ComparisonPage page;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String name = "";
    private @Nullable LocalDate on;
    private String remarks = "";

    public void sign() {
        viewer.require(viewer.isCollecting());
        Organisation organisation = portfolio.views().organisations().stream()
                .filter(one -> one.id().equals(page.organisation()))
                .findFirst()
                .orElseThrow();
        page.tell(page.ports().desk().sign(organisation, page.getList(), name, getOn(), remarks, viewer.login()));
    }

    /** Sends the paper as it was kept; says so where its seal is broken. */
    public void paper(String language) {
        ListEntry entry = page.getEntry();
        byte[] bytes = entry == null
                ? new byte[0]
                : page.ports().book().paper(entry.id(), language).orElse(new byte[0]);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        try {
            if (entry == null || bytes.length == 0) {
                answer.responseSendError(404, viewer.words().text("comparison.paper.broken"));
            } else {
                answer.setResponseContentType("application/pdf");
                answer.setResponseContentLength(bytes.length);
                answer.setResponseHeader(
                        "Content-Disposition", "attachment; filename=\"acta-" + entry.id() + "-" + language + ".pdf\"");
                answer.setResponseHeader("Cache-Control", "no-store");
                answer.getResponseOutputStream().write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The paper of comparison " + page.getList() + " could not be sent", e);
        }
        faces.responseComplete();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getOn() {
        return on == null ? viewer.today() : on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(@Nullable String remarks) {
        this.remarks = remarks == null ? "" : remarks;
    }
}
