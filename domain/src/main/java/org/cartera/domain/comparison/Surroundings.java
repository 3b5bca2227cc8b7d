package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.Optional;
import org.cartera.domain.calendar.BusinessCalendar;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.dispute.Dispute;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.LedgerTerms;
import org.cartera.domain.reconciliation.CashPolicy;

/** What comparisons need of the rest of the house: facts, rules, and the disputes that pause dunning. */
public interface Surroundings {

    /** The number of the newest generation of facts; 0 where nothing was read yet. */
    long generation(OrganisationId organisation);

    /** All facts of an account, settled documents too; empty where the generation does not know it. */
    Optional<CustomerFacts> facts(AccountKey account, long generation);

    /** In force today. */
    Rules rules(OrganisationId organisation);

    /** Raises a dispute and answers with its id. */
    String dispute(Dispute dispute, String by);

    void settle(String dispute, LocalDate on, String outcome, String by);

    /** @param today the business date */
    record Rules(
            LocalDate today, LedgerTerms terms, BusinessCalendar calendar, ComparisonPolicy policy, CashPolicy cash) {}
}
