package org.cartera.domain.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How long our departments may take to answer a dispute (S3-7, S3-15).
 *
 * @param answerDays business days from the day on which it was raised; the last of them is the deadline; 0 or more
 * @param byDepartment those of departments that are given other ones
 * @param daysBeforeDue what a service call brings up is answered so many calendar days before the item is due, so that
 *     somebody can still act (S0-5); 0 or more
 * @param remindEvery business days from one reminder of what was not answered to the next; 0: there is one alone; null: none
 * @param people logins of those who are reminded for a department; whoever owns a dispute there, and its customer's
 *     collector, are reminded all the same
 */
public record DisputePolicy(
        int answerDays,
        Map<String, Integer> byDepartment,
        int daysBeforeDue,
        @Nullable Integer remindEvery,
        Map<String, Set<String>> people) {
    /** The departments that a person chooses from; a rule or an import may name others. */
    public static final List<String> DEPARTMENTS =
            List.of("LOGISTICS", "SALES", "BILLING", "QUALITY", "COLLECTIONS", "OTHER");

    public DisputePolicy {
        byDepartment = Map.copyOf(byDepartment);
        people = Map.copyOf(people);
        if (daysBeforeDue < 0) {
            throw new IllegalArgumentException("A problem is solved 0 or more days before the due date");
        }
        if (remindEvery != null && remindEvery < 0) {
            throw new IllegalArgumentException("Reminders are 0 or more business days apart");
        }
        if (answerDays < 0 || byDepartment.values().stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("A department answers within 0 or more business days");
        }
    }

    /** One that reminds nobody. */
    public DisputePolicy(int answerDays, Map<String, Integer> byDepartment, int daysBeforeDue) {
        this(answerDays, byDepartment, daysBeforeDue, null, Map.of());
    }

    /**
     * The newest day, today included, on which a department that has not answered is reminded: the first business day after
     * the deadline, then each time {@code remindEvery} of them have passed. Empty where that day is still to come.
     */
    public Optional<LocalDate> remindedOn(LocalDate deadline, LocalDate today, BusinessCalendar calendar) {
        if (remindEvery == null || !deadline.isBefore(today)) {
            return Optional.empty();
        }
        LocalDate next = calendar.plusBusinessDays(deadline, 1);
        LocalDate newest = null;
        while (!next.isAfter(today)) {
            newest = next;
            next = remindEvery == 0 ? LocalDate.MAX : calendar.plusBusinessDays(next, remindEvery);
        }
        return Optional.ofNullable(newest);
    }

    /** The last day on which its department should answer. */
    public LocalDate answerBy(Dispute dispute, BusinessCalendar calendar) {
        int days = byDepartment.getOrDefault(dispute.department(), answerDays);
        return calendar.plusBusinessDays(calendar.nextOrSame(dispute.running().from()), days);
    }

    /**
     * The last day for what a customer brought up before his item was due: some days before it, or on it where that is too
     * late already, and never later than the department's usual days. An item that is overdue has these alone.
     */
    public LocalDate answerBeforeDue(Dispute dispute, LocalDate due, BusinessCalendar calendar) {
        LocalDate usual = answerBy(dispute, calendar);
        LocalDate raised = dispute.running().from();
        return Stream.of(due.minusDays(daysBeforeDue), due)
                .filter(day -> !day.isBefore(raised))
                .findFirst()
                .filter(day -> day.isBefore(usual))
                .orElse(usual);
    }

    /** The policy of each organisation. */
    public interface Book {
        DisputePolicy inForce(OrganisationId organisation, LocalDate asOf);
    }
}
