package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Balances;

/** What the pages show of the gate beside the queue of held orders. Writes nothing. */
public interface GateViews {

    /**
     * Customers with a hold in force. Filters: {@code origin} (POLICY, PERSON), {@code rule}, {@code customer}. Sorts: name,
     * overdue, days, since, origin; the longest held first.
     */
    Page<HeldCustomer> heldCustomers(OrganisationId organisation, ListQuery query);

    /** Everybody who entered an order that waits, by name. */
    List<String> sellers(OrganisationId organisation);

    /** How many orders wait. */
    long waiting(OrganisationId organisation);

    /**
     * Releases and their requests, the newest first. Filters: {@code state}, {@code customer}, {@code by}. Sorts: at, name,
     * by, amount, until.
     */
    Page<Release> releases(OrganisationId organisation, ListQuery query);

    /**
     * A customer with a hold in force.
     *
     * @param by who placed it: a person's login, else the policy's version
     * @param overdue per currency, as the last run left it
     * @param orders that wait
     */
    record HeldCustomer(
            AccountKey account,
            String name,
            LocalDate since,
            boolean byPerson,
            String by,
            Balances overdue,
            int oldestDaysPastDue,
            long orders,
            List<Ground> grounds) {
        public HeldCustomer {
            grounds = List.copyOf(grounds);
        }
    }

    /** A release or the request for one, with whose orders it is about. */
    record Release(ReleaseRequest request, String customerName) {}
}
