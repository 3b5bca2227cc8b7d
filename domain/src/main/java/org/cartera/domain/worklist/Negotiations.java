package org.cartera.domain.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.negotiation.Comparison;
import org.cartera.domain.negotiation.NegotiationBook;
import org.cartera.domain.negotiation.NegotiationBook.Offer;
import org.cartera.domain.negotiation.NegotiationBook.Taken;
import org.cartera.domain.negotiation.NegotiationPlan;
import org.cartera.domain.portfolio.Releases.Person;
import org.cartera.domain.staff.Role;

/**
 * Fallback positions, shown to those who negotiate and to nobody else (S4-12): a credit manager, and the collector who looks after the
 * customer or stands in for him; any collector where nobody does. Everybody else learns only whether there is one.
 *
 * @param on today
 */
public record Negotiations(NegotiationBook book, WorkBook work, LocalDate on) {

    /** Whether the person may read and write the position of an account. */
    public boolean may(AccountKey account, Person person) {
        if (person.roles().contains(Role.CREDIT_MANAGER)) {
            return true;
        }
        Set<String> collectors = work.collectors(account, on);
        return person.roles().contains(Role.COLLECTOR) && (collectors.isEmpty() || collectors.contains(person.name()));
    }

    /** Whether there is one; everybody may know that. */
    public boolean isThere(AccountKey account) {
        return !book.of(account).isEmpty();
    }

    /** The newest, for the gate that asks whether a position is noted; not for anybody's eyes. */
    public Optional<NegotiationPlan> newest(AccountKey account) {
        return book.of(account).stream().findFirst();
    }

    /** All, the newest first; none for whom they are not. */
    public List<NegotiationPlan> of(AccountKey account, Person person) {
        return may(account, person) ? book.of(account) : List.of();
    }

    /** What was taken, the newest first; none for whom it is not. */
    public List<Taken> taken(AccountKey account, Person person) {
        return may(account, person) ? book.taken(account) : List.of();
    }

    /** @throws NotTheirs where the person may not */
    public void write(NegotiationPlan plan, Person person) {
        needs(plan.account(), person);
        book.write(plan);
    }

    /** @throws NotTheirs where the person may not */
    public void taken(AccountKey account, Offer offer, Comparison shown, Person person) {
        needs(account, person);
        book.taken(account, offer, shown, person.name());
    }

    private void needs(AccountKey account, Person person) {
        if (!may(account, person)) {
            throw new NotTheirs(person.name(), account);
        }
    }

    /** Somebody who does not negotiate with this customer. */
    public static final class NotTheirs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTheirs(String who, AccountKey account) {
            super(who + " does not negotiate with " + account);
        }
    }
}
