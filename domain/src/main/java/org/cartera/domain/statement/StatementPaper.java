package org.cartera.domain.statement;

import java.util.List;
import java.util.Locale;
import org.cartera.domain.customer.Organisation;

/**
 * A statement with all that its papers say beside the figures.
 *
 * @param number what the paper calls itself; the same for the same account, period, currency, form and basis
 * @param version from 1; a later one replaces what the earlier ones said
 * @param address lines of the customer's postal address; empty where there is none
 * @param language of the paper: Spanish, else English
 */
public record StatementPaper(
        Statement statement,
        StatementNote note,
        Organisation organisation,
        String number,
        int version,
        List<String> address,
        Locale language) {

    public StatementPaper {
        address = List.copyOf(address);
    }

    /** The same paper as another version. */
    public StatementPaper as(int newVersion) {
        return new StatementPaper(statement, note, organisation, number, newVersion, address, language);
    }

    /** The number of a statement: {@code ACME-20261130-30-COP}, with the length in days; forms and bases by a letter. */
    public static String numberOf(Statement statement) {
        Period period = statement.period();
        return statement.account().customer().value()
                + "-"
                + period.through().toString().replace("-", "")
                + "-"
                + (period.through().toEpochDay() - period.from().toEpochDay() + 1)
                + "-"
                + statement.currency().getCurrencyCode()
                + (statement.form() == StatementForm.OPEN_ITEM ? "-O" : "-B")
                + (statement.basis() == StatementBasis.VALUE_DATE ? "V" : "K");
    }
}
