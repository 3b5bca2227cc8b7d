package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;

/** What waits for people, and who looks after whom. */
public interface WorkBook {

    /**
     * Every account with a signal as of a date, and every debtor that the policy leaves uncovered. In no order.
     *
     * @param asOf the business date of the last run; promises up to this day are due
     */
    List<WorkCase> cases(OrganisationId organisation, LocalDate asOf, WorkPolicy policy);

    /** Accounts that owe anything, as the last run left them. */
    long debtors(OrganisationId organisation);

    /** What the account paid of its invoices by receipts of a value date in the span, both ends included. */
    PaymentHabits habits(AccountKey account, LocalDate from, LocalDate through);

    /** Logins of whoever looks after the account, by hand or by its portfolio, and of whoever stands in for that person on the day; none: nobody does. */
    Set<String> collectors(AccountKey account, LocalDate on);

    /** Gives accounts to a collector; an empty login: to nobody. */
    void assign(Set<AccountKey> accounts, String login, String by);

    /** The policy's part about work that finance has put in force. */
    interface Rules {
        WorkPolicy inForce(OrganisationId organisation, LocalDate asOf);
    }
}
