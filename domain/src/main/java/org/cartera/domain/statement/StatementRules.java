package org.cartera.domain.statement;

import java.time.LocalDate;
import org.cartera.domain.customer.OrganisationId;

/**
 * How an organisation wants the statements of a run.
 *
 * @param form of every statement
 * @param sending which of them leave
 */
public record StatementRules(StatementForm form, StatementPolicy sending) {

    /** The rules that finance has put in force. */
    public interface Book {
        StatementRules inForce(OrganisationId organisation, LocalDate asOf);
    }
}
