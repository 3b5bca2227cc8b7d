package org.cartera.domain.portfolio;

import java.util.List;
import java.util.Optional;
import org.cartera.domain.credit.CorporateGroup;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk.Versioned;

/** Corporate groups as people keep them: who belongs to one from when to when, and the limit that they share. */
public interface GroupDesk {

    /** By name. */
    List<CorporateGroup> all(OrganisationId organisation);

    Optional<Versioned<CorporateGroup>> find(OrganisationId organisation, String id);

    /** @throws Desk.Conflict where somebody else has changed it in between */
    void save(Versioned<CorporateGroup> group, String by);
}
