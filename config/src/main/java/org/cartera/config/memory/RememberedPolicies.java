package org.cartera.config.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicyArchive;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.portfolio.ShortMemory;

/** The rules in force, as they were a moment ago. */
public final class RememberedPolicies implements Policies {
    private final Policies policies;
    private final ShortMemory<Asked, PolicySet> memory;

    private record Asked(OrganisationId organisation, LocalDate asOf) {}

    public RememberedPolicies(Policies policies, Clock clock, Duration time) {
        this.policies = policies;
        this.memory = new ShortMemory<>(clock, time);
    }

    @Override
    public PolicySet inForce(OrganisationId organisation, LocalDate asOf) {
        return memory.get(new Asked(organisation, asOf), () -> Optional.of(policies.inForce(organisation, asOf)))
                .orElseThrow();
    }

    /** An archive whose additions are seen here at once. */
    public PolicyArchive noticing(PolicyArchive archive) {
        return new PolicyArchive() {
            @Override
            public Optional<Version> inForce(OrganisationId organisation, Kind kind, LocalDate asOf) {
                return archive.inForce(organisation, kind, asOf);
            }

            @Override
            public List<Version> history(OrganisationId organisation, Kind kind) {
                return archive.history(organisation, kind);
            }

            @Override
            public int add(Version version) {
                try {
                    return archive.add(version);
                } finally {
                    memory.forget();
                }
            }
        };
    }
}
