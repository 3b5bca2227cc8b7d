package org.cartera.domain.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.DisputeInbox.Waiting;
import org.cartera.domain.portfolio.DisputeReminder;
import org.cartera.domain.portfolio.StaffNotices;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.cartera.domain.worklist.LateDisputes.Late;

/**
 * Tells a department that it has not answered a dispute by its day, and whoever looks after the customer (S3-7, S3-15): once
 * for each dispute and day of the policy, however often it is asked.
 *
 * @param work who looks after whom
 */
public record RemindDepartments(LateDisputes late, WorkBook work, Staff staff, StaffNotices notices) {

    /** How many notices are new. */
    public int remind(OrganisationId organisation, LocalDate today, Instant now) {
        int told = 0;
        for (Late one : late.on(organisation, today)) {
            LocalDate on = one.remindedOn();
            if (on != null) {
                told += tell(organisation, one, on, today, now);
            }
        }
        return told;
    }

    private int tell(OrganisationId organisation, Late one, LocalDate on, LocalDate today, Instant now) {
        Waiting waiting = one.waiting();
        DisputeReminder reminder = new DisputeReminder(0, waiting.dispute(), waiting.owner(), one.deadline(), on);
        int told = 0;
        for (String login : whom(organisation, waiting, today)) {
            Optional<User> user = staff.find(login).filter(User::active).filter(found -> found.sees(organisation));
            if (user.isPresent() && notices.remind(login, reminder, now)) {
                told++;
            }
        }
        return told;
    }

    /** The department's people, whoever of them was named, the customer's collector and whoever stands in for him. */
    private Set<String> whom(OrganisationId organisation, Waiting waiting, LocalDate today) {
        Set<String> logins = new TreeSet<>(work.collectors(waiting.dispute().account(), today));
        logins.addAll(late.rules()
                .inForce(organisation, today)
                .people()
                .getOrDefault(waiting.dispute().department(), Set.of()));
        if (User.isLogin(waiting.owner())) {
            logins.add(User.normalised(waiting.owner()));
        }
        return logins;
    }
}
