package org.cartera.store.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cartera.domain.customer.AccountKey;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a dispute that a diagnosis raised; its id is the dispute's. */
@Entity
@Table(name = "diagnosis_dispute")
@NullUnmarked
public class RaisedRow extends AccountRow {
    protected RaisedRow() {}

    RaisedRow(String dispute, AccountKey account, String by) {
        super(dispute, account, by);
    }
}
