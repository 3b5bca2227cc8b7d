package org.cartera.domain.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.receivable.InvoiceId;
import org.jspecify.annotations.Nullable;

/** The book of commissions: what the facts show, and what was settled. */
public interface Commissions {

    /**
     * Receipts of which the lines so far may not say what the facts say; all others are left out.
     *
     * @param seller only what concerns this seller; null: everybody's
     * @param from the first value date that counts
     */
    List<Unsettled> unsettled(OrganisationId organisation, @Nullable String seller, LocalDate from, LocalDate asOf);

    /** A receipt with its lines so far, in their order. */
    record Unsettled(Collected receipt, List<CommissionLine> settled) {
        public Unsettled {
            settled = List.copyOf(settled);
        }
    }

    /** What customers with a seller still owe, as the last run left it, by seller and invoice. */
    List<Open> open(OrganisationId organisation, @Nullable String seller);

    /** An invoice that is not paid in full. */
    record Open(String seller, InvoiceId invoice, String customer, String customerName, Money amount) {}

    /** Lines of a settled month, by seller, customer and invoice. */
    List<CommissionLine> settled(OrganisationId organisation, @Nullable String seller, YearMonth month);

    /** Settled months, the newest first. */
    List<Month> months(OrganisationId organisation);

    /** A settled month. */
    record Month(YearMonth month, String by, Instant at) {}

    /**
     * Closes a month with its lines, in one transaction.
     *
     * @return false where it, or a later month, is settled already; then nothing has changed
     */
    boolean settle(OrganisationId organisation, Month month, List<CommissionLine> lines);

    /** The plan that finance has put in force. */
    interface Plans {
        CommissionPlan inForce(OrganisationId organisation, LocalDate asOf);
    }

    /** The last settled month. */
    default Optional<YearMonth> last(OrganisationId organisation) {
        return months(organisation).stream().findFirst().map(Month::month);
    }
}
