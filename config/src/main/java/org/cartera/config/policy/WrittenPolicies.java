package org.cartera.config.policy;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews;
import org.yaml.snakeyaml.error.YAMLException;

/** Policies as YAML in the archive. A draft is read with the strategy in force, exactly as it would be tonight. */
public final class WrittenPolicies implements PolicyDesk {
    private static final String DRAFT = "draft";

    private final BasePolicies base;
    private final PolicyArchive archive;
    private final PortfolioViews views;

    public WrittenPolicies(BasePolicies base, PolicyArchive archive, PortfolioViews views) {
        this.base = base;
        this.archive = archive;
        this.views = views;
    }

    @Override
    public String text(OrganisationId organisation, LocalDate asOf) {
        return archive.inForce(organisation, Kind.POLICY, asOf)
                .map(Version::yaml)
                .orElseGet(() -> base.policy().yaml());
    }

    @Override
    public List<Version> history(OrganisationId organisation) {
        return archive.history(organisation, Kind.POLICY);
    }

    @Override
    public PolicySet read(OrganisationId organisation, LocalDate asOf, String yaml) {
        String country = views.organisations().stream()
                .filter(known -> known.id().equals(organisation))
                .findFirst()
                .map(Organisation::country)
                .orElse(null);
        YamlNode strategy = archive.inForce(organisation, Kind.STRATEGY, asOf)
                .map(stored -> YamlNode.parse(stored.yaml()))
                .orElse(base.strategy());
        try {
            return PolicyReader.read(DRAFT, YamlNode.parse(yaml), strategy, country);
        } catch (IllegalArgumentException | YAMLException e) {
            throw new Invalid(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public int publish(
            OrganisationId organisation, LocalDate from, String yaml, String author, String rationale, int newest) {
        read(organisation, from, yaml);
        int there =
                history(organisation).stream().mapToInt(Version::number).max().orElse(0);
        if (there != newest) {
            throw new Desk.Conflict(
                    "The newest policy of " + organisation + " is version " + there + ", not " + newest);
        }
        return archive.add(new Version(organisation, Kind.POLICY, 0, from, author, rationale, yaml));
    }
}
