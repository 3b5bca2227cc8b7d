package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.action.Ground;
import org.cartera.domain.credit.Exposure;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.gate.Answer;
import org.cartera.domain.gate.AtGate;
import org.cartera.domain.gate.OrderCheck;
import org.jspecify.annotations.Nullable;

/** Orders that wait at the gate, and every check as it was answered. Writes nothing. */
public interface HoldQueue {

    /**
     * Filters: {@code customer}, {@code seller}, {@code channel}, {@code currency}, {@code rule} (the code of one of its
     * grounds), {@code asked} (true: somebody asks for its release), {@code confirmed} (true: the ERP has created it).
     * Sorts: since, amount, seller, name, order, days. The longest waiting first.
     */
    Page<HeldOrder> orders(OrganisationId organisation, ListQuery query);

    /** One check as it was answered, years later. */
    Optional<Told> check(long id);

    /** The last checks of an account, the newest first. */
    List<Told> checks(AccountKey account, int limit);

    /** The last checks of a cart, the newest first. */
    List<Told> checksOf(OrganisationId organisation, String cartKey, int limit);

    /**
     * A held order.
     *
     * @param check the number of its last check; 0 where none is kept any more
     * @param request the release that somebody asks for; null where nobody does
     * @param oldestDaysPastDue of the customer, as the last run left it
     */
    record HeldOrder(
            AtGate order,
            String customerName,
            long check,
            List<Ground> grounds,
            List<Ground> clearing,
            @Nullable Long request,
            int oldestDaysPastDue) {}

    /**
     * One check with the figures of that moment (K12).
     *
     * @param exposure null where there was no limit
     */
    record Told(
            long id,
            OrderCheck check,
            Answer answer,
            List<Ground> grounds,
            List<Ground> clearing,
            @Nullable Exposure exposure,
            @Nullable Exposure group,
            LocalDate businessDate,
            Instant factsAsOf,
            String policyVersion,
            Instant askedAt) {}
}
