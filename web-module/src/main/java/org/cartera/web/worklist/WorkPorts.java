package org.cartera.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.staff.Role;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.cartera.domain.worklist.AbsenceBook;
import org.cartera.domain.worklist.Negotiations;
import org.cartera.domain.worklist.WorkBook;
import org.cartera.domain.worklist.WorkPolicy;
import org.cartera.domain.worklist.Worklist;

/** The ports of the worklist's pages, which a page kept in a session can hold on to. */
@ApplicationScoped
public class WorkPorts {
    @Inject
    WorkBook book;

    @Inject
    WorkBook.Rules rules;

    @Inject
    NegotiationBook positions;

    @Inject
    AbsenceBook absences;

    @Inject
    Staff staff;

    /** Fallback positions, for those who negotiate. */
    public Negotiations negotiations(LocalDate today) {
        return new Negotiations(positions, book, today);
    }

    public AbsenceBook absences() {
        return absences;
    }

    public WorkBook book() {
        return book;
    }

    public WorkPolicy policy(OrganisationId organisation, LocalDate asOf) {
        return rules.inForce(organisation, asOf);
    }

    public Worklist list(OrganisationId organisation, LocalDate asOf) {
        return Worklist.of(organisation, asOf, book, policy(organisation, asOf));
    }

    /** Those who may look after customers, by name. */
    public List<User> collectors() {
        return staff.all().stream()
                .filter(user -> user.active() && (user.has(Role.COLLECTOR) || user.has(Role.CREDIT_MANAGER)))
                .toList();
    }

    /** A person's name; the login where nobody bears it any more. */
    public String name(String login) {
        return staff.find(login).map(User::name).orElse(login);
    }
}
