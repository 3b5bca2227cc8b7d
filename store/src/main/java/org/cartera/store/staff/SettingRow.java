package org.cartera.store.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.OrganisationSettings;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of an organisation's settings. */
@Entity
@Table(name = "organisation_setting")
@NullUnmarked
public class SettingRow {
    @Id
    private String organisation;

    @Column(name = "display_name")
    private String displayName;

    private String zone;
    private String language;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long version;

    protected SettingRow() {}

    SettingRow(OrganisationId organisation) {
        this.organisation = organisation.value();
    }

    void take(OrganisationSettings settings, String by) {
        ZoneId chosen = settings.zone();
        displayName = settings.displayName();
        zone = chosen == null ? null : chosen.getId();
        language = settings.language();
        changedBy = by;
    }

    OrganisationSettings toSettings() {
        return new OrganisationSettings(
                new OrganisationId(organisation),
                displayName,
                zone == null ? null : ZoneId.of(zone),
                language,
                version);
    }

    String changedBy() {
        return changedBy;
    }

    long version() {
        return version;
    }
}
