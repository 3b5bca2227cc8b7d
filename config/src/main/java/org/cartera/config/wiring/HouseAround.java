package org.cartera.config.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.cartera.domain.comparison.Surroundings;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.portfolio.Desk;
import org.cartera.domain.portfolio.Policies;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.statement.StatementFacts;

/** The house as comparisons see it. */
final class HouseAround implements Surroundings {
    private final StatementFacts facts;
    private final Policies policies;
    private final Desk desk;
    private final Clock clock;
    private final Function<OrganisationId, LocalDate> today;

    HouseAround(
            StatementFacts facts,
            Policies policies,
            Desk desk,
            Clock clock,
            Function<OrganisationId, LocalDate> today) {
        this.facts = facts;
        this.policies = policies;
        this.desk = desk;
        this.clock = clock;
        this.today = today;
    }

    @Override
    public long generation(OrganisationId organisation) {
        return facts.generationBefore(organisation, clock.instant()).orElse(0L);
    }

    @Override
    public Optional<CustomerFacts> facts(AccountKey account, long generation) {
        return generation == 0 ? Optional.empty() : Optional.of(facts.all(account, generation));
    }

    @Override
    public Rules rules(OrganisationId organisation) {
        LocalDate day = today.apply(organisation);
        PolicySet rules = policies.inForce(organisation, day);
        return new Rules(day, rules.terms(), rules.calendar(), rules.comparison(), rules.cash());
    }

    @Override
    public String dispute(Dispute dispute, String by) {
        return desk.dispute(dispute, by);
    }

    @Override
    public void settle(String dispute, LocalDate on, String outcome, String by) {
        desk.settleDispute(dispute, on, outcome, by);
    }
}
