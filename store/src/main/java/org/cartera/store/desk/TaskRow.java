package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a task, of which a person changes the outcome only. */
@Entity
@Table(name = "task")
@NullUnmarked
public class TaskRow {
    @Id
    private Long id;

    private String status;
    private String outcome;

    @Column(name = "done_at")
    private OffsetDateTime doneAt;

    @Column(name = "done_by")
    private String doneBy;

    @Version
    private long version;

    protected TaskRow() {}

    boolean isOpen() {
        return "OPEN".equals(status);
    }

    void finish(String how, OffsetDateTime at, String by) {
        status = "DONE";
        outcome = how;
        doneAt = at;
        doneBy = by;
    }
}
