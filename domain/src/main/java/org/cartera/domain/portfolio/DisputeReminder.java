package org.cartera.domain.portfolio;

import java.time.LocalDate;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.staff.Request;

/**
 * A dispute that a department has not answered by its day, as our people are told of it (S3-15).
 *
 * @param id of the notice that tells it; 0 before
 * @param owner who answers there; empty: nobody in particular
 * @param deadline the last day for the answer
 * @param on the day of this reminder: nobody is told twice of the same dispute for the same day
 */
public record DisputeReminder(long id, Dispute dispute, String owner, LocalDate deadline, LocalDate on)
        implements Request {

    @Override
    public AccountKey account() {
        return dispute.account();
    }

    /** The department that is waited for. */
    @Override
    public String by() {
        return dispute.department();
    }

    @Override
    public String reason() {
        return dispute.reason();
    }

    /** It still waits for the answer. */
    @Override
    public boolean isOpen() {
        return dispute.running().through() == null;
    }

    @Override
    public String decidedBy() {
        return "";
    }

    @Override
    public String note() {
        return "";
    }
}
