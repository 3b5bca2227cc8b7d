package org.cartera.domain.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.portfolio.IntentState;
import org.cartera.domain.portfolio.ListQuery;
import org.cartera.domain.portfolio.Page;
import org.cartera.domain.statement.StatementArchive.Kept;
import org.jspecify.annotations.Nullable;

/** Statements as lists, for screens and programs. */
public interface StatementViews {

    /**
     * Statements that were kept, newest first. Filters: {@code currency}, {@code through}, {@code language}, {@code run},
     * {@code newest=true}, {@code delivery}. The search looks at customers and numbers.
     */
    Page<Archived> archived(OrganisationId organisation, ListQuery query);

    /** What runs did not send, the newest run first. Filters: {@code run}, {@code fate}. */
    Page<Unsent> unsent(OrganisationId organisation, ListQuery query);

    /**
     * A kept statement.
     *
     * @param intent the message that brings it; null where none does
     * @param delivery how that stands; null where there is none
     */
    record Archived(Kept kept, String customerName, @Nullable Long intent, @Nullable IntentState delivery) {}

    /** One that a run did not send, because the policy does not or because it is blocked. */
    record Unsent(
            long run,
            LocalDate through,
            AccountKey account,
            String customerName,
            Currency currency,
            Produced.Fate fate,
            List<Ground> grounds) {}
}
