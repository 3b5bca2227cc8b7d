package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.dispute.DisputeInbox;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a dispute. */
@Entity
@Table(name = "dispute")
@NullUnmarked
public class DisputeRow extends AccountRow {
    private String item;
    private String currency;
    private BigDecimal amount;

    @Column(name = "from_date")
    private LocalDate firstDay;

    @Column(name = "through_date")
    private LocalDate lastDay;

    private String department;
    private String reason;
    private String outcome;

    @Enumerated(EnumType.STRING)
    private Dispute.Cause cause;

    /** Who of the department answers. */
    private String owner;

    /** The day that somebody named for the answer; null: as the policy says. */
    @Column(name = "answer_by")
    private LocalDate answerBy;

    /** Settled on or before its first day: it never ran. */
    @Column(name = "void")
    private boolean voided;

    protected DisputeRow() {}

    DisputeRow(String id, Dispute dispute, String by) {
        super(id, dispute.account(), by);
        this.item = dispute.item().toString();
        this.currency = dispute.disputed().currency().getCurrencyCode();
        this.amount = dispute.disputed().amount();
        this.firstDay = dispute.running().from();
        this.lastDay = dispute.running().through();
        this.department = dispute.department();
        this.reason = dispute.reason();
        this.outcome = "";
        this.cause = dispute.cause();
        this.owner = "";
    }

    /** Its last day is the one before. */
    void settle(LocalDate on, String how, String by) {
        LocalDate last = on.minusDays(1);
        voided = last.isBefore(firstDay);
        lastDay = voided ? firstDay : last;
        outcome = how;
        changedBy = by;
    }

    void cause(Dispute.Cause found, String by) {
        cause = found;
        changedBy = by;
    }

    void assign(String to, String somebody, LocalDate by, String who) {
        department = to;
        owner = somebody;
        answerBy = by;
        changedBy = who;
    }

    DisputeInbox.Waiting toWaiting(String customerName) {
        return new DisputeInbox.Waiting(toDispute(), customerName, owner, answerBy, version);
    }

    Dispute toDispute() {
        return new Dispute(
                id,
                account(),
                InstalmentId.parse(item),
                Money.of(Currency.getInstance(currency), amount),
                new DateSpan(firstDay, lastDay),
                department,
                reason,
                cause);
    }
}
