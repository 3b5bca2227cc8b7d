package org.cartera.domain.worklist;

import java.time.LocalDate;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a case waits for a person.
 *
 * @param about a stage's id, a department, a wait reason, a login: what the cause leaves open; empty where nothing
 * @param on the day it is about; before the date of the list it is late
 * @param amount null where it is about no amount
 */
public record Signal(Cause cause, String about, LocalDate on, @Nullable Money amount) {

    public WorkKind kind() {
        return cause.kind;
    }

    /** What has happened; the policy gives points by it. */
    public enum Cause {
        CALL_DUE(WorkKind.CALL),
        /** A talk got unbalanced, and the day to try again has come (S4-6). */
        CALL_AGAIN(WorkKind.CALL),
        SERVICE_CALL_DUE(WorkKind.SERVICE),
        PROMISE_DUE(WorkKind.PROMISE),
        PROMISE_BROKEN(WorkKind.PROMISE),
        PROMISE_PARTLY_KEPT(WorkKind.PROMISE),
        DISPUTE_OPEN(WorkKind.DISPUTE),
        /** Its department has not answered by its day (S3-15). */
        DISPUTE_LATE(WorkKind.DISPUTE),
        MAIL_UNDELIVERED(WorkKind.MAIL),
        CONTACT_BOUNCED(WorkKind.MAIL),
        /** The customer has answered by mail and nobody has read it. */
        REPLY_TO_READ(WorkKind.MAIL),
        TASK_TO_APPROVE(WorkKind.APPROVAL),
        PROMISE_TO_APPROVE(WorkKind.APPROVAL),
        NO_NEXT_ACTION(WorkKind.UNCOVERED);

        private final WorkKind kind;

        Cause(WorkKind kind) {
            this.kind = kind;
        }
    }
}
