package org.cartera.config.policy;

import java.time.LocalDate;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.statement.StatementRules;

/** How statements are produced and sent: from the policy of the organisation, else the installation's. */
public final class StatementRulesInForce implements StatementRules.Book {
    private final BasePolicies base;
    private final PolicyArchive archive;

    public StatementRulesInForce(BasePolicies base, PolicyArchive archive) {
        this.base = base;
        this.archive = archive;
    }

    @Override
    public StatementRules inForce(OrganisationId organisation, LocalDate asOf) {
        YamlNode policy = archive.inForce(organisation, Kind.POLICY, asOf)
                .map(stored -> YamlNode.parse(stored.yaml()))
                .orElse(base.policy());
        return PolicyReader.statements(policy);
    }
}
