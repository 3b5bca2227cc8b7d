package org.cartera.config.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cartera.config.policy.PoliciesInForce;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PortfolioViews;

/** Produces the policies in force. */
@ApplicationScoped
public class PolicyWiring {

    @Produces
    @Singleton
    Policies policies(PolicyArchive archive, PortfolioViews views) {
        return new PoliciesInForce(archive, views);
    }
}
