package org.cartera.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.portfolio.RunRules;
import org.cartera.domain.portfolio.ShortMemory;
import org.cartera.domain.receivable.ErpSource;
import org.jspecify.annotations.Nullable;

/** What a request means that leaves something out: the organisation of the settings, and its business date (K1). */
@ApplicationScoped
public class Standards {
    /** An organisation moves to another zone seldom, and every request asks for it. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    @Inject
    RunRules rules;

    @Inject
    PortfolioViews views;

    @Inject
    ErpSource erp;

    @Inject
    Clock clock;

    private @Nullable ShortMemory<OrganisationId, ZoneId> zones;

    @PostConstruct
    void remember() {
        zones = new ShortMemory<>(clock, REMEMBERED);
    }

    OrganisationId organisation(Optional<String> asked) {
        return asked.filter(text -> !text.isBlank()).map(OrganisationId::new).orElseGet(rules::organisation);
    }

    /** As {@link #organisation}; one that neither a read nor the ERP knows is refused before anything is asked about it. */
    OrganisationId known(Optional<String> asked) {
        OrganisationId id = organisation(asked);
        zone(id);
        return id;
    }

    /** The settings' fixed date, else today in the organisation's zone. */
    LocalDate businessDate(OrganisationId organisation) {
        LocalDate fixed = rules.businessDate();
        return fixed == null ? clock.instant().atZone(zone(organisation)).toLocalDate() : fixed;
    }

    private ZoneId zone(OrganisationId organisation) {
        return Objects.requireNonNull(zones)
                .get(organisation, () -> read(organisation))
                .orElseThrow(() -> Problem.missing("organisation", "There is no organisation " + organisation));
    }

    /** Its name and zone. */
    Organisation named(OrganisationId organisation) {
        return find(organisation)
                .orElseThrow(() -> Problem.missing("organisation", "There is no organisation " + organisation));
    }

    private Optional<ZoneId> read(OrganisationId organisation) {
        return find(organisation).map(Organisation::zone);
    }

    private Optional<Organisation> find(OrganisationId organisation) {
        return among(views.organisations(), organisation).or(() -> among(erp.organisations(), organisation));
    }

    private static Optional<Organisation> among(List<Organisation> all, OrganisationId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
