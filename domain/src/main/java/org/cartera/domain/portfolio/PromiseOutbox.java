package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.action.StageId;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;

/** Messages about promises: which are missing, and their way into the outbox. */
public interface PromiseOutbox {

    /**
     * A message about a promise.
     *
     * @param stage which of them
     * @param promise its id
     * @param amount what was promised
     */
    record Message(StageId stage, AccountKey account, String promise, Money amount) {}

    /** Confirmations of promises that stand, were made or approved since a day and are not over on another; both inclusive. */
    List<Message> unconfirmed(OrganisationId organisation, LocalDate since, LocalDate today);

    /** Reminders of promises that stand and are due within so many days, if they were given before these began. */
    List<Message> unreminded(OrganisationId organisation, int days, LocalDate today);

    /** Each once: what was written before is left as it is. */
    void write(OrganisationId organisation, List<Message> messages, LocalDate today, Instant now);
}
