package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cartera.domain.calendar.DateSpan;
import org.cartera.domain.contact.Pause;
import org.cartera.domain.receivable.InstalmentId;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a pause. */
@Entity
@Table(name = "pause")
@NullUnmarked
public class PauseRow extends AccountRow {
    private String item;

    @Column(name = "from_date")
    private LocalDate firstDay;

    @Column(name = "through_date")
    private LocalDate lastDay;

    /** Ended before its first day: it never held. */
    @Column(name = "void")
    private boolean voided;

    private String reason;

    protected PauseRow() {}

    PauseRow(String id, Pause pause, String by) {
        super(id, pause.account(), by);
        this.item = pause.item() == null ? null : pause.item().toString();
        this.firstDay = pause.days().from();
        this.lastDay = pause.days().through();
        this.reason = pause.reason();
    }

    void end(LocalDate on, String by) {
        LocalDate last = on.minusDays(1);
        voided = last.isBefore(firstDay);
        lastDay = voided ? firstDay : last;
        changedBy = by;
    }

    Pause toPause() {
        return new Pause(
                id, account(), item == null ? null : InstalmentId.parse(item), new DateSpan(firstDay, lastDay), reason);
    }
}
