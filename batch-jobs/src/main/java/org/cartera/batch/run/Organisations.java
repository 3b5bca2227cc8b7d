package org.cartera.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PortfolioViews;
import org.cartera.domain.receivable.ErpSource;

/** Finds an organisation among those already read, else in the ERP itself: the first run comes before the first read. */
@ApplicationScoped
public class Organisations {
    @Inject
    PortfolioViews views;

    @Inject
    ErpSource erp;

    /** Throws an IllegalArgumentException that lists the organisations of the ERP where this one is not among them. */
    public Organisation of(OrganisationId id) {
        return among(views.organisations(), id).orElseGet(() -> {
            List<Organisation> known = erp.organisations();
            return among(known, id)
                    .orElseThrow(() -> new IllegalArgumentException("The ERP has no organisation " + id + ", only "
                            + known.stream().map(Organisation::id).toList()));
        });
    }

    private static Optional<Organisation> among(List<Organisation> all, OrganisationId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
