package org.cartera.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.Security;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.ReleaseRequest;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** What the pages show of the gate beside the queue of held orders. Writes nothing. */
public interface GateViews {

    /**
     * Customers with a hold in force. Filters: {@code origin} (POLICY, PERSON), {@code rule}, {@code customer}, {@code since}
     * (a range of days as in {@code [2026-10-24,2026-11-16)}). Sorts: name, overdue, days, since, origin; the longest held first.
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
     * What ends within 60 days or has ended in the credit files that are not closed: limits, temporary increases, reviews,
     * securities (S1-3). Filters: {@code what} (LIMIT, INCREASE, REVIEW, SECURITY), {@code within} (the last day at most
     * so many days ahead; -1: ended). Sorts: on, name, amount, what; the longest ended first.
     */
    Page<Ending> endings(OrganisationId organisation, LocalDate asOf, ListQuery query);

    /**
     * Something of a credit file that ends.
     *
     * @param security its kind; null unless it is a security
     * @param on its last day
     * @param amount null where none belongs to it
     */
    record Ending(
            AccountKey account,
            String customerName,
            What what,
            Security.@Nullable Kind security,
            String reference,
            LocalDate on,
            @Nullable Money amount) {

        /** What ends. */
        public enum What {
            LIMIT,
            INCREASE,
            REVIEW,
            SECURITY
        }
    }

    /**
     * A customer with a hold in force.
     *
     * @param by who placed it: a person's login, else the policy's version
     * @param overdue per currency, as the last run left it
     * @param orders that wait
     * @param releasedUntil the last day of the longest release of all its orders, which may be over; null: none
     * @param asked somebody asks for such a release
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
            List<Ground> grounds,
            @Nullable LocalDate releasedUntil,
            boolean asked) {
        public HeldCustomer {
            grounds = List.copyOf(grounds);
        }
    }

    /** A release or the request for one, with whose orders it is about. */
    record Release(ReleaseRequest request, String customerName) {}
}
