package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Sellers and their customers, and the help that sellers and collectors ask of each other (S1-22). A seller speaks with his
 * line in the debtor's company only, never with third parties (T4).
 */
public interface SalesDesk {

    /** Login of the seller who looks after a customer. */
    Optional<String> sellerOf(AccountKey account);

    /** Gives a customer to a seller; an empty login: to nobody. */
    void assign(AccountKey account, String login, String by);

    /**
     * Customers of one seller, those in trouble first. Filters: {@code held} (true), {@code overdue} (true). Sorts: name,
     * days, overdue, limit. The sum is what they owe overdue.
     */
    Page<OwnCustomer> customers(OrganisationId organisation, String seller, ListQuery query);

    /**
     * How long a seller's customers take to pay, the currency with the largest amount owed first; none where nothing is
     * owed and nothing was sold.
     *
     * @param days how many days of sales before the date count, the date included
     */
    List<SalesOutstanding> figures(OrganisationId organisation, String seller, LocalDate asOf, int days);

    /**
     * Questions, the newest first. Filters: {@code open} (true, false), {@code seller} (of the customer), {@code forSeller}
     * (true, false), {@code customer}. Sorts: at, name, by.
     */
    Page<Help> help(OrganisationId organisation, ListQuery query);

    /** Asks; yields its number. */
    long ask(AccountKey account, boolean forSeller, String question, String by, Instant at);

    /** @throws Desk.Conflict where somebody has answered already */
    void answer(OrganisationId organisation, long help, String answer, String by, Instant at);

    /**
     * A customer as its seller sees it.
     *
     * @param overdue per currency, as the last run left it
     * @param limit null where none was granted
     * @param limitThrough null where the limit does not expire
     * @param orders that wait at the gate
     * @param questions that wait for an answer
     */
    record OwnCustomer(
            AccountKey account,
            String name,
            boolean held,
            int oldestDaysPastDue,
            Balances open,
            Balances overdue,
            @Nullable Money limit,
            @Nullable LocalDate limitThrough,
            long orders,
            long questions) {}

    /**
     * One question with its answer.
     *
     * @param forSeller the customer's seller is asked, else the collectors are
     * @param seller of the customer; empty where it has none
     * @param answeredAt null while it waits
     */
    record Help(
            long id,
            AccountKey account,
            String customerName,
            boolean forSeller,
            String seller,
            String by,
            Instant at,
            String question,
            String answer,
            String answeredBy,
            @Nullable Instant answeredAt) {}
}
