package org.cartera.config.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews;

/** The stored policies of an organisation where it has its own, else those of the installation. A version is read once and kept. */
public final class PoliciesInForce implements Policies {
    private final BasePolicies base;
    private final PolicyArchive archive;
    private final PortfolioViews views;
    private final Map<String, PolicySet> read = new ConcurrentHashMap<>();

    public PoliciesInForce(BasePolicies base, PolicyArchive archive, PortfolioViews views) {
        this.base = base;
        this.archive = archive;
        this.views = views;
    }

    @Override
    public PolicySet inForce(OrganisationId organisation, LocalDate asOf) {
        Optional<Version> policy = archive.inForce(organisation, Kind.POLICY, asOf);
        Optional<Version> strategy = archive.inForce(organisation, Kind.STRATEGY, asOf);
        String country = views.organisations().stream()
                .filter(known -> known.id().equals(organisation))
                .findFirst()
                .map(Organisation::country)
                .orElse(null);
        String version = "policy " + name(policy) + ", strategy " + name(strategy);
        return read.computeIfAbsent(
                organisation + "|" + country + "|" + version,
                key -> PolicyReader.read(
                        version,
                        policy.map(stored -> YamlNode.parse(stored.yaml())).orElse(base.policy()),
                        strategy.map(stored -> YamlNode.parse(stored.yaml())).orElse(base.strategy()),
                        country));
    }

    private String name(Optional<Version> version) {
        return version.map(stored -> "v" + stored.number()).orElse(base.name());
    }
}
