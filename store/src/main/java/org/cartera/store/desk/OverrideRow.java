package org.cartera.store.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.diagnosis.DiagnosisBook;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of somebody's acting without a diagnosis. */
@Entity
@Table(name = "diagnosis_override")
@NullUnmarked
public class OverrideRow extends AccountRow {
    private OffsetDateTime at;
    private String rule;
    private String reason;

    protected OverrideRow() {}

    OverrideRow(String id, AccountKey account, OffsetDateTime at, String rule, String reason, String by) {
        super(id, account, by);
        this.at = at;
        this.rule = rule;
        this.reason = reason;
    }

    DiagnosisBook.Overridden toOverridden() {
        return new DiagnosisBook.Overridden(at.toInstant(), rule, reason, createdBy);
    }
}
