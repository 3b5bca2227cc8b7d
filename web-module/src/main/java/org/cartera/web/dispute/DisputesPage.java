package org.cartera.web.dispute;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.web.page.Portfolio;
import org.cartera.web.page.Viewer;
import org.jspecify.annotations.Nullable;

/** What waits for a department's answer, the latest first. */
@Named
@ViewScoped
public class DisputesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Portfolio portfolio;

    @Inject
    Viewer viewer;

    private String department = "";
    private boolean onlyLate;
    private transient @Nullable List<DisputeLine> all;

    /** Those of the chosen department; of all of them, or the late ones. */
    public List<DisputeLine> getLines() {
        return all().stream()
                .filter(one -> department.isEmpty()
                        || one.waiting().dispute().department().equals(department))
                .filter(one -> !onlyLate || one.getLate() > 0)
                .toList();
    }

    private List<DisputeLine> all() {
        List<DisputeLine> known = all;
        if (known == null) {
            known = viewer.organisation().map(this::read).orElse(List.of());
            all = known;
        }
        return known;
    }

    private List<DisputeLine> read(OrganisationId organisation) {
        LocalDate today = viewer.today();
        BusinessCalendar calendar =
                portfolio.policies().inForce(organisation, today).calendar();
        DisputePolicy policy = portfolio.disputePolicies().inForce(organisation, today);
        return portfolio.disputes().open(organisation, today).stream()
                .map(one -> new DisputeLine(one, one.deadline(policy, calendar), today, viewer.words()))
                .sorted(Comparator.comparing(DisputeLine::getDeadline).thenComparing(DisputeLine::getId))
                .toList();
    }

    /** Reads again what waits. */
    public void refresh() {
        all = null;
    }

    public String getHeadline() {
        long late = all().stream().filter(one -> one.getLate() > 0).count();
        String open = viewer.words().counted("inbox.disputes.open", all().size());
        return late == 0 ? open : open + " · " + viewer.words().counted("inbox.disputes.late", late);
    }

    public List<String> getDepartments() {
        return DisputePolicy.DEPARTMENTS;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department != null && DisputePolicy.DEPARTMENTS.contains(department) ? department : "";
    }

    public boolean isOnlyLate() {
        return onlyLate;
    }

    public void setOnlyLate(boolean onlyLate) {
        this.onlyLate = onlyLate;
    }
}
