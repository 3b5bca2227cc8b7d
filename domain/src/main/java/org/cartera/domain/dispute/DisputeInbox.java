package org.cartera.domain.dispute;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The disputes that wait for one of our departments. Nobody there need know the customer to answer. */
public interface DisputeInbox {

    /** Those that run on a date, the oldest first. */
    List<Waiting> open(OrganisationId organisation, LocalDate on);

    /**
     * Stores a dispute under a new id, which it returns; the id of the one handed in is ignored.
     *
     * @param answerBy the last day for its department's answer
     */
    String raise(Dispute dispute, LocalDate answerBy, String by);

    /**
     * Hands a dispute to a department and somebody in it.
     *
     * @param owner who answers there; empty: nobody in particular
     * @param answerBy the day by which; null: as the policy says
     * @param version as it was read
     * @throws ChangedMeanwhile where somebody else changed it since
     */
    void assign(String dispute, String department, String owner, @Nullable LocalDate answerBy, long version, String by);

    /**
     * @param customerName as the newest read tells it
     * @param answerBy the day that somebody named; null where the policy says
     */
    record Waiting(Dispute dispute, String customerName, String owner, @Nullable LocalDate answerBy, long version) {

        /** The last day on which its department should answer. */
        public LocalDate deadline(DisputePolicy policy, BusinessCalendar calendar) {
            LocalDate named = answerBy;
            return named == null ? policy.answerBy(dispute, calendar) : named;
        }
    }

    /** Somebody else changed the dispute in between. */
    final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ChangedMeanwhile(String dispute) {
            super("Dispute " + dispute + " was changed by somebody else");
        }
    }
}
