package org.cartera.domain.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.reconciliation.BankBook.FileEntry;
import org.cartera.domain.reconciliation.MatchBook.Learnt;
import org.cartera.domain.reconciliation.MatchBook.Line;
import org.jspecify.annotations.Nullable;

/** Bank lines, files and what became of them, as lists. Writes nothing. */
public interface BankViews {

    /**
     * Filters: {@code state}, {@code account} (ours), {@code from} and {@code through} (days of booking, inclusive), {@code least} and
     * {@code most} (amounts without sign, inclusive), {@code file}, {@code score} (the best suggestion has so many points, and no
     * person has touched the line). Searches payer, text, references and the customers whom it pays or may pay. Sorts: booked, amount,
     * payer, score. Newest first.
     */
    Page<Line> lines(OrganisationId organisation, ListQuery query);

    /** Our accounts that files have told of, in their order. */
    List<String> accounts(OrganisationId organisation);

    /** Filters: {@code refused} (true). Searches names. Sorts: at, name, told. Newest first. */
    Page<FileEntry> files(OrganisationId organisation, ListQuery query);

    /** Searches payers and customers. Sorts: payer, customer, who, at. Newest first. */
    Page<LearntPayer> learnt(OrganisationId organisation, ListQuery query);

    /** Filters: {@code what}, {@code who}, {@code line}. Searches payers, customers and people. Sorts: at, who, amount. Newest first. */
    Page<LogRow> log(OrganisationId organisation, ListQuery query);

    /**
     * Payments that wait for a person. Filter: {@code why} (dead, uncertain, reverse). Searches payers, customers and the ERP's ids. Sorts:
     * customer, amount, booked. The oldest first.
     */
    Page<StuckPayment> stuck(OrganisationId organisation, ListQuery query);

    /**
     * A payment for the ERP that nobody settles but a person.
     *
     * @param line the bank line that brought it
     * @param detail what the ERP said, or the reason
     * @param payment the ERP's id; empty where it is not known
     * @param toReverse its match was taken back, and the ERP has it, or may have it
     */
    record StuckPayment(
            long id,
            long line,
            CustomerId customer,
            String customerName,
            String payer,
            LocalDate booked,
            Money amount,
            IntentState state,
            String detail,
            String payment,
            boolean toReverse) {}

    /** Receipts by week of booking, the oldest week first; weeks without any are left out. */
    List<Week> weeks(OrganisationId organisation, LocalDate from);

    /** @param line the confirmation from which it was learnt; null where that is not known */
    record LearntPayer(Learnt learnt, String customerName, @Nullable Long line) {}

    /**
     * One thing done to a line.
     *
     * @param what APPLIED, UNDONE, RETURNED, REVERSE, ASKED_AGAIN, BY_HAND, REVERSED, LEARNT, FORGOTTEN
     * @param line null where the entry is about a payer alone
     * @param payer of the line, as the bank tells; may be empty
     * @param amount of the line; null without one
     * @param customerName of the customer whom the note names first; empty where it names none
     * @param note whom and how much
     * @param endedBy who took it back; empty while it stands
     */
    record LogRow(
            long id,
            String what,
            String who,
            Instant at,
            @Nullable Long line,
            String payer,
            @Nullable Money amount,
            String customerName,
            String note,
            String endedBy,
            @Nullable Instant endedAt) {}

    /**
     * @param monday the week's first day
     * @param automatic applied without a person
     * @param byPerson applied by one
     * @param waiting not applied yet
     */
    record Week(LocalDate monday, long automatic, long byPerson, long waiting) {

        public long total() {
            return automatic + byPerson + waiting;
        }
    }
}
