package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.dispute.DisputeInbox.Waiting;
import org.cartera.domain.dispute.DisputePolicy;
import org.cartera.domain.portfolio.Policies;
import org.jspecify.annotations.Nullable;

/** The disputes whose department has not answered by its day (S3-15): named by somebody, else as the policy says. */
public record LateDisputes(DisputeInbox inbox, DisputePolicy.Book rules, Policies policies) {

    /**
     * Those that run on a date and should have been answered before it, the oldest first.
     *
     * @param on today in the organisation's zone
     */
    public List<Late> on(OrganisationId organisation, LocalDate on) {
        List<Waiting> open = inbox.open(organisation, on);
        if (open.isEmpty()) {
            return List.of();
        }
        DisputePolicy policy = rules.inForce(organisation, on);
        BusinessCalendar calendar = policies.inForce(organisation, on).calendar();
        return open.stream()
                .map(one -> late(one, one.deadline(policy, calendar), policy, on, calendar))
                .filter(one -> one.deadline().isBefore(on))
                .toList();
    }

    private static Late late(
            Waiting one, LocalDate deadline, DisputePolicy policy, LocalDate on, BusinessCalendar calendar) {
        return new Late(one, deadline, policy.remindedOn(deadline, on, calendar).orElse(null));
    }

    /**
     * @param deadline the last day for the answer
     * @param remindedOn the newest day on which our people are told of it; null: none has come yet
     */
    public record Late(Waiting waiting, LocalDate deadline, @Nullable LocalDate remindedOn) {}
}
