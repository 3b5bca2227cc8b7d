package org.cartera.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.decisionlog.Replay;
import org.cartera.domain.portfolio.PolicyArchive.Kind;
import org.cartera.domain.portfolio.PolicyArchive.Version;
import org.cartera.domain.portfolio.PolicyDesk;
import org.cartera.web.words.RulesTitle;
import org.jspecify.annotations.Nullable;

/** The rules that decided, by the names that people know them by. A version never changes, so its title is looked up once. */
@Named
@ApplicationScoped
public class RulesTitles {
    @Inject
    Replay replay;

    @Inject
    PolicyDesk desk;

    @Inject
    Viewer viewer;

    private final Map<String, RulesTitle> known = new ConcurrentHashMap<>();

    /** Of a version's name in the log, for the organisation shown and in the reader's language. */
    public String of(@Nullable String version) {
        return version == null
                ? ""
                : viewer.organisation()
                        .map(id -> title(id, version).of(version, viewer.words()))
                        .orElse("");
    }

    private RulesTitle title(OrganisationId organisation, String version) {
        return known.computeIfAbsent(organisation + "|" + version, key -> looked(organisation, version));
    }

    private RulesTitle looked(OrganisationId organisation, String version) {
        LocalDate policyFrom = from(organisation, Kind.POLICY, RulesTitle.ownPolicy(version));
        LocalDate strategyFrom = from(organisation, Kind.STRATEGY, RulesTitle.ownStrategy(version));
        return replay.policies()
                .version(version)
                .map(rules -> new RulesTitle(
                        rules.hold().name(),
                        policyFrom,
                        rules.strategies().standard().name(),
                        strategyFrom))
                .orElse(new RulesTitle(null, policyFrom, null, strategyFrom));
    }

    private @Nullable LocalDate from(OrganisationId organisation, Kind kind, @Nullable Integer number) {
        return number == null
                ? null
                : desk.history(organisation, kind).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(Version::effectiveFrom)
                        .orElse(null);
    }
}
