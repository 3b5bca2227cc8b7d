package org.cartera.config.policy;

import java.time.LocalDate;
import org.cartera.domain.commission.CommissionPlan;
import org.cartera.domain.commission.Commissions;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;

/** The plan of commissions: from the policy of the organisation, else the installation's. */
public final class CommissionPlansInForce implements Commissions.Plans {
    private final BasePolicies base;
    private final PolicyArchive archive;

    public CommissionPlansInForce(BasePolicies base, PolicyArchive archive) {
        this.base = base;
        this.archive = archive;
    }

    @Override
    public CommissionPlan inForce(OrganisationId organisation, LocalDate asOf) {
        YamlNode policy = archive.inForce(organisation, Kind.POLICY, asOf)
                .map(stored -> YamlNode.parse(stored.yaml()))
                .orElse(base.policy());
        return PolicyReader.commission(policy);
    }
}
