package org.cartera.config.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cartera.config.policy.PolicyReader;
import org.cartera.config.policy.ShippedPolicies;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.PolicyArchive;
import org.junit.jupiter.api.Test;

class RememberedPoliciesTest {
    private static final OrganisationId COMPANY = new OrganisationId("Company");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private int number = 1;
    private final RememberedPolicies policies = new RememberedPolicies(
            (organisation, asOf) -> PolicyReader.read(
                    organisation + " " + asOf + " v" + number,
                    ShippedPolicies.policy(),
                    ShippedPolicies.strategy(),
                    null),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            Duration.ofSeconds(5));

    @Test
    void eachOrganisationAndDateHasItsOwnRules() {
        assertThat(policies.inForce(COMPANY, DAY).version()).isEqualTo("Company 2026-03-02 v1");
        assertThat(policies.inForce(COMPANY, DAY.plusDays(1)).version()).isEqualTo("Company 2026-03-03 v1");
        assertThat(policies.inForce(new OrganisationId("Other"), DAY).version()).isEqualTo("Other 2026-03-02 v1");
    }

    @Test
    void aPolicyPublishedHereHoldsForTheNextOrder() {
        policies.inForce(COMPANY, DAY);
        PolicyArchive archive = policies.noticing(new Archive());
        archive.add(new PolicyArchive.Version(COMPANY, PolicyArchive.Kind.POLICY, 0, DAY, "ana", "stricter", ""));
        assertThat(policies.inForce(COMPANY, DAY).version()).isEqualTo("Company 2026-03-02 v2");
    }

    /** Counts what is added. */
    private final class Archive implements PolicyArchive {
        @Override
        public Optional<Version> inForce(OrganisationId organisation, Kind kind, LocalDate asOf) {
            return Optional.empty();
        }

        @Override
        public List<Version> history(OrganisationId organisation, Kind kind) {
            return List.of();
        }

        @Override
        public int add(Version version) {
            return ++number;
        }
    }
}
