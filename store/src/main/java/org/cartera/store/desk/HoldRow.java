package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.HoldInForce;
import org.cartera.domain.customer.AccountKey;
import org.cartera.store.GroundText;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a hold, as a person places and lifts it; runs write the same table set by set. */
@Entity
@Table(name = "hold")
@NullUnmarked
public class HoldRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold_number")
    @SequenceGenerator(name = "hold_number", sequenceName = "hold_number", allocationSize = 1)
    private Long id;

    private String organisation;
    private String customer;
    private LocalDate since;
    private String origin;

    @Column(name = "placed_by")
    private String placedBy;

    private String reason;
    private String grounds;

    @Column(name = "released_on")
    private LocalDate releasedOn;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "release_reason")
    private String releaseReason;

    @Version
    private long version;

    protected HoldRow() {}

    HoldRow(AccountKey account, LocalDate since, List<Ground> grounds, String reason, String by) {
        this.organisation = account.organisation().value();
        this.customer = account.customer().value();
        this.since = since;
        this.origin = HoldInForce.Origin.PERSON.name();
        this.placedBy = by;
        this.reason = reason;
        this.grounds = GroundText.of(grounds);
    }

    /** A hold of the policy becomes a person's: from now on only a person lifts it. */
    void takeOver(List<Ground> newGrounds, String why, String by) {
        origin = HoldInForce.Origin.PERSON.name();
        grounds = GroundText.of(newGrounds);
        reason = why;
        placedBy = by;
    }

    void release(LocalDate on, String why, String by) {
        releasedOn = on;
        releasedBy = by;
        releaseReason = why;
    }
}
