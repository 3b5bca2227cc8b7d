package org.cartera.config.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.PortfolioViews;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Policies as YAML in the archive. A draft is read with the other text in force, exactly as it would be tonight. */
public final class WrittenPolicies implements PolicyDesk {
    private static final String DRAFT = "draft";

    private final BasePolicies base;
    private final PolicyArchive archive;
    private final PortfolioViews views;
    private final BiPredicate<OrganisationId, String> letters;

    /** @param letters whether an organisation has a letter of that name in every language */
    public WrittenPolicies(
            BasePolicies base,
            PolicyArchive archive,
            PortfolioViews views,
            BiPredicate<OrganisationId, String> letters) {
        this.base = base;
        this.archive = archive;
        this.views = views;
        this.letters = letters;
    }

    @Override
    public String text(OrganisationId organisation, Kind kind, LocalDate asOf) {
        return inForce(organisation, kind, asOf).map(Version::yaml).orElseGet(() -> shipped(kind)
                .yaml());
    }

    private YamlNode shipped(Kind kind) {
        return kind == Kind.POLICY ? base.policy() : base.strategy();
    }

    @Override
    public List<Version> history(OrganisationId organisation, Kind kind) {
        return archive.history(organisation, kind);
    }

    @Override
    public Optional<Version> inForce(OrganisationId organisation, Kind kind, LocalDate asOf) {
        return archive.inForce(organisation, kind, asOf);
    }

    @Override
    public List<RuleAge> ages(OrganisationId organisation, Kind kind, LocalDate asOf) {
        return RuleAges.of(
                shipped(kind),
                history(organisation, kind).stream()
                        .filter(version -> !version.effectiveFrom().isAfter(asOf))
                        .sorted(Comparator.comparing(Version::effectiveFrom).thenComparing(Version::number))
                        .toList());
    }

    @Override
    public PolicySet read(OrganisationId organisation, Kind kind, LocalDate asOf, String yaml) {
        String country = views.organisations().stream()
                .filter(known -> known.id().equals(organisation))
                .findFirst()
                .map(Organisation::country)
                .orElse(null);
        Kind other = kind == Kind.POLICY ? Kind.STRATEGY : Kind.POLICY;
        YamlNode beside = inForce(organisation, other, asOf)
                .map(stored -> YamlNode.parse(stored.yaml()))
                .orElseGet(() -> shipped(other));
        try {
            YamlNode draft = YamlNode.parse(yaml);
            if (kind == Kind.POLICY) {
                return PolicyReader.read(DRAFT, draft, beside, country);
            }
            PolicySet read = PolicyReader.read(DRAFT, beside, draft, country);
            Letters.check(read.strategies(), letter -> letters.test(organisation, letter));
            return read;
        } catch (PolicyInvalidException e) {
            throw new Invalid(new Flaw(e.path(), YamlLines.of(yaml, e.path()), e.code(), e.values(), e.problem()), e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            String problem = String.valueOf(e.getProblem());
            throw new Invalid(new Flaw("", line, "yaml", List.of(problem), problem), e);
        } catch (IllegalArgumentException | YAMLException e) {
            throw new Invalid(
                    new Flaw("", 0, PolicyInvalidException.OTHER, List.of(), String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public Map<StageId, String> rationales(String yaml) {
        return StrategiesReader.rationales(YamlNode.parse(yaml));
    }

    @Override
    public int publish(
            OrganisationId organisation,
            Kind kind,
            LocalDate from,
            String yaml,
            String author,
            String rationale,
            int newest) {
        read(organisation, kind, from, yaml);
        int there = history(organisation, kind).stream()
                .mapToInt(Version::number)
                .max()
                .orElse(0);
        if (there != newest) {
            throw new Desk.Conflict(
                    "The newest " + kind + " of " + organisation + " is version " + there + ", not " + newest);
        }
        return archive.add(new Version(organisation, kind, 0, from, author, rationale, yaml));
    }
}
