package org.cartera.web.administration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.staff.OrganisationBook;
import org.cartera.domain.staff.OrganisationSettings;
import org.cartera.domain.staff.Role;
import org.cartera.web.frame.CurrentUser;
import org.cartera.web.security.Allowed;
import org.cartera.web.text.Notices;
import org.jspecify.annotations.Nullable;

/** Our organisations, as the ERP knows them and as we name them. */
@Named
@ViewScoped
public class Organisations implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OrganisationBook book;

    @Inject
    transient CurrentUser me;

    @Inject
    transient Allowed allowed;

    @Inject
    transient Notices notices;

    private String id = "";
    private @Nullable String displayName;
    private @Nullable String zone;
    private String language = "es";
    private long version;

    public List<Organisation> getAll() {
        allowed.only(Role.ADMINISTRATOR, Role.AUDITOR);
        return book.asRead();
    }

    public OrganisationSettings settings(Organisation organisation) {
        return book.settings(organisation.id());
    }

    public boolean isEditable() {
        return allowed.any(Role.ADMINISTRATOR);
    }

    public void edit(String organisation) {
        take(book.settings(new OrganisationId(organisation)));
    }

    public void save() {
        allowed.only(Role.ADMINISTRATOR);
        OrganisationId organisation = new OrganisationId(id);
        ZoneId chosen;
        try {
            chosen = zone == null || zone.isBlank() ? null : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            notices.refused("organisations.badZone", String.valueOf(zone));
            return;
        }
        try {
            book.save(
                    new OrganisationSettings(organisation, blankToNull(displayName), chosen, language, version),
                    me.getLogin());
            notices.done("organisations.saved", id);
        } catch (OrganisationBook.Changed e) {
            take(book.settings(organisation));
            notices.refused("organisations.conflict", id);
        }
    }

    private void take(OrganisationSettings settings) {
        ZoneId chosen = settings.zone();
        id = settings.id().value();
        displayName = settings.displayName();
        zone = chosen == null ? null : chosen.getId();
        language = settings.language();
        version = settings.version();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getId() {
        return id;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
