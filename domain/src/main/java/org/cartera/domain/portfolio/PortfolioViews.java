package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.Rejected;
import org.jspecify.annotations.Nullable;

/** What the pages show, read from the positions and logs of the last run. Writes nothing. */
public interface PortfolioViews {

    List<Organisation> organisations();

    Overview overview(OrganisationId organisation);

    /** The currencies in which anything is open, overdue or credited; none before the first run. By code. */
    List<Currency> currencies(OrganisationId organisation);

    /** Filters: {@code held} (true), {@code overdue} (true), {@code incomplete} (true), {@code currency}. Sorts: name, id, open, overdue, days, held. */
    Page<CustomerRow> customers(OrganisationId organisation, ListQuery query);

    Optional<CustomerView> customer(AccountKey account);

    /** Filters: {@code status} (OPEN, DONE, DROPPED), {@code stage}, {@code owner}, {@code customer}. Sorts: due, name, amount, stage. */
    Page<TaskRow> tasks(OrganisationId organisation, ListQuery query);

    /** Filters: {@code reason}, {@code kind}. Sorts: kind, key, customer, reason. */
    Page<RejectedRow> rejected(OrganisationId organisation, ListQuery query);

    /** Filters: {@code channel}, {@code status}, {@code person} (true: a person must decide), {@code customer}, {@code stage}, {@code run}. Searches customers and {@link Reference references}. Newest first. */
    Page<CommunicationRow> communications(OrganisationId organisation, ListQuery query);

    /** The message as it was or will be sent; empty where it is not composed yet. */
    Optional<Composer.Message> message(long intent);

    /**
     * The home page's figures, as of the last complete run.
     *
     * @param businessDate null where no run is complete yet
     * @param exposure open receivables and orders less credits, per currency
     */
    record Overview(
            @Nullable LocalDate businessDate,
            @Nullable Generation generation,
            List<Aging> aging,
            Balances open,
            Balances overdue,
            Balances exposure,
            long customers,
            long overdueCustomers,
            long holds,
            Balances heldOverdue,
            long openTasks,
            long rejected,
            List<AgingPoint> history,
            List<CustomerRow> topHolds) {}

    /** Aging of one currency at the end of an earlier run's business date. */
    record AgingPoint(LocalDate businessDate, Aging aging) {}

    /**
     * One customer in the list, in one currency; a customer with several currencies has a row for each.
     *
     * @param nextAction what waits or is done next, as a code: a stage id or a wait reason; empty where nothing is
     */
    record CustomerRow(
            CustomerId id,
            String name,
            Money open,
            Money overdue,
            Money credit,
            int oldestDaysPastDue,
            boolean held,
            boolean incomplete,
            String nextAction,
            @Nullable LocalDate nextActionOn) {}

    /**
     * One customer, whole.
     *
     * @param decision decided now from the facts in force and the last run's business date, so that what a person has just
     *     entered shows at once; nothing of it is recorded
     * @param holdSince null where the account is free
     */
    record CustomerView(
            CustomerDecision decision,
            @Nullable LocalDate holdSince,
            Generation generation,
            List<CommunicationRow> communications,
            List<DecisionRow> decisions,
            List<TaskRow> tasks) {}

    /**
     * One entry of the decision log.
     *
     * @param run null where a hold was lifted between two runs
     * @param subject {@code hold} for the account, else the instalment
     * @param outcome {@code PLACE} or {@code RELEASE} for the account; {@code SEND:stage}, {@code ASSIGN:stage},
     *     {@code REFER:stage} or {@code WAIT:reason} for an instalment; a wait stands once for as long as its reason stays
     */
    record DecisionRow(
            @Nullable Long run,
            LocalDate businessDate,
            String subject,
            String outcome,
            List<org.cartera.domain.action.Ground> grounds) {}

    record TaskRow(
            long id,
            AccountKey account,
            String customerName,
            String stage,
            String template,
            String owner,
            LocalDate due,
            Money amount,
            int oldestDaysPastDue,
            boolean late,
            boolean done,
            String outcome,
            @Nullable Instant doneAt,
            String doneBy) {}

    record RejectedRow(Rejected rejected, String customerName, long sinceGeneration, Instant since) {}

    record CommunicationRow(
            long intent,
            long run,
            String key,
            AccountKey account,
            String customerName,
            LocalDate businessDate,
            String stage,
            Channel channel,
            Money total,
            int items,
            boolean late,
            String status,
            String detail,
            Instant changedAt) {

        public Reference reference() {
            return Reference.ofMessage(run, intent);
        }
    }
}
