package org.cartera.config.policy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.FormerPolicies;
import org.cartera.domain.decisionlog.PolicyTexts;
import org.cartera.domain.decisionlog.Seal;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews;
import org.jspecify.annotations.Nullable;

/**
 * The stored policies of an organisation where it has its own, else those of the installation. A version is read once; its
 * name ends with a fingerprint of its whole text, which is kept, because shipped rules change with the program (K12).
 */
public final class PoliciesInForce implements Policies, FormerPolicies {
    private static final int FINGERPRINT = 4;
    private final BasePolicies base;
    private final PolicyArchive archive;
    private final PortfolioViews views;
    private final PolicyTexts texts;
    private final Map<String, PolicySet> read = new ConcurrentHashMap<>();

    public PoliciesInForce(BasePolicies base, PolicyArchive archive, PortfolioViews views, PolicyTexts texts) {
        this.base = base;
        this.archive = archive;
        this.views = views;
        this.texts = texts;
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
                key -> kept(
                        version,
                        policy.map(stored -> YamlNode.parse(stored.yaml())).orElse(base.policy()),
                        strategy.map(stored -> YamlNode.parse(stored.yaml())).orElse(base.strategy()),
                        country));
    }

    private PolicySet kept(String name, YamlNode policy, YamlNode strategy, @Nullable String country) {
        String policyText = policy.yaml();
        String strategyText = strategy.yaml();
        byte[] digest = Seal.digest(policyText + "\n" + strategyText + "\n" + country);
        String version = name + " #" + HexFormat.of().formatHex(digest, 0, FINGERPRINT);
        PolicySet set = PolicyReader.read(version, policy, strategy, country);
        texts.keep(new PolicyTexts.Text(version, policyText, strategyText, country));
        return set;
    }

    @Override
    public Optional<PolicySet> version(String version) {
        return texts.version(version)
                .map(text -> PolicyReader.read(
                        text.version(),
                        YamlNode.parse(text.policy()),
                        YamlNode.parse(text.strategy()),
                        text.country()));
    }

    private String name(Optional<Version> version) {
        return version.map(stored -> "v" + stored.number()).orElse(base.name());
    }
}
