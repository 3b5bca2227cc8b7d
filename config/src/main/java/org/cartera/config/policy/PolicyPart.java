package org.cartera.config.policy;

import java.time.LocalDate;
import java.util.function.Function;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;

/**
 * A part of the policy that no run decides by: the organisation's own, else the installation's. It is read anew each time.
 *
 * @param reader reads the part out of the policy's text
 */
public record PolicyPart<T>(BasePolicies base, PolicyArchive archive, Function<YamlNode, T> reader) {

    public T inForce(OrganisationId organisation, LocalDate asOf) {
        YamlNode policy = archive.inForce(organisation, Kind.POLICY, asOf)
                .map(stored -> YamlNode.parse(stored.yaml()))
                .orElse(base.policy());
        return reader.apply(policy);
    }
}
